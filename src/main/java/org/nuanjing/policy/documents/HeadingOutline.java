package org.nuanjing.policy.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text without articles apart by its headings; long parts are cut between paragraphs. */
final class HeadingOutline {

  private static final Pattern MARKED = Pattern.compile("^(#{1,6}) +(.+)$");
  private static final Pattern NUMBERED = Pattern.compile("^[一二三四五六七八九十]{1,3}、[^。；;]{1,38}$");

  /** A point of an amendment: 三、将第十条修改为…… */
  private static final Pattern AMENDS =
      Pattern.compile("^[一二三四五六七八九十]{1,3}、(?:将|删去|增加|在|第|对).{0,40}第.{1,9}条.*");

  private static final String CELL = " | ";
  private static final int NUMBERED_LEVEL = 7;

  /** In characters; a longer part is cut between its paragraphs or the rows of its table. */
  static final int LONGEST = 800;

  private final List<Section> sections = new ArrayList<>();
  private final TreeMap<Integer, String> headings = new TreeMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private String tableHead = "";
  private int length;

  private HeadingOutline() {}

  static List<Section> sections(List<String> lines) {
    HeadingOutline outline = new HeadingOutline();
    lines.forEach(outline::take);
    outline.close();
    return outline.sections;
  }

  private void take(String line) {
    if (line.isEmpty()) {
      return;
    }
    Matcher marked = MARKED.matcher(line);
    if (marked.matches()) {
      under(marked.group(1).length(), marked.group(2));
    } else if (NUMBERED.matcher(line).matches()) {
      under(NUMBERED_LEVEL, line);
    } else {
      if (length + line.length() > LONGEST || AMENDS.matcher(line).matches()) {
        close();
      }
      if (!line.contains(CELL)) {
        tableHead = "";
      } else if (tableHead.isEmpty()) {
        tableHead = line;
      } else if (paragraphs.isEmpty()) {
        add(tableHead);
      }
      add(line);
    }
  }

  private void add(String line) {
    paragraphs.add(line);
    length += line.length();
  }

  private void under(int level, String title) {
    close();
    tableHead = "";
    headings.tailMap(level, true).clear();
    headings.put(level, title);
  }

  private void close() {
    if (!paragraphs.isEmpty()) {
      sections.add(
          new Section("", String.join(" › ", headings.values()), String.join("\n", paragraphs)));
    }
    paragraphs.clear();
    length = 0;
  }
}
