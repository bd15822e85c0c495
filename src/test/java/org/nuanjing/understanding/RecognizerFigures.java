package org.nuanjing.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.FolderIntentCatalog;
import org.nuanjing.intents.Intent;
import org.nuanjing.understanding.CrossValidation.Held;
import org.nuanjing.understanding.LinearRecognizer.Example;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

/**
 * Measures the recognizer, on demand: {@code mvn test -Dtest=RecognizerFigures -Drows=FILE.tsv}
 * writes {@code target/recognizer-figures.txt}. The file has a line of column names, then label,
 * style and text, tab-separated; without one only cross-validation and the thresholds are figured.
 */
class RecognizerFigures {

  private static final String NONE = "out_of_scope";

  private final FolderIntentCatalog catalog = FolderIntentCatalog.readInside();
  private final List<String> report = new ArrayList<>();

  @Test
  void measure() throws IOException {
    List<Example> examples = CrossValidation.examples(catalog);
    List<Held> held = CrossValidation.of(examples, 5);
    long right = held.stream().filter(h -> h.first().equals(h.example().intent())).count();
    report.add(
        "cross-validation, 5 folds: %d of %d first (%.3f)"
            .formatted(right, held.size(), ratio(right, held.size())));
    decisions("cross-validation", Margins.FITTED, held);
    fit(held);
    String rows = System.getProperty("rows", "");
    if (!rows.isBlank()) {
      rows(Path.of(rows));
    }
    Files.write(Path.of("target", "recognizer-figures.txt"), report);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** What a decision costs the officer: 1 is being taken for somebody who wants something else. */
  private static double cost(String meant, Recognition recognition) {
    return switch (recognition) {
      case Recognized(var match, var others) when match.intent().equals(meant) -> 0;
      case Recognized(var match, var others) -> 1;
      case Unsure(var candidates) when meant.equals(NONE) -> 0.4;
      case Unsure(var candidates) ->
          candidates.stream().anyMatch(match -> match.intent().equals(meant)) ? 0.3 : 0.7;
      case OutOfScope(var nearest) when meant.equals(NONE) -> 0;
      case OutOfScope(var nearest) ->
          nearest.stream().anyMatch(match -> match.intent().equals(meant)) ? 0.5 : 0.9;
    };
  }

  private static Recognition decide(Margins margins, Held held) {
    return held.scored().isEmpty()
        ? new OutOfScope(List.of())
        : margins.decide(held.scored(), NONE);
  }

  /** What the decisions cost, a message. */
  private static double cost(Margins margins, List<Held> held) {
    return held.stream()
        .mapToDouble(each -> cost(each.example().intent(), decide(margins, each)))
        .average()
        .orElse(0);
  }

  private void fit(List<Held> held) {
    Margins best = Margins.FITTED;
    double lowest = Double.MAX_VALUE;
    for (double recognized : List.of(-0.6, -0.4, -0.3, -0.2, -0.1, 0.0)) {
      for (double lead : List.of(0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)) {
        for (double beyond : List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.3)) {
          for (double possible : List.of(-0.9, -0.8, -0.7, -0.6, -0.5, -0.4)) {
            for (double near : List.of(0.2, 0.3, 0.4, 0.5)) {
              Margins margins = new Margins(recognized, lead, beyond, possible, near);
              double cost = cost(margins, held);
              if (cost < lowest) {
                lowest = cost;
                best = margins;
              }
            }
          }
        }
      }
    }
    report.add("lowest cost a message %.4f with %s".formatted(lowest, best));
    decisions("cross-validation, at lowest cost", best, held);
  }

  private void decisions(String name, Margins margins, List<Held> held) {
    for (boolean inScope : new boolean[] {true, false}) {
      List<Held> part =
          held.stream().filter(h -> h.example().intent().equals(NONE) != inScope).toList();
      Map<String, Long> counts =
          part.stream()
              .collect(
                  Collectors.groupingBy(
                      h -> outcome(margins, h), TreeMap::new, Collectors.counting()));
      report.add("%s, %s: %s".formatted(name, inScope ? "in scope" : "out of scope", counts));
    }
    report.add("%s: cost a message %.4f".formatted(name, cost(margins, held)));
  }

  private static String outcome(Margins margins, Held held) {
    String meant = held.example().intent();
    return switch (decide(margins, held)) {
      case Recognized(var match, var others) -> match.intent().equals(meant) ? "right" : "wrong";
      case Unsure(var candidates) ->
          candidates.stream().anyMatch(match -> match.intent().equals(meant))
              ? "asked, right one among them"
              : "asked";
      case OutOfScope(var nearest) -> "out of scope";
    };
  }

  private void rows(Path file) throws IOException {
    Map<String, String> labels =
        catalog.list().stream().collect(Collectors.toMap(Intent::name, Intent::label));
    Set<String> covered = Set.copyOf(labels.values());
    LinearRecognizer recognizer = LinearRecognizer.train(catalog);
    List<Held> ours = new ArrayList<>();
    List<Held> others = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] row = line.split("\t", -1);
      if (!row[0].contains("+")) {
        List<Scored> scored =
            recognizer.score(row[2]).stream()
                .map(each ->
                    new Scored(labels.getOrDefault(each.intent(), each.intent()), each.margin()))
                .toList();
        (covered.contains(row[0]) ? ours : others)
            .add(new Held(new Example(row[0], row[1]), scored));
      }
    }
    long right = ours.stream().filter(h -> h.first().equals(h.example().intent())).count();
    report.add(
        "rows of our labels: %d, first right %.3f"
            .formatted(ours.size(), ratio(right, ours.size())));
    decisions("rows of our labels", Margins.FITTED, ours);
    byLabel(ours);
    Map<String, Long> went =
        others.stream()
            .collect(
                Collectors.groupingBy(
                    h -> went(decide(Margins.FITTED, h)), TreeMap::new, Collectors.counting()));
    report.add(
        "rows of labels without an intent yet: %d, went to %s".formatted(others.size(), went));
  }

  private static String went(Recognition recognition) {
    return switch (recognition) {
      case Recognized(var match, var others) -> match.intent();
      case Unsure(var candidates) -> "asked";
      case OutOfScope(var nearest) -> "out of scope";
    };
  }

  private void byLabel(List<Held> rows) {
    List<String> labels = rows.stream().map(h -> h.example().intent()).distinct().sorted().toList();
    double sum = 0;
    for (String label : labels) {
      long meant = rows.stream().filter(h -> h.example().intent().equals(label)).count();
      long taken = rows.stream().filter(h -> h.first().equals(label)).count();
      long both =
          rows.stream()
              .filter(h -> h.first().equals(label) && h.example().intent().equals(label))
              .count();
      double f1 = ratio(2 * both, meant + taken);
      sum += f1;
      report.add(
          "  %-18s rows %3d recall %.2f precision %.2f f1 %.2f"
              .formatted(label, meant, ratio(both, meant), ratio(both, taken), f1));
    }
    report.add("  macro-F1 %.3f".formatted(sum / labels.size()));
    rows.stream()
        .filter(h -> !h.first().equals(h.example().intent()))
        .map(h ->
            "  missed (%s): %s taken as %s"
                .formatted(h.example().text(), h.example().intent(), h.first()))
        .sorted(Comparator.naturalOrder())
        .forEach(report::add);
  }
}
