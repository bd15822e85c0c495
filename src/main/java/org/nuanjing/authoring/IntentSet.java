package org.nuanjing.authoring;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.screening.CareGuide;
import org.nuanjing.understanding.LinearRecognizer;

/**
 * Everything that comes out of one reading of a folder of intents, ready for use.
 *
 * @param catalog the intents and the assistant's own texts
 * @param recognizer trained on their examples
 * @param signals the words of risk
 * @param guide what is asked and offered in care
 */
public record IntentSet(
    IntentCatalog catalog,
    LinearRecognizer recognizer,
    LearnedRiskSignals signals,
    CareGuide guide) {

  /**
   * Reads the words of risk, and takes what was learned from inside the program or trains, both at
   * once; throws {@link FaultyIntents} where the folder has faults.
   */
  public static IntentSet of(IntentsFolder folder) {
    IntentCatalog catalog = folder.catalog();
    CompletableFuture<LearnedRiskSignals> signals =
        CompletableFuture.supplyAsync(() -> LearnedRiskSignals.of(folder));
    LinearRecognizer recognizer = LinearRecognizer.of(folder);
    return new IntentSet(catalog, recognizer, joined(signals), CareGuide.of(folder));
  }

  /** What came of it, or what was thrown as it was thrown. */
  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /**
   * As much of a faulty folder as can be tried out; empty where something is missing that all of it
   * needs. Faulty words of risk or care give way to those inside the program.
   */
  static Optional<IntentSet> findPartly(IntentsFolder folder) {
    LearnedRiskSignals signals =
        LearnedRiskSignals.check(folder).isEmpty()
            ? LearnedRiskSignals.of(folder)
            : LearnedRiskSignals.readInside();
    CareGuide guide =
        CareGuide.check(folder).isEmpty() ? CareGuide.of(folder) : CareGuide.readInside();
    return folder
        .findPartly()
        .map(catalog -> new IntentSet(catalog, recognizer(folder, catalog), signals, guide));
  }

  private static LinearRecognizer recognizer(IntentsFolder folder, IntentCatalog partly) {
    return folder.faults().isEmpty() ? LinearRecognizer.of(folder) : LinearRecognizer.train(partly);
  }
}
