package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.models.Origin;

/** The classifier that was trained when the program was built is the one training gives now. */
class ShippedRiskModelTest {

  private static final IntentsFolder FOLDER = ShippedIntents.FOLDER;
  private static final int ONE_IN = 5;

  private static final LearnedRiskSignals NOW = LearnedRiskSignals.train(FOLDER);

  private static Stream<String> messages() {
    List<RiskRow> heldOut =
        RiskRows.read("held_out.tsv", Lexicon.inside("crisis/held_out.tsv")).rows();
    Stream<String> ordinary =
        FOLDER.catalog().list().stream().flatMap(intent -> intent.examples().stream());
    Stream<String> learned = LearnedRiskSignals.rows(FOLDER).stream().map(RiskRow::text);
    return Stream.concat(
        heldOut.stream().map(RiskRow::text),
        Stream.concat(ordinary, learned)
            .filter(each -> Math.floorMod(each.hashCode(), ONE_IN) == 0));
  }

  @Test
  void everyNumberOfItIsTheSame() {
    assertThat(LearnedRiskSignals.MODEL.of(FOLDER).origin()).isEqualTo(Origin.SHIPPED);
    assertThat(
            LearnedRiskSignals.MODEL.written(LearnedRiskSignals.MODEL.of(FOLDER).model()).bytes())
        .isEqualTo(LearnedRiskSignals.MODEL.written(NOW.model()).bytes());
  }

  @Test
  void everyMessageIsTakenForTheSameWithTheSameFiguresForTheSameReasons() {
    LearnedRiskSignals shipped = LearnedRiskSignals.readInside();
    assertThat(shipped.origin()).isEqualTo(Origin.SHIPPED);
    assertThat(messages())
        .hasSizeGreaterThan(3_000)
        .allSatisfy(text -> assertThat(shipped.explain(text)).isEqualTo(NOW.explain(text)));
  }
}
