package org.nuanjing.understanding.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.Slot;

/** What has a form of its own: blood types, badge numbers, telephone numbers. */
final class Signs {

  private static final Pattern BLOOD =
      Pattern.compile(
          "(?<![0-9a-z])(?:(?<rh>rh ?(?<s>[+-]|阴性?|阳性?|negative|positive|neg|pos))? ?(?<t>ab|a|b|o|欧|零)(?:(?: ?型)(?: ?血)?(?: ?[(]?rh ?)?(?<u>[+-]|阴性?|阳性?)?(?:血)?[)]?"
              + "| ?(?<v>[+-]|negative|positive|neg|pos|阴性?|阳性?)(?![a-z0-9])(?: blood)?|(?<w> blood)(?: type)?)|(?:blood type|type)(?: is)? (?<x>ab|a|b|o)(?![a-z])(?: ?(?<y>[+-]|negative|positive|neg|pos))?"
              + "|(?<p>熊猫血|(?:rh|r h) ?(?:阴性?|-|negative|neg)(?:型)?(?:血)?))");

  /** An answer that is nothing but a type. */
  private static final Pattern BLOOD_ALONE =
      Pattern.compile(
          "(?:血型)?(?:我)?(?:应该)?(?:是|为|:)? ?(?<t>ab|a|b|o|欧|零)(?:型)? ?(?<u>[+-])?(?:的|吧|型血)?[.。]?");

  private static final Pattern BADGE =
      Pattern.compile(
          "(?:警号|辅警编?号|工号|badge(?: number| no\\.?| id)?)(?:是|为|:|=| is)? ?#?(?<b>(?=[a-z0-9]*[0-9])[a-z0-9]{4,16})(?![a-z0-9])");

  private static final Pattern BADGE_ALONE =
      Pattern.compile(
          "(?<![a-z0-9])(?=[a-z0-9 -]*[0-9])[a-z0-9]{2,16}(?:[ -][a-z0-9]{1,14}){0,6}(?![a-z0-9])");

  private Signs() {}

  static void bloodTypes(String text, List<Found> into) {
    boolean may =
        text.indexOf('型') >= 0
            || text.indexOf('血') >= 0
            || text.contains("rh")
            || text.contains("type")
            || text.contains("blood")
            || text.contains("negative")
            || text.contains("positive");
    Matcher matcher = BLOOD.matcher(text);
    while (may && matcher.find()) {
      into.add(new Found(Slot.Type.BLOOD_TYPE, matcher.start(), matcher.end(), blood(matcher)));
    }
  }

  static Optional<String> bloodType(String text) {
    Matcher alone = BLOOD_ALONE.matcher(text.strip());
    if (alone.matches()) {
      return Optional.of(type(alone.group("t")) + sign(alone.group("u")));
    }
    List<String> all = BLOOD.matcher(text).results().map(Signs::blood).distinct().toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : both(all);
  }

  /** 熊猫血，O型: a type and a sign said apart. */
  private static Optional<String> both(List<String> all) {
    List<String> types = all.stream().filter(each -> !each.startsWith("Rh")).toList();
    boolean negative = all.stream().anyMatch(each -> each.equals("Rh-"));
    if (types.size() != 1 || !negative) {
      return Optional.empty();
    }
    return Optional.of(types.getFirst().replaceAll("[+-]", "") + "-");
  }

  private static String blood(MatchResult match) {
    if (match.group("p") != null) {
      return "Rh-";
    }
    String type = match.group("t") == null ? match.group("x") : match.group("t");
    String sign = "";
    for (String group : List.of("s", "u", "v", "y")) {
      sign = match.group(group) == null ? sign : sign(match.group(group));
    }
    return type(type) + sign;
  }

  private static String type(String written) {
    return written.equals("欧") || written.equals("零") ? "O" : written.toUpperCase(Locale.ROOT);
  }

  private static String sign(@org.jspecify.annotations.Nullable String written) {
    if (written == null) {
      return "";
    }
    return written.startsWith("-") || written.startsWith("阴") || written.startsWith("n")
        ? "-"
        : "+";
  }

  static void badges(String text, List<Found> into) {
    if (text.indexOf('号') < 0 && !text.contains("badge")) {
      return;
    }
    Matcher matcher = BADGE.matcher(text);
    while (matcher.find()) {
      String badge = matcher.group("b").toUpperCase(Locale.ROOT);
      into.add(new Found(Slot.Type.BADGE, matcher.start("b"), matcher.end("b"), badge));
    }
  }

  /** The one badge number of an answer: 4 to 16 letters and digits, one digit at least. */
  static Optional<String> badge(String text) {
    List<Found> named = new ArrayList<>();
    badges(text, named);
    if (named.size() == 1) {
      return Optional.of(named.getFirst().stored());
    }
    List<String> all =
        BADGE_ALONE
            .matcher(text)
            .results()
            .map(match -> match.group().replaceAll("[ -]", "").toUpperCase(Locale.ROOT))
            .filter(badge -> badge.matches("[A-Z0-9]{4,16}"))
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
