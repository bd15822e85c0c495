package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;

/**
 * Telephone numbers: a mobile, a landline with its area code, a 400 number; a mobile also spelled.
 */
final class Phones {

  private static final String GAP = "[ ()-]{0,2}";

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9a-z])(?:(?:\\+|00)?86"
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

  private static final String SPELLED = "零一二三四五六七八九";

  /** A mobile number as it is spoken: 幺三八零零零零一二三四. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<![零一二三四五六七八九幺两])[一幺][三四五六七八九](?:[ ,]?[零一二三四五六七八九幺两]){9}(?![零一二三四五六七八九幺两])");

  private Phones() {}

  static void find(String text, List<Found> into) {
    if (!mayHold(text)) {
      return;
    }
    Matcher written = PHONE.matcher(text);
    while (written.find()) {
      into.add(new Found(Slot.Type.PHONE, written.start(), written.end(), stored(written)));
    }
    Matcher spoken = SPOKEN.matcher(text);
    while (spoken.find()) {
      String digits = spelled(spoken.group());
      into.add(new Found(Slot.Type.PHONE, spoken.start(), spoken.end(), digits));
    }
  }

  /** A cheap test: ten digits or numerals. */
  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 10; i++) {
      char sign = text.charAt(i);
      boolean digit = sign <= '9' ? sign >= '0' : SPELLED.indexOf(sign) >= 0 || sign == '幺';
      digits += digit ? 1 : 0;
    }
    return digits >= 10;
  }

  /** The one number of an answer, in digits. */
  static Optional<String> read(String text) {
    List<Found> found = new ArrayList<>();
    find(text, found);
    return found.size() == 1 ? Optional.of(found.getFirst().stored()) : Optional.empty();
  }

  private static String stored(MatchResult phone) {
    for (String group : List.of("mobile", "service")) {
      if (phone.group(group) != null) {
        return digits(phone.group(group));
      }
    }
    return phone.group("area") + digits(phone.group("local"));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private static String spelled(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int digit =
          SPELLED.indexOf(
              text.charAt(i) == '幺' ? '一' : text.charAt(i) == '两' ? '二' : text.charAt(i));
      if (digit >= 0) {
        digits.append(digit);
      }
    }
    return digits.toString();
  }

  /** How a number is shown: a mobile in groups, a landline with a dash. */
  static String shown(String stored) {
    if (stored.matches("1[0-9]{10}")) {
      return stored.replaceFirst("(...)(....)(....)", "$1 $2 $3");
    }
    if (stored.matches("0[0-9]{9,11}")) {
      int area = stored.matches("0(?:10|2).*") ? 3 : 4;
      return stored.substring(0, area) + "-" + stored.substring(area);
    }
    return stored;
  }
}
