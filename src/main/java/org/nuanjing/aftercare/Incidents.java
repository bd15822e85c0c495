package org.nuanjing.aftercare;

import java.util.List;
import java.util.Optional;

/** All registered incidents. */
public interface Incidents {

  /** Keeps one and wakes its outreach at once; the same id is kept once. */
  void add(Incident incident);

  Optional<Incident> find(String id);

  /** Those a staff member registered, the latest first, at most 100. */
  List<Incident> listOf(String registrar);
}
