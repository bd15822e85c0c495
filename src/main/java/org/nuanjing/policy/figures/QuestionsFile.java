package org.nuanjing.policy.figures;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.lucene.Labelled;

/**
 * Questions with known answers: rows parted by tabs, the names of the columns first. {@code
 * question} must be there; of {@code id}, {@code region}, {@code category}, {@code as_of}, {@code
 * answerable} (1 or 0), {@code gold} and {@code stale} ({@code file#第N条}, parted by {@code ;}),
 * {@code answer_key} (parted by {@code ;}), {@code style} and {@code note}, those that are missing
 * count as empty, and a row is answerable where it has gold.
 */
public sealed interface QuestionsFile {

  /** The rows, at least one. */
  record Rows(List<Row> rows) implements QuestionsFile {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * It cannot be used.
   *
   * @param line from 1
   * @param what is wrong with it, for the person who wrote it
   */
  record Bad(int line, String what) implements QuestionsFile {}

  /**
   * A question and what a right answer is.
   *
   * @param stale clauses that no longer hold and must not come first
   * @param keys words a right answer holds
   * @param style of the question; empty where not said
   */
  record Row(Labelled asked, Set<String> stale, List<String> keys, String style, String note) {
    public Row {
      stale = Set.copyOf(stale);
      keys = List.copyOf(keys);
    }
  }

  /**
   * Reads a file.
   *
   * @param asOf the day of the rows that name none
   */
  static QuestionsFile read(Path file, LocalDate asOf) throws IOException {
    try {
      return of(Files.readAllLines(file), asOf);
    } catch (MalformedInputException e) {
      return new Bad(1, "the file is not UTF-8 text");
    }
  }

  private static QuestionsFile of(List<String> lines, LocalDate asOf) {
    if (lines.isEmpty()) {
      return new Bad(1, "the file is empty");
    }
    List<String> names =
        Arrays.stream(lines.getFirst().replace("\uFEFF", "").split("\t", -1))
            .map(String::strip)
            .toList();
    if (!names.contains("question")) {
      return new Bad(1, "there is no column named question");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          rows.add(row(new Cells(names, lines.get(i).split("\t", -1)), i, asOf));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
          return new Bad(i + 1, String.valueOf(e.getMessage()));
        }
      }
    }
    return rows.isEmpty() ? new Bad(2, "there are no rows") : new Rows(rows);
  }

  private static Row row(Cells cells, int at, LocalDate asOf) {
    String question = cells.get("question");
    if (question.isBlank()) {
      throw new IllegalArgumentException("the question is empty");
    }
    Set<String> gold = Set.copyOf(parts(cells.get("gold")));
    String answerable = cells.get("answerable");
    if (!answerable.isEmpty() && answerable.equals("1") == gold.isEmpty()) {
      throw new IllegalArgumentException(
          "answerable is " + answerable + " with " + gold.size() + " gold clauses");
    }
    String id = cells.get("id");
    String day = cells.get("as_of");
    return new Row(
        new Labelled(
            id.isEmpty() ? String.valueOf(at) : id,
            new Question(
                question,
                cells.get("region"),
                category(cells.get("category")),
                day.isEmpty() ? asOf : LocalDate.parse(day)),
            gold),
        Set.copyOf(parts(cells.get("stale"))),
        parts(cells.get("answer_key")),
        cells.get("style"),
        cells.get("note"));
  }

  private static Category category(String name) {
    return name.isEmpty() ? Category.UNKNOWN : Category.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split("[;；]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }

  /** A row's cells by the names of their columns. */
  @SuppressWarnings("ArrayRecordComponent") // read only
  record Cells(List<String> names, String[] cells) {

    /** A cell; empty where there is none. */
    String get(String name) {
      int at = names.indexOf(name);
      return at < 0 || at >= cells.length ? "" : cells[at].strip();
    }
  }
}
