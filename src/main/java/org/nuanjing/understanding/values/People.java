package org.nuanjing.understanding.values;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.numbers.Amount;
import org.nuanjing.understanding.numbers.Amounts;
import org.nuanjing.understanding.values.Figures.Figure;

/** How many people: 二十来号人, 三名民警, 我们仨, 一家三口, family of four. */
final class People {

  private static final Pattern AFTER =
      Pattern.compile(
          " ?(?:多?号人|(?:多?个|名|位|口)?(?:人(?![次员民生家事质情手行工性力体大选才气均格物类间道文缘心身数份份])|民警|辅警|警员|警察|同志|同事|战友|兄弟(?!姐妹)|队员|队友|家属|员工|学员|伙计|师傅|大人|小孩|老人(?=[,，、和跟去来参报])|志愿者|人员)"
              + "|(?:名(?![额单字次义称声气])|位(?![置次于数子])|口(?=之家|$|[,，。 ]))"
              + "|(?:people|persons?|officers?|colleagues|auxiliaries|adults?|guests?|participants|attendees|men|women|of us|pax)(?![a-z])|-person(?![a-z]))");

  /** Numbers that words of people hold: 哥俩, 我们三个. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?:(?:我们?|咱们?|俺们?|他们|她们|我和他|哥|姐|兄弟|姐妹|爷|娘|母子|父子|母女|父女|夫妻|夫妇|师徒|小)(?<n>俩|仨|[两三四五六七八九十]{1,2}(?:个人?|口子?)(?![月小星礼]))"
              + "|一家(?<f>[两三四五六七八九十]|[2-9])口(?:人)?|(?<h>[两三四五六七八九]|[2-9])口之家|夫妻双方(?<two>)|family of (?<e>[a-z]+|[0-9]+)(?![a-z])|(?:the )?(?<g>two|three|four|five|both) of us(?![a-z]))");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:就|只有?|仅|光)?(?:我|俺|咱|本人)?(?:自己)?(?:一个人?|1个?人|独自|自己)|just me|only me|myself|me|alone|就?我自己|就?我");

  /** One person is seldom meant as a number: 我是一名民警. */
  private static final Pattern ONE = Pattern.compile("(?:报|来|去|加|共|就|要|派|只|只有|仅|添|增加|for )$");

  private static final int LOOK_BACK = 4;

  private People() {}

  static void find(String text, List<Figure> numbers, List<Found> into) {
    for (Figure number : numbers) {
      Matcher after = AFTER.matcher(text).region(number.end(), text.length());
      if (number.amount().isWhole() && after.lookingAt() && counts(text, number)) {
        into.add(found(number.start(), after.end(), number.amount()));
      }
    }
    Matcher together = TOGETHER.matcher(text);
    for (int from = 0; mayHold(text) && together.find(from); from = together.end()) {
      Amount amount = amount(together);
      if (amount != null) {
        into.add(found(together.start(), together.end(), amount));
      }
    }
  }

  /** A cheap test. */
  private static boolean mayHold(String text) {
    return text.indexOf('俩') >= 0
        || text.indexOf('仨') >= 0
        || text.indexOf('口') >= 0
        || text.indexOf('个') >= 0
        || text.indexOf('双') >= 0
        || text.contains(" of ");
  }

  private static boolean counts(String text, Figure number) {
    if (!number.amount().is(1)) {
      return true;
    }
    String before = text.substring(Math.max(0, number.start() - LOOK_BACK), number.start());
    return ONE.matcher(before).find();
  }

  private static Found found(int start, int end, Amount amount) {
    return new Found(Slot.Type.HEADCOUNT, start, end, amount.stored());
  }

  private static @Nullable Amount amount(MatchResult match) {
    for (String group : List.of("n", "f", "h", "e", "g")) {
      String written = match.group(group);
      if ("both".equals(written)) {
        return Amount.range(2, 2);
      }
      Amounts.Found found = written == null ? null : Amounts.one(written, 0);
      if (found != null) {
        return found.amount();
      }
    }
    return match.group("two") == null ? null : Amount.range(2, 2);
  }

  /** The answer to how many: a bare number is one too. */
  static Optional<String> read(String text, List<Figure> numbers) {
    if (ALONE.matcher(text.strip()).matches()) {
      return Optional.of("1");
    }
    Matcher together = TOGETHER.matcher(text);
    Amount said = together.find() ? amount(together) : null;
    if (said != null) {
      return Optional.of(said.stored());
    }
    List<Amount> all =
        numbers.stream()
            .filter(number -> number.duration() == null && number.amount().isWhole())
            .map(Figure::amount)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst().stored()) : Optional.empty();
  }
}
