package org.nuanjing.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nuanjing.understanding.SlotReader.Value;

/** The one telephone number a text has: a mobile, a landline with its area code, a 400 number. */
final class Phones {

  private static final String GAP = "[ \\-－—()（）]{0,2}";

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9])(?:(?:\\+|00)?86"
              + GAP
              + ")?(?:"
              + "(?<mobile>1[3-9][0-9](?:"
              + GAP
              + "[0-9]){8})"
              + "|\\(?(?<area>0(?:10|2[0-9]|[3-9][0-9]{2}))"
              + GAP
              + "(?<local>[2-9](?:[ -]?[0-9]){6,7})"
              + "|(?<service>[48]00(?:"
              + GAP
              + "[0-9]){7}))(?![0-9])");

  private Phones() {}

  static Optional<Value> read(String text) {
    List<MatchResult> found = PHONE.matcher(Normalizer.half(text)).results().limit(2).toList();
    return found.size() == 1 ? Optional.of(value(found.getFirst())) : Optional.empty();
  }

  private static Value value(MatchResult phone) {
    String mobile = phone.group("mobile");
    if (mobile != null) {
      String digits = digits(mobile);
      String shown = digits.replaceFirst("(...)(....)(....)", "$1 $2 $3");
      return new Value(digits, shown, shown);
    }
    String area = phone.group("area");
    String local = phone.group("local");
    if (area != null && local != null) {
      String shown = area + "-" + digits(local);
      return new Value(area + digits(local), shown, shown);
    }
    return Value.same(digits(phone.group()));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
