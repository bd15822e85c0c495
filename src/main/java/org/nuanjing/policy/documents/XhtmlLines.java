package org.nuanjing.policy.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns what a parser found into lines: headings as in Markdown, cells of a table side by side. */
final class XhtmlLines extends DefaultHandler {

  /** What a line end inside a paragraph is. */
  enum LineEnds {
    /** A line end of the page. */
    KEPT,
    /** A blank, as in HTML. */
    BLANK
  }

  private static final Set<String> SILENT = Set.of("head", "title", "script", "style");
  private static final Set<String> BREAKS =
      Set.of("p", "div", "li", "tr", "br", "table", "ul", "ol", "section", "article", "dt", "dd");

  private final LineEnds lineEnds;
  private final int mostCharacters;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int characters;
  private int silent;
  private int cells;

  XhtmlLines(LineEnds lineEnds, int mostCharacters) {
    this.lineEnds = lineEnds;
    this.mostCharacters = mostCharacters;
  }

  List<String> lines() {
    endLine();
    return List.copyOf(lines);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String name = name(local, qualified);
    if (SILENT.contains(name)) {
      silent++;
    } else if (heading(name)) {
      endLine();
      line.append("#".repeat(name.charAt(1) - '0')).append(' ');
    } else if (BREAKS.contains(name)) {
      breakLine(name);
    } else if (cell(name) && !line.toString().isBlank()) {
      line.append(" | ");
    }
    cells += cell(name) ? 1 : 0;
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    String name = name(local, qualified);
    if (SILENT.contains(name)) {
      silent = Math.max(0, silent - 1);
    } else if (heading(name)) {
      endLine();
    } else if (BREAKS.contains(name)) {
      breakLine(name);
    }
    cells = Math.max(0, cells - (cell(name) ? 1 : 0));
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    characters += length;
    if (characters > mostCharacters) {
      throw new TooLong();
    }
    for (int i = start; i < start + length; i++) {
      if (text[i] == '\n' && lineEnds == LineEnds.KEPT && cells == 0) {
        endLine();
      } else {
        line.append(text[i]);
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  /** Inside a cell of a table a break is a blank: a row stays one line. */
  private void breakLine(String name) {
    if (cells > 0 && !name.equals("tr") && !name.equals("table")) {
      line.append(' ');
    } else {
      endLine();
    }
  }

  private void endLine() {
    lines.add(Cleaning.line(line.toString()));
    line.setLength(0);
  }

  private static boolean cell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private static boolean heading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private static String name(String local, String qualified) {
    return (local.isEmpty() ? qualified : local).toLowerCase(Locale.ROOT);
  }

  /** The text is longer than allowed. */
  static final class TooLong extends SAXException {
    private static final long serialVersionUID = 1;
  }
}
