package org.nuanjing.understanding.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.understanding.text.Span;
import org.nuanjing.understanding.values.Quantities.Quantity;

/** Whether something is asked for, and what a sentence before named: 插座坏了，要两个. */
final class Wants {

  /** What stands right before a quantity that is wanted. */
  private static final Pattern WANT =
      Pattern.compile(
          "(?:要|领|换|申请|申领|领取|来|给|需要|急需|补|缺|配|买|发|送|借|拿|加|再|整|弄|搞|和|跟|与|及|还有|以及|(?:need|want|get|order|send|request|have|with|for|and) )(?:了|点|我们?|俺们?|咱们?|大概|大约|至少|约|个|新|我们所)? ?$");

  /** A clause that says something of a thing, before another that says how many. */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<said>还有没有|还有|还能|还可以|能不能|有没有|有货|到货|没了|没有了|不够|用完|快没|坏了|破了|旧了|丢了|少了|怎么领|怎么申请|在哪领|可以领|能领|到了)[^,，。.!！?？;；]{0,8}[,，。.!！?？;； ][^,，。.!！?？;；]{0,4}$");

  private static final int LOOK_BACK = 10;
  private static final int LONG_LOOK_BACK = 40;

  private Wants() {}

  /** Whether a quantity is asked for, and not said of something. */
  static boolean wanted(String text, Quantity quantity) {
    String before = text.substring(Math.max(0, quantity.start() - LOOK_BACK), quantity.start());
    return before.isBlank()
        || ",，。;；、".indexOf(before.charAt(before.length() - 1)) >= 0
        || WANT.matcher(before).find();
  }

  /**
   * The thing that the clause before a quantity is about; null for none.
   *
   * @param from nothing before is looked at
   */
  static @Nullable Span mentioned(String text, Quantity quantity, int from) {
    int start = Math.max(from, quantity.start() - LONG_LOOK_BACK);
    if (start >= quantity.start()) {
      return null;
    }
    Matcher mention = MENTION.matcher(text.substring(start, quantity.start()));
    if (!mention.find()) {
      return null;
    }
    int end = start + mention.start("said");
    int noun = Nouns.backward(text, end, start);
    return noun < end ? new Span(noun, end) : null;
  }
}
