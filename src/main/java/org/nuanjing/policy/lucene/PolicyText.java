package org.nuanjing.policy.lucene;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.documents.ChineseNumber;
import org.nuanjing.writing.Han;

/**
 * The form in which rules and questions are compared: width, case, traditional characters and
 * figures made alike.
 */
final class PolicyText {

  private static final String N = "[〇零一二两三四五六七八九十百千万]";
  private static final Pattern PER_CENT = Pattern.compile("百分之(" + N + "+)");
  private static final Pattern COUNTED =
      Pattern.compile("(" + N + "*[一二两三四五六七八九十]" + N + "*)(?=[年天日月岁周元倍次级条个名人款项小])");

  private PolicyText() {}

  /** Half width, lower case and simplified: 《職工休假》 becomes 《职工休假》. */
  static String plain(String text) {
    String half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Han.simplified(half);
  }

  /** The plain text with its figures made alike: 已满十年 and 已满１０年 both become 已满10年. */
  static String normal(String text) {
    String perCent = replaced(PER_CENT, plain(text), number -> number + "%");
    return replaced(COUNTED, perCent, number -> number);
  }

  private static String replaced(Pattern pattern, String text, UnaryOperator<String> form) {
    return pattern
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(figures(match, form)));
  }

  private static String figures(MatchResult match, UnaryOperator<String> form) {
    OptionalInt number = ChineseNumber.parse(match.group(1));
    return number.isPresent() ? form.apply(String.valueOf(number.getAsInt())) : match.group();
  }
}
