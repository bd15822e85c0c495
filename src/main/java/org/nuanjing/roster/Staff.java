package org.nuanjing.roster;

import java.util.List;
import java.util.Optional;

/** The people who work at desks. */
public interface Staff {

  /** The staff member with that sign-in name. */
  Optional<StaffMember> find(String name);

  /** All, ordered by sign-in name. */
  List<StaffMember> list();
}
