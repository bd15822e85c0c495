package org.nuanjing.authoring.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** An evaluation as a page that needs nothing else: charts are drawn in it, nothing is fetched. */
public final class HtmlReport {

  private static final String PLACE = "org/nuanjing/authoring/figures/";

  /** A figure and what it is, in Chinese and English. */
  public record Tile(String zh, String en, String value) {}

  /** A label's figures; widths are hundredths of the bar. */
  public record Line(
      String label,
      int rows,
      long precision,
      long recall,
      String precisionText,
      String recallText) {}

  private HtmlReport() {}

  /** The page. */
  public static String of(Evaluation evaluation) {
    Figures figures = evaluation.figures();
    Context context = new Context(Locale.ROOT);
    context.setVariables(
        Map.of(
            "title", evaluation.title(),
            "tiles", tiles(figures),
            "lines", lines(figures),
            "styles", styles(figures),
            "heat", HeatMap.of(figures.confusion()),
            "histogram", Histogram.of(figures.confidence()),
            "worst", figures.worst(),
            "unknown", figures.unknownLabels().entrySet(),
            "known", evaluation.misunderstood()));
    return engine().process("report", context);
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(HtmlReport.class.getClassLoader());
    resolver.setPrefix(PLACE);
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setTemplateMode(TemplateMode.HTML);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private static List<Tile> tiles(Figures figures) {
    return List.of(
        new Tile("句子", "rows", Integer.toString(figures.rows())),
        new Tile("听对", "accuracy", share(figures.accuracy())),
        new Tile("各意图平均", "macro-F1", share(figures.macroF1())),
        new Tile("危险听出", "crisis recall", share(figures.crisisRecall())),
        new Tile("题外认出", "out of scope, recall", share(figures.outOfScopeRecall())),
        new Tile("题外认准", "out of scope, precision", share(figures.outOfScopePrecision())),
        new Tile("几件事都听全", "several, all found", share(figures.multiAll())),
        new Tile("一件听成几件", "one, more read", share(figures.singleExtra())),
        new Tile("会追问", "asked about", share(figures.asked())));
  }

  private static List<Line> lines(Figures figures) {
    List<Line> lines = new ArrayList<>();
    figures
        .labels()
        .forEach((label, of) ->
            lines.add(
                new Line(
                    label,
                    of.rows(),
                    hundredths(of.precision()),
                    hundredths(of.recall()),
                    share(of.precision()),
                    share(of.recall()))));
    return lines;
  }

  private static List<Line> styles(Figures figures) {
    List<Line> lines = new ArrayList<>();
    figures
        .styles()
        .forEach((style, of) -> {
          OptionalDouble right = Figures.share(of.right(), of.rows());
          lines.add(
              new Line(style, of.rows(), hundredths(right), hundredths(right), share(right), ""));
        });
    return lines;
  }

  static long hundredths(OptionalDouble share) {
    return Math.round(share.orElse(0) * 100);
  }

  static String share(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble())
        : "–";
  }
}
