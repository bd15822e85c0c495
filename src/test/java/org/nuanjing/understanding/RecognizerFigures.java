package org.nuanjing.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.FolderIntentCatalog;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.understanding.CrossValidation.Held;

/**
 * Measures the recognizer, on demand: {@code mvn test -Dtest=RecognizerFigures -Drows=FILE.tsv
 * -Dfolder=FOLDER -Dconfusions=FILE.txt} writes {@code target/recognizer-figures.txt}. The rows
 * have a line of column names, then label, style and text, tab-separated; labels of several wishes
 * are joined by +. Without a folder the intents inside the program are measured; rows and
 * confusions may be left out.
 */
class RecognizerFigures {

  private static final int FOLDS = 5;
  private static final int CONFUSIONS = 60;
  private static final int SHOWN = 6;

  private final List<String> report = new ArrayList<>();

  @Test
  void measure() throws IOException {
    String folder = System.getProperty("folder", "");
    IntentCatalog catalog =
        folder.isEmpty()
            ? FolderIntentCatalog.readInside()
            : FolderIntentCatalog.read(Path.of(folder));
    List<Lesson> lessons = Lesson.of(catalog);
    List<Held> held = CrossValidation.of(lessons, FOLDS);
    report.add("cross-validation, %d folds".formatted(FOLDS));
    report.addAll(new Figures(held, UnaryOperator.identity()).lines());
    Map<String, String> labels =
        catalog.list().stream().collect(Collectors.toMap(Intent::name, Intent::label));
    String rows = System.getProperty("rows", "");
    if (!rows.isEmpty()) {
      LinearRecognizer recognizer = LinearRecognizer.train(catalog);
      report.add("rows");
      report.addAll(
          new Figures(
                  rows(recognizer, Path.of(rows)), intent -> labels.getOrDefault(intent, intent))
              .lines());
    }
    String confusions = System.getProperty("confusions", "");
    if (!confusions.isEmpty()) {
      Files.write(Path.of(confusions), confusions(held));
    }
    Files.write(Path.of("target", "recognizer-figures.txt"), report);
  }

  private static List<Held> rows(LinearRecognizer recognizer, Path file) throws IOException {
    List<Held> held = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] row = line.split("\t", -1);
      List<String> meant = List.of(row[0].split("\\+", -1));
      Lesson.Kind kind = meant.size() == 1 ? Lesson.Kind.EXAMPLE : Lesson.Kind.MIXED;
      held.add(CrossValidation.judged(recognizer, new Lesson(kind, meant, row[2])));
    }
    return held;
  }

  /** The pairs of intents most often taken for each other, with examples. */
  private static List<String> confusions(List<Held> held) {
    Figures figures = new Figures(held, UnaryOperator.identity());
    Map<String, List<String>> pairs = new TreeMap<>();
    for (Held one : held) {
      String first = figures.first(one.recognition());
      if (one.lesson().kind() == Lesson.Kind.EXAMPLE && !first.equals(one.meant())) {
        pairs
            .computeIfAbsent(one.meant() + " taken for " + first, none -> new ArrayList<>())
            .add(one.lesson().text());
      }
    }
    return pairs.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, List<String>> pair) -> pair.getValue().size())
                .reversed())
        .limit(CONFUSIONS)
        .map(pair ->
            pair.getValue().size()
                + " "
                + pair.getKey()
                + ": "
                + pair.getValue().stream().limit(SHOWN).collect(Collectors.joining(" / ")))
        .toList();
  }
}
