package org.nuanjing.reference;

import java.util.List;
import java.util.stream.Collectors;

/** Reference data with faults; the message lists every one of them. */
public final class ReferenceBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  public ReferenceBroken(List<Fault> faults) {
    super(
        "The reference data needs mending:\n"
            + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong, in the order of the files. */
  public List<Fault> faults() {
    return faults;
  }
}
