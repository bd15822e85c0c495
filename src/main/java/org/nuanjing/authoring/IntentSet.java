package org.nuanjing.authoring;

import java.util.Optional;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.RiskSignals;
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
    IntentCatalog catalog, LinearRecognizer recognizer, RiskSignals signals, CareGuide guide) {

  /**
   * Reads the words of risk and trains; throws {@link FaultyIntents} where the folder has faults.
   */
  public static IntentSet of(IntentsFolder folder) {
    IntentCatalog catalog = folder.catalog();
    return new IntentSet(
        catalog,
        LinearRecognizer.train(catalog),
        LearnedRiskSignals.of(folder),
        CareGuide.of(folder));
  }

  /**
   * As much of a faulty folder as can be tried out; empty where something is missing that all of it
   * needs. Faulty words of risk or care give way to those inside the program.
   */
  static Optional<IntentSet> findPartly(IntentsFolder folder) {
    RiskSignals signals =
        LearnedRiskSignals.check(folder).isEmpty()
            ? LearnedRiskSignals.of(folder)
            : LearnedRiskSignals.readInside();
    CareGuide guide =
        CareGuide.check(folder).isEmpty() ? CareGuide.of(folder) : CareGuide.readInside();
    return folder
        .findPartly()
        .map(catalog -> new IntentSet(catalog, LinearRecognizer.train(catalog), signals, guide));
  }
}
