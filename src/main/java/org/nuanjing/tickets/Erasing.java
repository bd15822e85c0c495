package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Deletes what an officer asks to be deleted, once a person has decided so. What must be kept stays
 * until its day: crisis records, what is open, what is still looked over, and the wish itself.
 */
public interface Erasing {

  /** What would become of the officer's tickets. */
  Outcome plan(Ticket wish);

  /** Deletes; done again it goes on with what is left. */
  Outcome erase(Ticket wish);

  /**
   * What became of an officer's tickets.
   *
   * @param gone how many are deleted
   * @param kept those that stay, and until when; empty where there is no day yet
   */
  record Outcome(int gone, List<Optional<Instant>> kept) {

    public Outcome {
      kept = List.copyOf(kept);
    }

    /** The day the last of those that stay goes; empty where one has no day yet, or none stays. */
    public Optional<Instant> last() {
      return kept.stream().allMatch(Optional::isPresent)
          ? kept.stream().flatMap(Optional::stream).max(Instant::compareTo)
          : Optional.empty();
    }
  }
}
