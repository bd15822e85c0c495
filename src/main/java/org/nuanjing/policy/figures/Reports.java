package org.nuanjing.policy.figures;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Citation;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as text, as one JSON object, and as a page with charts that fetches nothing. */
public final class Reports {

  private static final double DECIMALS = 10_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A figure and what it is called. */
  private record Named(
      String json, String zh, String en, Function<Evaluation, OptionalDouble> of) {}

  private static final List<Named> FIGURES =
      List.of(
          new Named("right_first", "第一条就对", "right first", Evaluation::rightFirst),
          new Named("found_in_five", "前五条有", "found in five", Evaluation::foundInFive),
          new Named("stale_first", "旧版排第一", "stale first", Evaluation::staleFirst),
          new Named(
              "wrong_region_first", "别处的排第一", "wrong region first", Evaluation::wrongRegionFirst),
          new Named(
              "confident_precision",
              "有把握的答对",
              "confident precision",
              Evaluation::confidentPrecision),
          new Named(
              "confident_coverage", "可答的有把握", "confident coverage", Evaluation::confidentCoverage),
          new Named(
              "unanswerable_confident",
              "不可答却有把握",
              "unanswerable confident",
              Evaluation::unanswerableConfident),
          new Named("keys_present", "要点齐全", "keys present", Evaluation::keysPresent),
          new Named("declined_rightly", "该拒的拒了", "declined rightly", Evaluation::declinedRightly),
          new Named("declined_wrongly", "不该拒的拒了", "declined wrongly", Evaluation::declinedWrongly));

  /** A figure on the page. */
  public record Tile(String zh, String en, String value) {}

  /** A style on the page; widths are hundredths of the bar. */
  public record Line(String style, int rows, long first, long five, long sure) {}

  /** A tenth of the likelihood on the page; heights are hundredths of the chart. */
  public record Column(String from, int rows, long height, long right) {}

  /** A question that failed. */
  public record Failure(
      String id, String question, String region, String gold, String first, String outcome) {}

  private Reports() {}

  /** Prints the figures, those of each style, and the failures. */
  public static void print(Evaluation evaluation, PrintWriter to) {
    to.println(evaluation.title() + "：" + evaluation.rows().size() + " 题 rows");
    for (Named figure : FIGURES) {
      to.println(share(figure.of.apply(evaluation)) + "  " + figure.zh + " " + figure.en);
    }
    to.println();
    to.println("按问法 By style: 题数 rows / 第一条对 first / 前五有 in five / 有把握 sure");
    evaluation
        .styles()
        .forEach((style, of) ->
            to.println(
                "  %s: %d / %d / %d / %d"
                    .formatted(style, of.rows(), of.first(), of.five(), of.sure())));
    to.println();
    to.println("没答对的 Failures:");
    for (Failure failure : failures(evaluation)) {
      to.println(
          String.join(
              "\t",
              failure.id,
              failure.question,
              failure.region,
              failure.outcome,
              failure.first,
              failure.gold));
    }
    to.flush();
  }

  /** One JSON object; shares have four decimals, or are null where there is nothing to share. */
  public static String json(Evaluation evaluation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    FIGURES.forEach(figure -> json.put(figure.json, rounded(figure.of.apply(evaluation))));
    json.put("rows", evaluation.rows().size());
    json.put("answerable_rows", evaluation.answerable().size());
    Map<String, Object> styles = new LinkedHashMap<>();
    evaluation
        .styles()
        .forEach((style, of) ->
            styles.put(
                style,
                Map.of(
                    "rows", of.rows(),
                    "right_first", of.first(),
                    "found_in_five", of.five(),
                    "confident", of.sure())));
    json.put("by_style", styles);
    return MAPPER.writeValueAsString(json);
  }

  /** The page. */
  public static String html(Evaluation evaluation) {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(Reports.class.getClassLoader());
    resolver.setPrefix("org/nuanjing/policy/figures/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setTemplateMode(TemplateMode.HTML);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    Context context = new Context(Locale.ROOT);
    context.setVariables(
        Map.of(
            "title", evaluation.title(),
            "count", evaluation.rows().size(),
            "tiles", tiles(evaluation),
            "lines", lines(evaluation),
            "columns", columns(evaluation),
            "failures", failures(evaluation)));
    return engine.process("report", context);
  }

  private static List<Tile> tiles(Evaluation evaluation) {
    return FIGURES.stream()
        .map(figure -> new Tile(figure.zh, figure.en, share(figure.of.apply(evaluation))))
        .toList();
  }

  private static List<Line> lines(Evaluation evaluation) {
    List<Line> lines = new ArrayList<>();
    evaluation
        .styles()
        .forEach((style, of) ->
            lines.add(
                new Line(
                    style.isEmpty() ? "–" : style,
                    of.rows(),
                    hundredths(of.first(), of.rows()),
                    hundredths(of.five(), of.rows()),
                    hundredths(of.sure(), of.rows()))));
    return lines;
  }

  private static List<Column> columns(Evaluation evaluation) {
    int most = evaluation.likelihoods().stream().mapToInt(Evaluation.Bin::rows).max().orElse(1);
    return evaluation.likelihoods().stream()
        .map(bin ->
            new Column(
                String.format(Locale.ROOT, "%.1f", bin.from()),
                bin.rows(),
                hundredths(bin.rows(), Math.max(1, most)),
                hundredths(bin.right(), Math.max(1, most))))
        .toList();
  }

  private static List<Failure> failures(Evaluation evaluation) {
    return evaluation.failures().stream().map(Reports::failure).toList();
  }

  private static Failure failure(Judged one) {
    String outcome =
        switch (one.explanation().answer()) {
          case Answer.Sure _ -> "sure";
          case Answer.Unsure _ -> "unsure";
          case Answer.Several several -> several.vouched() ? "in parts, sure" : "in parts, unsure";
          case Answer.Declined declined ->
              "declined " + declined.reason().name().toLowerCase(Locale.ROOT);
        };
    return new Failure(
        one.row().asked().id(),
        one.row().asked().question().text(),
        one.row().asked().question().region(),
        String.join("; ", one.row().asked().gold().stream().sorted().toList()),
        one.first().map(Citation::passage).map(passage -> passage.id()).orElse("–"),
        String.format(Locale.ROOT, "%s %.2f", outcome, one.explanation().likely()));
  }

  private static long hundredths(int some, int all) {
    return Math.round(100.0 * some / all);
  }

  private static String share(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%5.1f%%", 100 * share.getAsDouble())
        : "    –";
  }

  private static @Nullable Double rounded(OptionalDouble share) {
    return share.isPresent() ? Math.round(share.getAsDouble() * DECIMALS) / DECIMALS : null;
  }
}
