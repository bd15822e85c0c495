package org.nuanjing.understanding.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** What the words around a time say of it: that it is past, or comes again and again. */
final class Tense {

  /** 8号交的材料, 周三做过, 3号摔伤了; not 8号要走了, not 8号到了没. */
  private static final Pattern PAST =
      Pattern.compile(
          "(?:[凌早上中下傍晚半][晨午上晚夜]|[0-9零一二两三四五六七八九十点半分:]){0,6}(?!要|就|会|将|得|想|能|请|再|等)[^,，。.!！?？;；要就会将得想能请再等]{0,3}?"
              + "(?:交|提交?|报|做|住|买|领|发|来|去|出|办|填|打|说|送|拿|伤|摔|生|查|写|寄|转|借|收|救|干|丢|坏|走|世|值|加|申请|反映|投诉|看|摔倒|跳)(?:班|院|名|表|警|差|勤)?(?:了|过|的)(?![吗没再话时])");

  private static final Pattern AGAIN =
      Pattern.compile("(?:每天|天天|每晚|每早|每周|每月|每年|每个月|平时|一般|通常|工作日|every )的?$");

  private static final int LOOK_BACK = 8;

  private Tense() {}

  /** Whether a verb behind a time says that it is past. */
  static boolean past(String text, int end) {
    return PAST.matcher(text).region(end, text.length()).lookingAt();
  }

  /** Whether what stands before a time says that it comes again and again. */
  static boolean again(String text, int start) {
    return AGAIN.matcher(text.substring(Math.max(0, start - LOOK_BACK), start)).find();
  }

  /**
   * How many days later a time of today is meant: the next one, or the last one where it is past.
   */
  static long days(Sense sense, LocalDateTime begins, LocalDateTime ends, LocalDateTime now) {
    if (sense == Sense.PAST) {
      return begins.isAfter(now) ? -1 : 0;
    }
    return ends.isBefore(now) ? 1 : 0;
  }

  /** The days from which on the next such day may be the last one before today, nearest first. */
  static List<LocalDate> earlier(LocalDate today) {
    return List.of(
        today.minusDays(7), today.minusMonths(1), today.minusYears(1), today.minusYears(4));
  }
}
