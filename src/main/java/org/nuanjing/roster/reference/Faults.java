package org.nuanjing.roster.reference;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that all are told at once. Not safe for use from several threads. */
final class Faults {

  private final List<Fault> all = new ArrayList<>();

  void add(String file, int line, String what, String mend) {
    all.add(new Fault(file, line, what, mend));
  }

  List<Fault> list() {
    return List.copyOf(all);
  }
}
