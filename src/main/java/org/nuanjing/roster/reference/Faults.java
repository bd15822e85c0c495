package org.nuanjing.roster.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults, so that all are told at once. Not safe for use from several threads. */
final class Faults {

  private final List<Fault> all = new ArrayList<>();

  void add(String file, int line, String what, String mend) {
    all.add(new Fault(file, line, what, mend));
  }

  /** In the order the files were read, each from top to bottom. */
  List<Fault> list() {
    List<String> files = all.stream().map(Fault::file).distinct().toList();
    return all.stream()
        .sorted(
            Comparator.comparingInt((Fault fault) -> files.indexOf(fault.file()))
                .thenComparingInt(Fault::line))
        .toList();
  }
}
