package org.nuanjing.policy.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text with articles apart: chapters and sections above, paragraphs and items inside,
 * annexes behind.
 */
final class ArticleOutline {

  private static final String N = ChineseNumber.DIGITS;
  private static final List<String> LEVELS = List.of("编", "分编", "章", "节");
  private static final Pattern CHAPTER =
      Pattern.compile("^(#{1,6} ?)?第 ?" + N + "{1,5} ?(分编|编|章|节)( .{0,60}|[^。；]{0,30})$");
  private static final Pattern MARKED = Pattern.compile("^#{1,6} +(.+)$");
  private static final Pattern ANNEX =
      Pattern.compile("^(?:#{1,6} ?)?(附[件录表图] ?" + N + "{0,3})(?: ?[:：].*| .{0,60}|)$");
  private static final Pattern REFERS =
      Pattern.compile("^(第|规定|的|、|和|至|所列|中|或|以及|，|,).*", Pattern.DOTALL);
  private static final int LEAST_PREFACE = 80;

  private final List<Section> sections = new ArrayList<>();
  private final TreeMap<Integer, String> headings = new TreeMap<>();
  private final List<String> paragraphs = new ArrayList<>();
  private String label = "";
  private String heading = "";
  private ArticleNumber last = new ArticleNumber(0, 0);
  private boolean started;

  private ArticleOutline() {}

  /** Whether the text has articles, and so this outline. */
  static boolean fits(List<String> lines) {
    return lines.stream().anyMatch(line -> firstArticle(bare(line)));
  }

  /** Where the first article or the first chapter stands; what is above is the header. */
  static int bodyStart(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (firstArticle(bare(lines.get(i))) || CHAPTER.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  static List<Section> sections(List<String> lines) {
    ArticleOutline outline = new ArticleOutline();
    lines.forEach(outline::take);
    outline.close();
    return outline.sections;
  }

  private void take(String line) {
    if (line.isEmpty()) {
      return;
    }
    Matcher chapter = CHAPTER.matcher(line);
    Matcher annex = ANNEX.matcher(line);
    Optional<ArticleNumber.Mention> article = article(bare(line));
    if (article.isPresent()) {
      open(bare(line), article.get());
    } else if (chapter.matches()) {
      close();
      under(LEVELS.indexOf(chapter.group(2)), bare(line));
    } else if (started && annex.matches()) {
      close();
      headings.clear();
      label = annex.group(1).strip();
      String rest = bare(line).substring(label.length()).strip();
      headings.put(0, rest.isEmpty() ? label : bare(line));
      heading = heading();
      last = new ArticleNumber(0, 0);
    } else if (MARKED.matcher(line).matches()) {
      close();
      under(LEVELS.size(), bare(line));
    } else {
      paragraphs.add(line);
    }
  }

  private Optional<ArticleNumber.Mention> article(String line) {
    return ArticleNumber.atStartOf(line).filter(found -> starts(line, found));
  }

  /** An article starts where its number goes on; without a blank behind it, only the next one. */
  private boolean starts(String line, ArticleNumber.Mention found) {
    String rest = line.substring(found.end());
    boolean apart = rest.isEmpty() || " 　:：【".indexOf(rest.charAt(0)) >= 0;
    if (apart) {
      return found.article().compareTo(last) > 0;
    }
    return found.article().follows(last) && !REFERS.matcher(rest).matches();
  }

  private void open(String line, ArticleNumber.Mention found) {
    close();
    started = true;
    last = found.article();
    label = line.substring(0, found.end()).replace(" ", "");
    heading = heading();
    String rest = line.substring(found.end()).replaceFirst("^[ 　:：]+", "");
    if (!rest.isEmpty()) {
      paragraphs.add(rest);
    }
  }

  private void under(int level, String title) {
    headings.tailMap(level, true).clear();
    headings.put(level, title);
    label = "";
    heading = heading();
  }

  private String heading() {
    return String.join(" › ", headings.values());
  }

  private void close() {
    String text = String.join("\n", paragraphs);
    boolean kept = started ? !text.isEmpty() : text.length() >= LEAST_PREFACE;
    if (kept && label.startsWith("附") && text.length() > HeadingOutline.LONGEST) {
      HeadingOutline.sections(paragraphs)
          .forEach(part -> sections.add(new Section(label, heading, part.text())));
    } else if (kept) {
      sections.add(new Section(label, heading, text));
    }
    paragraphs.clear();
  }

  private static boolean firstArticle(String line) {
    return ArticleNumber.atStartOf(line)
        .filter(found -> found.article().equals(new ArticleNumber(1, 0)))
        .filter(found -> !REFERS.matcher(line.substring(found.end())).matches())
        .isPresent();
  }

  /** The line without the marks of a heading, list or emphasis. */
  private static String bare(String line) {
    return line.replaceFirst("^(#{1,6}|[-*]) *", "");
  }
}
