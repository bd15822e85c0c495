package org.nuanjing.authoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nuanjing.authoring.Interpretation;
import org.nuanjing.authoring.figures.Figures.Bin;

class TallyTest {

  private final List<Judged> judged = new ArrayList<>();

  /** Adds a row, and what it was taken for, with a confidence. */
  private TallyTest row(String meant, String style, double confidence, String... taken) {
    judged.add(
        new Judged(
            new Row("rows.tsv:" + (judged.size() + 2), List.of(meant.split("\\+")), style, "话"),
            new Interpretation(
                List.of(taken), taken.length, confidence < 0.3, OptionalDouble.of(confidence))));
    return this;
  }

  private Figures figures() {
    return new Tally(judged, "crisis", "beyond").count(Set.of("a", "b", "crisis", "beyond"));
  }

  private static Figures.OfLabel label(Figures figures, String label) {
    return Objects.requireNonNull(figures.labels().get(label));
  }

  private static void near(OptionalDouble share, double expected) {
    assertThat(share.orElseThrow()).isCloseTo(expected, Offset.offset(1e-9));
  }

  @Test
  void sharesAreCountedOverTheRowsTheyAreAbout() {
    row("a", "plain", 0.95, "a").row("a", "plain", 0.85, "b", "a").row("b", "terse", 0.2, "b");
    row("beyond", "plain", 0.5, "beyond").row("a", "terse", 0.5, "beyond");
    row("crisis", "plain", 0.5, "a").row("crisis+a", "multi", 0.5, "a", "crisis");
    row("a+b", "multi", 0.5, "b");
    Figures figures = figures();
    assertThat(figures.rows()).isEqualTo(8);
    assertThat(figures.singles()).isEqualTo(6);
    near(figures.accuracy(), 3.0 / 6);
    near(figures.outOfScopeRecall(), 1);
    near(figures.outOfScopePrecision(), 1.0 / 2);
    near(figures.multiAll(), 1.0 / 2);
    near(figures.crisisRecall(), 1.0 / 2);
    near(figures.singleExtra(), 1.0 / 6);
    near(figures.asked(), 1.0 / 6);
  }

  @Test
  void macroF1IsTheMeanOverTheLabelsOfTheRows() {
    row("a", "", 0.9, "a").row("a", "", 0.9, "b").row("b", "", 0.9, "b").row("b", "", 0.9, "c");
    Figures figures = figures();
    near(label(figures, "a").recall(), 1.0 / 2);
    near(label(figures, "a").precision(), 1);
    near(label(figures, "b").precision(), 1.0 / 2);
    assertThat(label(figures, "c").recall()).isEmpty();
    near(figures.macroF1(), (2.0 / 3 + 1.0 / 2) / 2);
  }

  @Test
  void nothingToTakeAShareOfIsNoShare() {
    row("a", "", 0.9, "a");
    assertThat(figures().multiAll()).isEmpty();
    assertThat(figures().crisisRecall()).isEmpty();
    assertThat(figures().outOfScopeRecall()).isEmpty();
    assertThat(figures().styles()).isEmpty();
  }

  @Test
  void labelsTheFolderDoesNotHaveAreCountedAndTold() {
    row("tea", "", 0.9, "a").row("a", "", 0.9, "a").row("tea+a", "", 0.9, "a");
    assertThat(figures().unknownLabels()).containsEntry("tea", 2).hasSize(1);
    near(figures().accuracy(), 1.0 / 2);
  }

  @Test
  void confusionsAndTheWorstOfThemAreCounted() {
    row("a", "", 0.9, "b").row("a", "", 0.9, "b").row("b", "", 0.9, "a").row("a", "", 0.9, "a");
    Figures figures = figures();
    assertThat(figures.confusion().labels()).containsExactly("a", "b");
    assertThat(figures.confusion().counts()).containsExactly(List.of(1, 2), List.of(1, 0));
    assertThat(figures.worst())
        .extracting(Figures.Mistake::meant, Figures.Mistake::taken, Figures.Mistake::rows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "b", 2),
            org.assertj.core.groups.Tuple.tuple("b", "a", 1));
    assertThat(figures.worst().getFirst().examples())
        .extracting(Row::where)
        .containsExactly("rows.tsv:2", "rows.tsv:3");
  }

  @Test
  void confidenceFallsIntoTenths() {
    row("a", "", 1, "a").row("a", "", 0.95, "b").row("a", "", 0.1, "a").row("a", "", 0, "a");
    List<Bin> bins = figures().confidence();
    assertThat(bins).hasSize(10);
    assertThat(bins.getLast()).isEqualTo(new Bin(0.9, 1, 2, 1));
    assertThat(bins.get(1).rows()).isEqualTo(1);
    assertThat(bins.getFirst().rows()).isEqualTo(1);
    assertThat(bins.get(5).share()).isEmpty();
  }

  @Test
  void rowsOfSeveralLabelsCountForTheirStyle() {
    row("a+b", "multi", 0.9, "b", "a").row("a+b", "multi", 0.9, "b");
    assertThat(figures().styles()).containsEntry("multi", new Figures.OfStyle(2, 1));
  }
}
