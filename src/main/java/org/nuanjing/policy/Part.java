package org.nuanjing.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph or an item of a clause, so that it can be cited by itself: 第三条第二款第（一）项.
 *
 * @param paragraph its 款, counted from 1
 * @param item its 项 as written ({@code 一}); empty for the paragraph itself
 * @param text word for word, without the item's number
 */
public record Part(int paragraph, String item, String text) {

  private static final Pattern ITEM =
      Pattern.compile("^[（(]([一二三四五六七八九十百零〇]{1,5}|\\d{1,2})[)）] ?(.*)$");
  private static final String[] FIGURES = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  /** The parts of a clause in order; a line of its text is one. */
  static List<Part> of(String text) {
    List<Part> parts = new ArrayList<>();
    int paragraph = 0;
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        parts.add(new Part(Math.max(1, paragraph), item.group(1), item.group(2)));
      } else {
        parts.add(new Part(++paragraph, "", line));
      }
    }
    return parts;
  }

  /**
   * How it is cited after the clause's number, such as 第二款第（一）项.
   *
   * @param paragraphs how many the clause has; of a single one the number is not said
   */
  public String label(int paragraphs) {
    String of = paragraphs > 1 ? "第" + written(paragraph) + "款" : "";
    return item.isEmpty() ? of : of + "第（" + item + "）项";
  }

  private static String written(int number) {
    if (number < 10) {
      return FIGURES[number];
    }
    String tens = number < 20 ? "十" : FIGURES[number / 10 % 10] + "十";
    return number % 10 == 0 ? tens : tens + FIGURES[number % 10];
  }
}
