package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.documents.DocumentFolder;

/**
 * On demand: measures the answers on questions with known clauses. {@code mvn test
 * -Dtest=Evaluation -Dstatutes=FOLDER}, where the folder holds {@code documents/} and {@code
 * questions-dev.tsv}.
 */
@EnabledIfSystemProperty(named = "statutes", matches = ".+")
class Evaluation {

  private static final int DEEP = 5;

  private final Path folder = Path.of(System.getProperty("statutes", ""));

  private record Row(
      String id, Question question, boolean answerable, Set<String> gold, Set<String> stale) {}

  private record Result(Row row, List<Candidate> ranked, boolean given) {
    boolean first() {
      return !ranked.isEmpty() && row.gold.contains(ranked.getFirst().passage().id());
    }

    boolean found() {
      return ranked.stream().anyMatch(one -> row.gold.contains(one.passage().id()));
    }

    boolean staleFirst() {
      return !ranked.isEmpty() && row.stale.contains(ranked.getFirst().passage().id());
    }
  }

  @Test
  void answersAreMeasured(@TempDir Path scratch) throws IOException {
    PolicyIndex index = new PolicyIndex(scratch.resolve("index"));
    index.update(
        DocumentFolder.list(folder.resolve("documents")), Optional.empty(), Progress.SILENT);
    List<Row> rows = rows();
    try (LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow()) {
      print(rows.stream().map(row -> result(library, row)).toList());
      time(library, rows);
    }
  }

  private static void time(LucenePolicyLibrary library, List<Row> rows) {
    long[] micros =
        Stream.generate(rows::stream)
            .limit(4)
            .flatMap(every -> every)
            .mapToLong(row -> {
              long start = System.nanoTime();
              library.ask(row.question);
              return (System.nanoTime() - start) / 1000;
            })
            .skip(rows.size())
            .sorted()
            .toArray();
    say("microseconds p50", micros[micros.length / 2], 1);
    say("microseconds p99", micros[micros.length * 99 / 100], 1);
  }

  private static Result result(LucenePolicyLibrary library, Row row) {
    return new Result(
        row, library.ranked(row.question, DEEP), library.ask(row.question).best().isPresent());
  }

  private static void print(List<Result> results) throws IOException {
    List<Result> answerable = results.stream().filter(one -> one.row.answerable).toList();
    List<Result> others = results.stream().filter(one -> !one.row.answerable).toList();
    List<Result> given = results.stream().filter(Result::given).toList();
    say("right first", count(answerable.stream().filter(Result::first)), answerable.size());
    say("found in five", count(answerable.stream().filter(Result::found)), answerable.size());
    say("stale first", count(answerable.stream().filter(Result::staleFirst)), answerable.size());
    say(
        "declined wrongly",
        count(answerable.stream().filter(one -> !one.given)),
        answerable.size());
    say("declined rightly", count(others.stream().filter(one -> !one.given)), others.size());
    say("given and right", count(given.stream().filter(Result::first)), given.size());
    if (System.getProperty("rows") != null) {
      Files.write(
          Path.of(System.getProperty("rows")), results.stream().map(Evaluation::line).toList());
    }
  }

  private static long count(Stream<Result> results) {
    return results.count();
  }

  @SuppressWarnings("SystemOut")
  private static void say(String what, long some, int all) {
    System.out.println(
        String.format(
            Locale.ROOT, "%-18s %4d of %4d = %.3f", what, some, all, some / (double) all));
  }

  private static String line(Result result) {
    String best =
        result.ranked.stream()
            .map(one ->
                String.format(
                    Locale.ROOT, "%s %.2f %.3f", one.passage().id(), one.score(), one.coverage()))
            .collect(Collectors.joining("\t"));
    return String.join(
        "\t",
        result.row.id,
        result.row.answerable ? "A" : "U",
        result.given ? "given" : "declined",
        result.first() ? "first" : result.found() ? "found" : "-",
        result.row.question.text(),
        result.row.question.region(),
        String.join(";", result.row.gold),
        best);
  }

  private List<Row> rows() throws IOException {
    return Files.readAllLines(folder.resolve("questions-dev.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cell ->
            new Row(
                cell[0],
                new Question(cell[1], cell[2], Category.UNKNOWN, LocalDate.of(2026, 11, 1)),
                cell[3].equals("1"),
                set(cell[4]),
                set(cell[5])))
        .toList();
  }

  private static Set<String> set(String cell) {
    return Arrays.stream(cell.split(";", -1))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.toSet());
  }
}
