package org.nuanjing.authoring.live;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.IntentsSource;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.screening.CareGuide;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the intents anew and takes them into use where they are sound; otherwise those in use stay,
 * whatever is wrong with the others.
 */
final class Reload {

  private static final Logger LOG = LoggerFactory.getLogger(Reload.class);
  private static final int MOST_LOGGED = 50;

  /** What came of reading anew. */
  sealed interface Outcome {

    /** The intents that were read are in use. */
    record Swapped(Instant at, int intents, int examples) implements Outcome {}

    /** Those in use stay; this is wrong with the others. */
    record Kept(List<IntentFault> faults) implements Outcome {

      public Kept {
        faults = List.copyOf(faults);
      }
    }
  }

  private final IntentsSource source;
  private final LiveIntents live;
  private final Clock clock;
  private volatile String looked;
  private volatile List<IntentFault> faults = List.of();

  Reload(IntentsSource source, LiveIntents live, Clock clock) {
    this.source = source;
    this.live = live;
    this.looked = live.stamp();
    this.clock = clock;
  }

  /** The stamp of the folder as it was last read, soundly or not. */
  String stamp() {
    return looked;
  }

  /** What was wrong when the folder was last read; none where what it holds is in use. */
  List<IntentFault> faults() {
    return faults;
  }

  /** Reads, checks, trains and exchanges. */
  synchronized Outcome now() {
    looked = source.stamp();
    Outcome outcome = outcome();
    switch (outcome) {
      case Outcome.Swapped swapped -> {
        faults = List.of();
        LOG.info(
            "The intents were read anew: {} intents, {} examples.",
            swapped.intents(),
            swapped.examples());
      }
      case Outcome.Kept kept -> {
        faults = kept.faults();
        LOG.warn(
            "The folder of intents needs mending in {} places; the intents in use stay until then.",
            faults.size());
        faults.stream().limit(MOST_LOGGED).forEach(fault -> LOG.warn("  {}", fault));
      }
    }
    return outcome;
  }

  private Outcome outcome() {
    try {
      IntentsFolder folder = source.read();
      List<IntentFault> found = new ArrayList<>(folder.faults());
      found.addAll(LearnedRiskSignals.check(folder));
      found.addAll(CareGuide.check(folder));
      if (!found.isEmpty()) {
        return new Outcome.Kept(found);
      }
      return swapped(IntentSet.of(folder));
    } catch (UncheckedIOException | IllegalStateException unreadable) {
      return kept("The folder cannot be read: " + unreadable.getMessage(), "Restore the folder.");
    } catch (RuntimeException unforeseen) {
      // Whatever it is, the assistant goes on with what it has.
      LOG.atError().setCause(unforeseen).log("The intents could not be taken into use.");
      String what = unforeseen.getClass().getSimpleName();
      return kept("The intents cannot be taken into use: " + what + ".", "See the log.");
    }
  }

  private Outcome swapped(IntentSet next) {
    Instant now = clock.instant();
    live.swap(next, now, looked);
    IntentCatalog catalog = next.catalog();
    return new Outcome.Swapped(now, catalog.list().size(), examples(catalog));
  }

  static int examples(IntentCatalog catalog) {
    return catalog.list().stream().map(Intent::examples).mapToInt(List::size).sum();
  }

  private static Outcome kept(String what, String mend) {
    return new Outcome.Kept(List.of(new IntentFault(".", 1, what, mend)));
  }
}
