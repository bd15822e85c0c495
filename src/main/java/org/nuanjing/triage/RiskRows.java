package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.intents.IntentFault;

/**
 * Reads rows of messages: tab-separated, first a line that names the columns. {@code label} and
 * {@code text} must be among them, {@code category} and {@code subject} may; others are not looked
 * at.
 */
public final class RiskRows {

  /**
   * What came of reading.
   *
   * @param rows those that could be read
   * @param faults what is wrong with the file; the rows are of no use where there are any
   */
  public record Read(List<RiskRow> rows, List<IntentFault> faults) {

    public Read {
      rows = List.copyOf(rows);
      faults = List.copyOf(faults);
    }
  }

  private static final String LEVELS = "none, low, moderate, high, imminent";

  private final String file;
  private final List<IntentFault> faults = new ArrayList<>();

  private RiskRows(String file) {
    this.file = file;
  }

  /**
   * Reads the content of a file.
   *
   * @param file what faults call it
   * @param content its text
   */
  public static Read read(String file, String content) {
    RiskRows reader = new RiskRows(file);
    return new Read(reader.rows(content), reader.faults);
  }

  private List<RiskRow> rows(String content) {
    if (content.isBlank()) {
      fault(1, "The file is empty, or larger than 4 MB.", "Write messages in it, or fewer.");
      return List.of();
    }
    String plain = content.startsWith("\uFEFF") ? content.substring(1) : content;
    List<String> lines = plain.lines().toList();
    List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    if (!columns.contains("label") || !columns.contains("text")) {
      fault(
          1, "The columns label and text are missing.", "Name them in the first line, with tabs.");
      return List.of();
    }
    List<RiskRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        row(i + 1, columns, cells(lines.get(i))).ifPresent(rows::add);
      }
    }
    if (rows.isEmpty()) {
      fault(1, "There is no row below the first line.", "Write one.");
    }
    return rows;
  }

  private Optional<RiskRow> row(int line, List<String> columns, List<String> cells) {
    String label = cell(columns, cells, "label");
    String text = cell(columns, cells, "text");
    Optional<RiskLevel> level =
        Arrays.stream(RiskLevel.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(label))
            .findFirst();
    if (level.isEmpty()) {
      fault(line, "label cannot be \"" + label + "\".", "Write one of " + LEVELS + ".");
    }
    if (text.isEmpty()) {
      fault(line, "There is no text.", "Part the columns by tabs, and write a text.");
    }
    return level
        .filter(known -> !text.isEmpty())
        .map(known ->
            new RiskRow(
                line,
                known,
                cell(columns, cells, "category"),
                cell(columns, cells, "subject"),
                text));
  }

  private static String cell(List<String> columns, List<String> cells, String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  private void fault(int line, String what, String mend) {
    faults.add(new IntentFault(file, line, what, mend));
  }
}
