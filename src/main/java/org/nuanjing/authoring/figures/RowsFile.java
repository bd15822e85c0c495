package org.nuanjing.authoring.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads rows of messages: tab-separated, first a line that names the columns. {@code label} and
 * {@code text} must be among them, {@code style} may; others are not looked at. A label with {@code
 * +} carries several.
 */
public final class RowsFile {

  /** What came of reading. */
  public sealed interface Read {}

  /** The rows, at least one. */
  public record Rows(List<Row> rows) implements Read {

    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * It is no such file.
   *
   * @param line the line, from 1
   * @param what what is wrong there and what to do about it
   */
  public record Bad(int line, String what) implements Read {}

  private static final Pattern PLUS = Pattern.compile("\\+");

  private RowsFile() {}

  /** Reads a file that exists; throws where it cannot be opened. */
  public static Read read(Path file) throws IOException {
    String content;
    try {
      content = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException e) {
      return new Bad(1, "The file is not UTF-8 text. Save it as UTF-8.");
    }
    String name = String.valueOf(file.getFileName());
    return read(name, content.startsWith("\uFEFF") ? content.substring(1) : content);
  }

  static Read read(String name, String content) {
    List<String> lines = content.lines().toList();
    List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    int label = columns.indexOf("label");
    int text = columns.indexOf("text");
    int style = columns.indexOf("style");
    if (label < 0 || text < 0) {
      return new Bad(
          1,
          "The columns label and text are missing. Name them in the first line, parted by tabs.");
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (cells.size() <= Math.max(label, text)) {
        return new Bad(
            i + 1,
            "There are %d columns, fewer than the first line names. Part them by tabs."
                .formatted(cells.size()));
      }
      if (cells.get(label).isEmpty() || cells.get(text).isEmpty()) {
        return new Bad(i + 1, "The label or the text is empty. Write both.");
      }
      rows.add(
          new Row(
              name + ":" + (i + 1),
              PLUS.splitAsStream(cells.get(label)).map(String::strip).toList(),
              style < 0 || style >= cells.size() ? "" : cells.get(style),
              cells.get(text)));
    }
    return rows.isEmpty() ? new Bad(1, "There is no row below the first line.") : new Rows(rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }
}
