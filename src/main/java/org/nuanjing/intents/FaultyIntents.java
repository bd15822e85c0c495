package org.nuanjing.intents;

import java.util.List;
import java.util.stream.Collectors;

/** The intents folder cannot be used as it is; the message lists every fault. */
public final class FaultyIntents extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<IntentFault> faults;

  FaultyIntents(String folder, List<IntentFault> faults) {
    super(
        faults.stream()
            .map(fault -> "  " + fault)
            .collect(
                Collectors.joining(
                    "\n",
                    "The intents in %s need mending in %d place%s:\n"
                        .formatted(folder, faults.size(), faults.size() == 1 ? "" : "s"),
                    "")));
    this.faults = List.copyOf(faults);
  }

  /** All faults, ordered by file and line. */
  public List<IntentFault> faults() {
    return faults;
  }
}
