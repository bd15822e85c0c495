package org.nuanjing.policy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.writing.Han;

/** Reads a question that only makes sense after the one before it: 那辅警呢？ 去年呢？ 第二款呢？ */
final class FollowUp {

  /** Nothing but one thing put into the earlier question. */
  private static final Pattern ASKS_ON =
      Pattern.compile(
          "(?:那么?|如果是?|要是|换成|换做|假如是?|对于?|在|，|,|\\s)*(.{1,12}?)(?:的话|的)?(?:呢|咧|捏|怎么样|又如何)");

  private static final Pattern PUNCTUATION = Pattern.compile("[\\s。？?！!，,~～…]+$");
  private static final Pattern YEARS_AWAY = Pattern.compile("(去|前|今|明|后)年");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:年|版|那版|年版)?");
  private static final String NUMBER = "[0-9〇零一二两三四五六七八九十百]{1,5}";
  private static final Pattern ARTICLE = Pattern.compile("第?" + NUMBER + "条(?:之" + NUMBER + ")?");
  private static final Pattern PART = Pattern.compile("第?" + NUMBER + "[款项]");
  private static final Pattern PARTS =
      Pattern.compile("(" + ARTICLE.pattern() + ")(?:第?" + NUMBER + "[款项])*");

  private static final Map<Category, Pattern> CATEGORIES = new EnumMap<>(Category.class);

  static {
    CATEGORIES.put(Category.AUXILIARY, Pattern.compile("警务辅助人员|辅警|协警"));
    CATEGORIES.put(Category.OFFICER, Pattern.compile("正式民警|正式警察|人民警察|在编民警|民警|警察"));
    CATEGORIES.put(Category.FAMILY, Pattern.compile("民警家属|警属|家属"));
    CATEGORIES.put(Category.RETIRED, Pattern.compile("离退休民警|退休民警|退休的?"));
  }

  private FollowUp() {}

  static Question resolve(Question question) {
    Optional<Question> earlier = question.earlier().map(FollowUp::resolve);
    String text = Han.simplified(question.text().strip());
    Matcher asksOn = ASKS_ON.matcher(PUNCTUATION.matcher(text).replaceFirst(""));
    Question alone = with(question, question.text(), question.category(), question.asOf());
    return earlier.isPresent() && asksOn.matches()
        ? put(asksOn.group(1).strip(), alone, earlier.get())
        : alone;
  }

  /** The earlier question with one thing of it changed. */
  private static Question put(String thing, Question now, Question earlier) {
    Optional<LocalDate> day = day(thing, now.asOf());
    if (day.isPresent()) {
      return with(now, earlier.text(), earlier.category(), day.get());
    }
    for (Map.Entry<Category, Pattern> category : CATEGORIES.entrySet()) {
      if (category.getValue().matcher(thing).matches()) {
        return with(now, named(thing, earlier.text()), category.getKey(), earlier.asOf());
      }
    }
    return with(now, text(thing, earlier.text()), earlier.category(), earlier.asOf());
  }

  private static Question with(Question now, String text, Category category, LocalDate asOf) {
    return new Question(text, now.region(), category, asOf);
  }

  private static Optional<LocalDate> day(String thing, LocalDate today) {
    Matcher away = YEARS_AWAY.matcher(thing);
    if (away.matches()) {
      return Optional.of(today.plusYears("前去今明后".indexOf(away.group(1)) - 2L));
    }
    Matcher year = YEAR.matcher(thing);
    return year.matches()
        ? Optional.of(today.withYear(Integer.parseInt(year.group(1))))
        : Optional.empty();
  }

  /** The text asked for other people: those it names make way. */
  private static String named(String people, String text) {
    for (Pattern pattern : CATEGORIES.values()) {
      Matcher others = pattern.matcher(text);
      if (others.find()) {
        return others.replaceFirst(Matcher.quoteReplacement(people));
      }
    }
    return people + text;
  }

  private static String text(String thing, String text) {
    if (ARTICLE.matcher(thing).matches()) {
      Matcher articles = PARTS.matcher(text);
      return articles.find() ? text.substring(0, articles.start()) + thing : text + " " + thing;
    }
    if (PART.matcher(thing).matches()) {
      Matcher articles = PARTS.matcher(text);
      return articles.find()
          ? text.substring(0, articles.end(1)) + thing + text.substring(articles.end())
          : text + " " + thing;
    }
    return alike(thing, text).orElse(thing + " " + text);
  }

  /** 那产假呢 after 婚假几天 is 产假几天: what ends alike makes way. */
  private static Optional<String> alike(String thing, String text) {
    int at = text.indexOf(thing.charAt(thing.length() - 1));
    int start = at - thing.length() + 1;
    return thing.length() > 1 && start >= 0
        ? Optional.of(text.substring(0, start) + thing + text.substring(at + 1))
        : Optional.empty();
  }
}
