package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RiskTallyTest {

  private static final Map<String, RiskLevel> TAKEN =
      Map.of(
          "a", RiskLevel.NONE,
          "b", RiskLevel.MODERATE,
          "c", RiskLevel.HIGH,
          "d", RiskLevel.MODERATE,
          "e", RiskLevel.LOW);

  private final RiskTally tally =
      RiskTally.of(
          List.of(
              row(RiskLevel.NONE, "idiom", "a"),
              row(RiskLevel.NONE, "duty", "b"),
              row(RiskLevel.MODERATE, "wish", "c"),
              row(RiskLevel.HIGH, "plan", "d"),
              row(RiskLevel.IMMINENT, "plan", "e")),
          text -> TAKEN.getOrDefault(text, RiskLevel.NONE));

  private static RiskRow row(RiskLevel level, String category, String text) {
    return new RiskRow(1, level, category, "self", text);
  }

  @Test
  void sharesAreOfTheRowsTheyConcern() {
    assertThat(tally.rows()).isEqualTo(5);
    assertThat(tally.recall(RiskLevel.MODERATE)).hasValue(2 / 3.0);
    assertThat(tally.recall(RiskLevel.HIGH)).hasValue(0);
    assertThat(tally.falseAlarm()).hasValue(0.5);
    assertThat(tally.agreement()).hasValue(0.2);
  }

  @Test
  void partsAreMeasuredByThemselves() {
    RiskTally plan = tally.byCategory().get("plan");
    assertThat(tally.byCategory()).containsOnlyKeys("duty", "idiom", "plan", "wish");
    assertThat(plan)
        .isNotNull()
        .extracting(RiskTally::falseAlarm)
        .isEqualTo(OptionalDouble.empty());
    assertThat(tally.byLevel().get(RiskLevel.NONE)).extracting(RiskTally::rows).isEqualTo(2);
    assertThat(tally.bySubject()).containsOnlyKeys("self");
  }

  @Test
  void countsWhatWasTakenForWhat() {
    assertThat(tally.count(RiskLevel.NONE, RiskLevel.MODERATE)).isEqualTo(1);
    assertThat(tally.count(RiskLevel.IMMINENT, RiskLevel.LOW)).isEqualTo(1);
    assertThat(tally.count(RiskLevel.LOW, RiskLevel.LOW)).isZero();
  }
}
