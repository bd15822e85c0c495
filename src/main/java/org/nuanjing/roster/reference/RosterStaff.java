package org.nuanjing.roster.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;

/** The staff in memory. */
public final class RosterStaff implements Staff {

  private final Map<String, StaffMember> byName = new TreeMap<>();

  public RosterStaff(Collection<StaffMember> staff) {
    staff.forEach(member -> byName.put(member.name(), member));
  }

  @Override
  public Optional<StaffMember> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<StaffMember> list() {
    return List.copyOf(byName.values());
  }
}
