package org.nuanjing.understanding.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.numbers.Amount;
import org.nuanjing.understanding.numbers.Numerals;
import org.nuanjing.understanding.values.Figures.Figure;

/** Amounts of money, in yuan: 三百块, 1.2万元, 五块五, ￥300, 两百来块. */
final class Money {

  private static final Pattern AFTER =
      Pattern.compile(
          " ?(?:(?<yuan>元(?![旦宵月素气老首])(?:钱|整)?|圆整?|块(?<jiao>[一二三四五六七八九1-9](?!十|百|千|个|箱|盒|瓶|斤))?(?<mao>[毛角])?(?:多|来)?钱?"
              + "|人民币|(?:rmb|yuan|cny|kuai)(?![a-z]))|(?<cents>(?:毛|角)(?:钱|(?![巾衣毯线刷笔发病落度])))|(?<k>[kw](?![a-z])(?:元|块)?))");

  private static final Pattern BEFORE = Pattern.compile("(?:¥|rmb|cny) ?$");

  /** 花了1.2万: money without its unit. */
  private static final Pattern SPENT =
      Pattern.compile(
          "(?:花|付|垫|垫付|交|交费|收|报销|报|费用?|费是|款|钱|欠|借|赔|奖|奖励|补助|补|发|工资|月薪|房租|租金|房贷|每月|自费)(?:了|过|的是|是|有|大概|大约|差不多|一共|将近|快|近){0,4}$");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What may stand behind money without its unit; a fee makes it sure. */
  private static final Pattern FEE =
      Pattern.compile("(?<fee>的?\\p{IsHan}{0,4}(?:费|补助|补贴|奖金|慰问金|工资))|[,，。.!！?？;； ]|$|[的了吧呢]");

  /** As many words of money as are looked at before a number. */
  private static final int LOOK_BACK = 12;

  /** The largest number of 块 that may be pieces of something. */
  private static final BigDecimal PIECES = BigDecimal.TEN;

  private Money() {}

  static void find(String text, List<Figure> numbers, List<Found> into) {
    for (Figure number : numbers) {
      Found found = at(text, number);
      if (found != null) {
        into.add(found);
      }
    }
  }

  private static @Nullable Found at(String text, Figure number) {
    String before = text.substring(Math.max(0, number.start() - LOOK_BACK), number.start());
    Matcher sign = BEFORE.matcher(before);
    boolean signed = sign.find();
    int start = signed ? number.start() - (before.length() - sign.start()) : number.start();
    Matcher after = AFTER.matcher(text).region(number.end(), text.length());
    if (after.lookingAt() && after.group("k") == null && !pieces(text, number, after)) {
      return found(start, after.end(), amount(number.amount(), after));
    }
    return signed || spent(text, number, before)
        ? found(start, number.end(), number.amount())
        : null;
  }

  /** Whether money is meant though no unit is said: 花了一万二, 两千三的伙食费. */
  private static boolean spent(String text, Figure number, String before) {
    boolean large = number.amount().low().compareTo(HUNDRED) >= 0;
    Matcher behind = FEE.matcher(text).region(number.end(), text.length());
    return large
        && number.duration() == null
        && behind.lookingAt()
        && (behind.group("fee") != null || SPENT.matcher(before).find());
  }

  private static Found found(int start, int end, Amount amount) {
    return new Found(Slot.Type.MONEY, start, end, amount.stored());
  }

  /** Whether 块 counts pieces, as in 三块电池, or is no money as in 一块. */
  private static boolean pieces(String text, Figure number, Matcher after) {
    if (!after.group().strip().equals("块")) {
      return false;
    }
    if (number.amount().is(1)) {
      return true;
    }
    boolean few = number.amount().high().compareTo(PIECES) < 0;
    return few && Nouns.forward(text, after.end(), text.length()) > after.end();
  }

  private static Amount amount(Amount number, Matcher after) {
    if (after.group("cents") != null) {
      return new Amount(number.low().movePointLeft(1), number.high().movePointLeft(1));
    }
    String tenths = after.group("jiao");
    return tenths == null
        ? number
        : number.plus(BigDecimal.valueOf(Numerals.small(tenths)).movePointLeft(1));
  }

  /** The answer to how much money: a bare number is one too, and 3k, 5w. */
  static Optional<String> read(String text, List<Figure> numbers) {
    List<Found> found = new ArrayList<>();
    find(text, numbers, found);
    if (found.size() == 1) {
      return Optional.of(found.getFirst().stored());
    }
    List<Figure> all = numbers.stream().filter(number -> number.duration() == null).toList();
    if (all.size() != 1) {
      return Optional.empty();
    }
    Figure only = all.getFirst();
    Matcher after = AFTER.matcher(text).region(only.end(), text.length());
    if (!after.lookingAt()) {
      return Optional.of(only.amount().stored());
    }
    String thousands = after.group("k");
    return Optional.of(
        thousands == null
            ? amount(only.amount(), after).stored()
            : only.amount().times(thousands.startsWith("k") ? 1_000 : 10_000).stored());
  }
}
