package org.nuanjing.intents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while reading goes on. */
public final class Faults {

  private final List<IntentFault> found = new ArrayList<>();

  /** Notes a fault. */
  public void add(String file, int line, String what, String mend) {
    found.add(new IntentFault(file, line, what, mend));
  }

  /** What was found so far, ordered by file and line. */
  public List<IntentFault> list() {
    return found.stream()
        .sorted(Comparator.comparing(IntentFault::file).thenComparingInt(IntentFault::line))
        .toList();
  }
}
