package org.nuanjing.policy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.lucene.Explanation;

/** Writes how an answer came about, for people who look after the rules. */
final class ExplanationPrinter {

  private static final int MOST_PARTS = 8;

  private final PrintWriter to;

  ExplanationPrinter(PrintWriter to) {
    this.to = to;
  }

  void print(Explanation explanation) {
    to.println();
    to.println("—— 怎么得来的 How it came about ——");
    to.println("问的是 Asked: " + explanation.asked().text());
    to.println("要的是 Kind: " + String.join(" ", explanation.facts()));
    explanation
        .guesses()
        .forEach((typed, meant) -> to.println("想必是说 Taken to mean: " + typed + " → " + meant));
    explanation
        .vocabulary()
        .forEach((spoken, written) ->
            to.println("词汇 Vocabulary: " + spoken + " = " + String.join(" ", written)));
    to.println("检索词 Terms: " + numbers(explanation.terms(), Integer.MAX_VALUE));
    to.println(
        String.format(
            Locale.ROOT,
            "把握 Likely: %.2f（%.2f 以上算有把握 is sure） %s",
            explanation.likely(),
            explanation.sure(),
            numbers(explanation.signs(), Integer.MAX_VALUE)));
    for (Explanation.Ranked one : explanation.best()) {
      to.println(
          String.format(
              Locale.ROOT,
              "%8.2f  %s  BM25 %.2f  %s",
              one.score(),
              name(one.citation()),
              one.firstStage(),
              numbers(one.parts(), MOST_PARTS)));
    }
    for (Explanation.LeftOut one : explanation.leftOut()) {
      to.println(
          String.format(
              Locale.ROOT,
              "排除 Left out: %s  BM25 %.2f  %s",
              name(one.citation()),
              one.firstStage(),
              why(one)));
    }
    to.flush();
  }

  private static String name(Citation citation) {
    return "《" + citation.passage().title() + "》" + citation.passage().article();
  }

  private static String numbers(Map<String, Double> numbers, int most) {
    return numbers.entrySet().stream()
        .limit(most)
        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String why(Explanation.LeftOut one) {
    return switch (one.why()) {
      case ANOTHER_PLACE -> "别处的规定 another place: " + one.citation().passage().region();
      case SUPERSEDED -> "已有新版本 superseded";
      case NOT_YET_IN_FORCE -> "尚未施行 not yet in force";
      case EXPIRED -> "已经失效 expired";
    };
  }
}
