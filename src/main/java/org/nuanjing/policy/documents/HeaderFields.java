package org.nuanjing.policy.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.Category;

/**
 * What a document says of itself in {@code name: value} lines, in a front matter between two lines
 * of {@code ---} or above its first article.
 */
final class HeaderFields {

  /** What is known of a document by name. */
  enum Field {
    TITLE("title", "标题"),
    ISSUER("issuer", "发布机关"),
    NUMBER("number", "文号"),
    REGION("region", "适用地区"),
    CATEGORY("category", "适用对象"),
    ISSUED("issued", "发布日期"),
    EFFECTIVE("effective", "施行日期"),
    EXPIRES("expires", "失效日期"),
    SUPERSEDES("supersedes", "代替"),
    SUPERSEDED_BY("superseded-by", "被代替"),
    OWNER("owner", "负责人"),
    REVIEW("review", "复核日期");

    private final String english;
    private final String chinese;

    Field(String english, String chinese) {
      this.english = english;
      this.chinese = chinese;
    }

    /** As front matter and side files write it. */
    String english() {
      return english;
    }

    static Optional<Field> find(String name) {
      for (Field field : values()) {
        if (field.english.equalsIgnoreCase(name) || field.chinese.equals(name)) {
          return Optional.of(field);
        }
      }
      return Optional.empty();
    }
  }

  private static final String NONE = "无";
  private static final Pattern LINE =
      Pattern.compile("^([A-Za-z-]{4,14}|[\\u4e00-\\u9fa5]{2,5}) ?[:：] ?(.+)$");
  private static final String N = ChineseNumber.DIGITS;
  private static final Pattern DATE =
      Pattern.compile("(%1$s{4})[年/-] ?(%1$s{1,3})[月/-] ?(%1$s{1,3})日?".formatted(N));

  private final Map<Field, String> values = new EnumMap<>(Field.class);

  /** Takes the line in where it is such a field; the first line of a name counts. */
  boolean take(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return false;
    }
    Optional<Field> field = Field.find(matcher.group(1));
    field.ifPresent(known -> values.putIfAbsent(known, unquoted(matcher.group(2))));
    return field.isPresent();
  }

  static boolean isField(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches() && Field.find(matcher.group(1)).isPresent();
  }

  /** Whether something is said of it, be it that there is none. */
  boolean has(Field field) {
    return values.containsKey(field);
  }

  /** The value; empty where none is given or it is said that there is none. */
  String text(Field field) {
    String value = values.getOrDefault(field, "");
    return value.equals(NONE) ? "" : value;
  }

  /**
   * The day given, if any.
   *
   * @throws Refusal when something else stands there
   */
  Optional<LocalDate> date(Field field) throws Refusal {
    String value = text(field);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = DATE.matcher(value);
    Optional<LocalDate> date = matcher.matches() ? date(matcher) : Optional.empty();
    if (date.isEmpty()) {
      throw new Refusal(
          "its " + field.english + " is not a day; write it like 2026-01-31",
          field.chinese + "不是日期；请写成 2026-01-31 这样");
    }
    return date;
  }

  /**
   * Whom the document is for; empty for everybody.
   *
   * @throws Refusal when a word is not a category
   */
  Set<Category> categories() throws Refusal {
    Set<Category> categories = new HashSet<>();
    for (String word : text(Field.CATEGORY).split("[\\[\\],，、;； ]+", -1)) {
      if (!word.isEmpty()) {
        categories.add(category(word));
      }
    }
    return categories;
  }

  private static Category category(String word) throws Refusal {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "民警", "OFFICER" -> Category.OFFICER;
      case "辅警", "AUXILIARY" -> Category.AUXILIARY;
      case "家属", "FAMILY" -> Category.FAMILY;
      case "退休", "RETIRED" -> Category.RETIRED;
      default -> throw new Refusal("its category must be 民警, 辅警, 家属 or 退休", "适用对象请写民警、辅警、家属或退休");
    };
  }

  /** A pattern of a day as rules write it; its groups are read by {@link #date(Matcher)}. */
  static Pattern datePattern() {
    return DATE;
  }

  /** The day a match of {@link #datePattern} stands for; nothing where there is no such day. */
  static Optional<LocalDate> date(Matcher matcher) {
    OptionalInt year = ChineseNumber.parse(matcher.group(1));
    OptionalInt month = ChineseNumber.parse(matcher.group(2));
    OptionalInt day = ChineseNumber.parse(matcher.group(3));
    if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String unquoted(String value) {
    String stripped = value.strip();
    return stripped.length() > 1 && stripped.matches("([\"']).*\\1")
        ? stripped.substring(1, stripped.length() - 1)
        : stripped;
  }
}
