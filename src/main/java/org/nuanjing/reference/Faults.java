package org.nuanjing.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects faults, so that all are told at once. Not safe for use from several threads. */
public final class Faults {

  private final List<Fault> all = new ArrayList<>();

  /** Adds one; the line is counted from 1, 0 for the file as a whole. */
  public void add(String file, int line, String what, String mend) {
    all.add(new Fault(file, line, what, mend));
  }

  /** In the order the files were read, each from top to bottom. */
  public List<Fault> list() {
    List<String> files = all.stream().map(Fault::file).distinct().toList();
    return all.stream()
        .sorted(
            Comparator.comparingInt((Fault fault) -> files.indexOf(fault.file()))
                .thenComparingInt(Fault::line))
        .toList();
  }

  /**
   * Lets sound data pass.
   *
   * @throws ReferenceBroken with every fault, where there is one
   */
  public void check() {
    if (!all.isEmpty()) {
      throw new ReferenceBroken(list());
    }
  }
}
