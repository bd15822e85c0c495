package org.nuanjing.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Measures the recognizer itself on public sets, on demand: {@code mvn test -Dtest=PublicSets
 * -Dsets=DIR} writes {@code target/public-sets.txt}. The folder has {@code banking77} and {@code
 * clinc150} with {@code train.tsv}, {@code dev.tsv} and {@code test.tsv} of label and text, and the
 * latter {@code oos_train.tsv}, {@code oos_dev.tsv} and {@code oos_test.tsv}. The model learns from
 * the rows to train, {@link Confidence} is fitted on those of development alone.
 */
class PublicSets {

  private static final String NONE = "oos";

  private record Row(String label, String text) {}

  private final List<String> report = new ArrayList<>();

  @Test
  void measure() throws IOException {
    Path sets = Path.of(System.getProperty("sets", ""));
    for (String set : List.of("banking77", "clinc150")) {
      measure(set, sets.resolve(set));
    }
    Files.write(Path.of("target", "public-sets.txt"), report);
  }

  private static List<Row> rows(Path set, String name) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : List.of(set.resolve(name), set.resolve("oos_" + name))) {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          String[] row = line.split("\t", -1);
          rows.add(new Row(row[0], row[1]));
        }
      }
    }
    return rows;
  }

  private void measure(String name, Path set) throws IOException {
    List<Row> train = rows(set, "train.tsv");
    List<String> labels = train.stream().map(Row::label).distinct().sorted().toList();
    int none = labels.indexOf(NONE);
    Judge judge = judge(train, labels);
    List<Judged> dev = judged(judge, rows(set, "dev.tsv"), labels);
    Confidence confidence = Confidence.fit(dev, none);
    int[] matches = new int[labels.size()];
    int[] meant = new int[labels.size()];
    int[] taken = new int[labels.size()];
    for (Judged row : judged(judge, rows(set, "test.tsv"), labels)) {
      int first = most(confidence.probabilities(row.margins, row.known));
      meant[row.intent]++;
      taken[first]++;
      matches[row.intent] += first == row.intent ? 1 : 0;
    }
    int[] within = IntStream.range(0, labels.size()).filter(i -> i != none).toArray();
    report.add(
        "%s: within scope accuracy %.4f macro-F1 %.4f"
            .formatted(
                name,
                (double) sum(matches, within) / sum(meant, within),
                IntStream.of(within)
                    .mapToDouble(i -> 2.0 * matches[i] / Math.max(1, meant[i] + taken[i]))
                    .average()
                    .orElse(0)));
    if (none >= 0) {
      report.add(
          "%s: out of scope recall %.3f precision %.3f"
              .formatted(
                  name,
                  (double) matches[none] / meant[none],
                  (double) matches[none] / taken[none]));
    }
  }

  private static int sum(int[] counts, int[] places) {
    return IntStream.of(places).map(i -> counts[i]).sum();
  }

  private static Judge judge(List<Row> rows, List<String> labels) {
    List<List<String>> features = rows.stream().map(row -> Features.of(row.text())).toList();
    Vocabulary vocabulary = new Vocabulary(features);
    return Judge.train(
        vocabulary,
        features.stream().map(vocabulary::counts).toList(),
        rows.stream().mapToInt(row -> labels.indexOf(row.label())).toArray(),
        labels.size());
  }

  private static List<Judged> judged(Judge judge, List<Row> rows, List<String> labels) {
    List<Judged> judged = new ArrayList<>();
    for (Row row : rows) {
      Weighed read = judge.read(row.text());
      float[] margins = judge.model().margins(read);
      judged.add(new Judged(judged.size(), labels.indexOf(row.label()), margins, read.known));
    }
    return judged;
  }

  private static int most(double[] likely) {
    int most = 0;
    for (int i = 1; i < likely.length; i++) {
      most = likely[i] > likely[most] ? i : most;
    }
    return most;
  }
}
