package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.intents.IntentsFolder;

/** Measures the messages of a folder, each by a classifier that was trained without it. */
public final class RiskValidation {

  private RiskValidation() {}

  /**
   * Cross-validates.
   *
   * @param folder whose messages are measured; those inside the program where it has none
   * @param folds into how many parts they are split, 2 or more
   */
  public static RiskTally across(IntentsFolder folder, int folds) {
    Rules rules = LearnedRiskSignals.rules(folder);
    List<RiskRow> rows = LearnedRiskSignals.rows(folder);
    List<RiskTally.Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<RiskRow> learned = new ArrayList<>();
      List<RiskRow> asked = new ArrayList<>();
      for (RiskRow row : rows) {
        boolean here = Math.floorMod(row.text().hashCode() * 31, folds) == fold;
        (here ? asked : learned).add(row);
      }
      Detector detector = LearnedRiskSignals.detector(rules, learned, folder);
      asked.forEach(
          row -> judged.add(new RiskTally.Judged(row, detector.look(row.text()).risk().level())));
    }
    return RiskTally.of(judged);
  }
}
