package org.nuanjing.authoring.figures;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.nuanjing.authoring.figures.Figures.Bin;
import org.nuanjing.authoring.figures.Figures.OfLabel;

/** Writes an evaluation for a terminal. */
public final class TextReport {

  private static final int BAR = 30;
  private static final int MOST_OTHERS = 8;

  private final Evaluation evaluation;
  private final Figures figures;
  private final PrintWriter out;

  public TextReport(Evaluation evaluation, PrintWriter out) {
    this.evaluation = evaluation;
    this.figures = evaluation.figures();
    this.out = out;
  }

  /** Writes all of it. */
  public void print() {
    out.println(evaluation.title());
    summary();
    labels();
    styles();
    confusion();
    confidence();
    worst();
    known();
    out.flush();
  }

  private void summary() {
    int several = figures.rows() - figures.singles();
    line("rows", figures.rows() + " (" + several + " ask for several things)");
    line("accuracy", share(figures.accuracy()));
    line("macro-F1", share(figures.macroF1()));
    line("out of scope, recall", share(figures.outOfScopeRecall()));
    line("out of scope, precision", share(figures.outOfScopePrecision()));
    line("crisis, recall", share(figures.crisisRecall()));
    line("several, all found", share(figures.multiAll()));
    line("one, more read", share(figures.singleExtra()));
    line("asked about", share(figures.asked()));
    figures
        .unknownLabels()
        .forEach((label, rows) ->
            line("nothing counts as", label + ": " + rows + " rows, taken as misunderstood"));
  }

  private void line(String name, String value) {
    out.printf("  %-24s %s%n", name, value);
  }

  private void labels() {
    out.println();
    out.printf("  %-24s %5s %9s %7s %6s%n", "label", "rows", "precision", "recall", "F1");
    figures.labels().forEach((name, label) -> out.println("  " + label(name, label)));
  }

  private static String label(String name, OfLabel label) {
    return String.format(
        Locale.ROOT,
        "%-24s %5d %9s %7s %6.3f",
        name,
        label.rows(),
        share(label.precision()),
        share(label.recall()),
        label.f1());
  }

  private void styles() {
    if (!figures.styles().isEmpty()) {
      out.println();
      out.printf("  %-24s %5s %9s%n", "style", "rows", "right");
      figures
          .styles()
          .forEach((name, style) ->
              out.printf(
                  "  %-24s %5d %9s%n",
                  name, style.rows(), share(Figures.share(style.right(), style.rows()))));
    }
  }

  /** A line a label, with what else it was taken for most. */
  private void confusion() {
    out.println();
    out.println("  Taken for something else:");
    List<String> labels = figures.confusion().labels();
    for (int meant = 0; meant < labels.size(); meant++) {
      List<Integer> counts = figures.confusion().counts().get(meant);
      int own = meant;
      String others =
          IntStream.range(0, labels.size())
              .filter(taken -> taken != own && counts.get(taken) > 0)
              .boxed()
              .sorted((one, other) -> counts.get(other) - counts.get(one))
              .limit(MOST_OTHERS)
              .map(taken -> labels.get(taken) + " " + counts.get(taken))
              .collect(joining(", "));
      if (!others.isEmpty()) {
        out.printf("  %-24s %s%n", labels.get(meant), others);
      }
    }
  }

  private void confidence() {
    out.println();
    out.println("  Confidence, how many rows, and the share that was right:");
    int most = figures.confidence().stream().mapToInt(Bin::rows).max().orElse(1);
    for (Bin bin : figures.confidence()) {
      String bar = "█".repeat((int) Math.ceil((double) BAR * bin.rows() / Math.max(1, most)));
      out.printf(
          "  %.1f–%.1f %-" + BAR + "s %5d %6s%n",
          bin.from(),
          bin.to(),
          bar,
          bin.rows(),
          share(bin.share()));
    }
  }

  private void worst() {
    out.println();
    out.println("  Mistaken most often:");
    for (Figures.Mistake mistake : figures.worst()) {
      out.printf("  %s taken for %s: %d%n", mistake.meant(), mistake.taken(), mistake.rows());
      mistake.examples().forEach(row -> out.println("    " + row.text() + "  " + row.where()));
    }
  }

  private void known() {
    if (!evaluation.misunderstood().isEmpty()) {
      out.println();
      out.println("  Known to be misunderstood:");
      for (Evaluation.Known each : evaluation.misunderstood()) {
        String by = each.still() ? "" : "  UNDERSTOOD by now: remove line " + each.listed().line();
        out.println("    " + each.listed().label() + "  " + each.listed().text() + by);
      }
    }
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.3f", share.getAsDouble()) : "–";
  }
}
