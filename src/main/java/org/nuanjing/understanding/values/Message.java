package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanjing.understanding.text.Line;
import org.nuanjing.understanding.text.Span;
import org.nuanjing.understanding.text.Words;
import org.nuanjing.writing.Resource;

/**
 * A message made ready for reading values.
 *
 * @param line all of it that may be read
 * @param counted the same without what holds numbers that count nothing: idioms, references, order
 *     numbers
 */
public record Message(Line line, Line counted) {

  /**
   * Numbers of orders, tickets, cars and the like: 编号0087, WZ20240611003, 07-1234, 京A12345, 36.5度.
   */
  private static final Pattern CODES =
      Pattern.compile(
          "(?:编号|单号|订单号?|工单号?|流水号|序号|案号|文号|车牌号?|尾号|房号|工号|ticket|order|ref(?:erence)?|no\\.)(?:是|为)?[:#]? ?#?(?=[a-z-]*[0-9])[0-9a-z-]{2,}"
              + "|(?<![0-9a-z.-])(?:[a-z]{1,6}-?[0-9]{4,}[0-9a-z-]*|[0-9]{2}-[0-9]{4}(?![0-9-])|[0-9]{3,}[a-z]{2,}[0-9a-z]*[0-9][0-9a-z]*)"
              + "|[0-9]{12,}|(?<![0-9])(?:110|119|120|122|12356|12345|12315|12389)(?![0-9.]|[十百千万]|元|块|个|只|箱|人|斤|份|盒|双|套|件)"
              + "|[0-9]{1,2}[x*][0-9]{1,2}|[0-9.]+(?:度|℃|°c|%)|百分之[零一二三四五六七八九十百]+|[0-9]+码|[一二三四五六七八九十]+码(?!头)");

  private static final Words<Boolean> IDIOMS = idioms();

  private static final String NO_IDIOM_AFTER = "周期拜初月0123456789零一二两三四五六七八九十百千";

  /**
   * Makes a message ready.
   *
   * @param hidden parts of it that must not be read, in order
   */
  public static Message of(String written, List<Span> hidden) {
    Line line = Line.of(written, hidden);
    return new Message(line, line.without(idiomsOf(line.text())).without(CODES));
  }

  private static List<Span> idiomsOf(String text) {
    List<Span> found = List.of();
    for (int i = 0; i < text.length(); i++) {
      Words.Hit<Boolean> hit = IDIOMS.longest(text, i);
      if (hit != null && (i == 0 || NO_IDIOM_AFTER.indexOf(text.charAt(i - 1)) < 0)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Span(i, hit.end()));
        i = hit.end() - 1;
      }
    }
    return found;
  }

  private static Words<Boolean> idioms() {
    Words<Boolean> words = new Words<>();
    for (String line : Resource.lines(Message.class, "idioms.txt")) {
      for (String word : line.split(" ", -1)) {
        words.put(word, true);
      }
    }
    return words;
  }
}
