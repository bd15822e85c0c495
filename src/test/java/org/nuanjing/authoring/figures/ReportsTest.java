package org.nuanjing.authoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuanjing.authoring.Interpretation;
import org.nuanjing.intents.Misunderstood;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {

  private static final Evaluation EVALUATION = evaluation();

  private static Evaluation evaluation() {
    List<Judged> judged =
        List.of(
            judged("a", "a", 0.93),
            judged("b", "a", 0.42),
            judged("tea", "b", 0.61),
            judged("a+b", "a", 0.5));
    return new Evaluation(
        "rows.tsv",
        new Tally(judged, "crisis", "beyond").count(Set.of("a", "b")),
        List.of(
            new Evaluation.Known(new Misunderstood(2, "a", "还是不懂"), true),
            new Evaluation.Known(new Misunderstood(3, "b", "已经懂了"), false)));
  }

  private static Judged judged(String meant, String taken, double confidence) {
    return new Judged(
        new Row("rows.tsv:7", List.of(meant.split("\\+")), "plain", "<script>口罩</script>"),
        new Interpretation(List.of(taken), 1, false, OptionalDouble.of(confidence)));
  }

  @Test
  void jsonIsOneObjectWithTheFiguresByTheirNames() {
    JsonNode json = JsonMapper.builder().build().readTree(JsonReport.of(EVALUATION));
    assertThat(json.propertyNames())
        .contains(
            "rows",
            "accuracy",
            "macro_f1",
            "oos_recall",
            "oos_precision",
            "multi_all",
            "crisis_recall",
            "single_extra",
            "asked",
            "by_style");
    assertThat(json.get("accuracy").asDouble()).isEqualTo(0.3333);
    assertThat(json.get("crisis_recall").isNull()).isTrue();
    assertThat(json.get("unknown_labels").get("tea").asInt()).isEqualTo(1);
    assertThat(json.get("by_label").get("a").get("precision").asDouble()).isEqualTo(0.5);
    assertThat(json.get("misunderstood").get(1).get("still").asBoolean()).isFalse();
  }

  @Test
  void theTextNamesEveryFigure() {
    StringWriter text = new StringWriter();
    new TextReport(EVALUATION, new PrintWriter(text)).print();
    assertThat(text.toString())
        .contains("accuracy", "0.333", "macro-F1", "tea: 1 rows", "plain", "b taken for a: 1")
        .contains("0.9–1.0", "UNDERSTOOD by now: remove line 3");
  }

  @Test
  void thePageHasChartsAndFetchesNothing() {
    String page = HtmlReport.of(EVALUATION);
    assertThat(page).contains("<svg", "prefers-color-scheme: dark", "width=device-width", "听对");
    assertThat(page).contains("&lt;script&gt;口罩").doesNotContain("<script", " th:");
    assertThat(Pattern.compile("(?:src|href)=|url\\(|@import|https?://").matcher(page).find())
        .isFalse();
  }

  @Test
  void anEvaluationOfNothingRightIsDrawnToo() {
    Evaluation nothing =
        new Evaluation(
            "x",
            new Tally(List.of(judged("a+b", "c", 0.5)), "crisis", "beyond").count(Set.of()),
            List.of());
    assertThat(HtmlReport.of(nothing)).contains("<svg");
    assertThat(JsonReport.of(nothing)).contains("\"accuracy\" : null");
  }
}
