package org.nuanjing.policy.documents;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of an article: 第十二条, 第12条, 12条, 第十二条之一.
 *
 * @param insertion 0, or n for 第十二条之n
 */
public record ArticleNumber(int number, int insertion) implements Comparable<ArticleNumber> {

  private static final String N = "(" + ChineseNumber.DIGITS + "{1,8})";

  /** Group 1 is the number, group 2 the insertion; 第 may be missing before figures. */
  private static final Pattern NAMED =
      Pattern.compile("(?:第 ?" + N + "|(?<![0-9])([0-9]{1,4})) ?条(?:之" + N + ")?");

  private static final Pattern LABEL =
      Pattern.compile("^第 ?" + N + " ?条(?:之" + N + "(?=[ 　:：【]|$))?");

  /** An article named in a text, from {@code start} up to {@code end}. */
  public record Mention(ArticleNumber article, int start, int end) {}

  /** The number in a clause's label; nothing where it is not an article's. */
  public static Optional<ArticleNumber> parse(String label) {
    return atStartOf(label).filter(found -> found.end() == label.length()).map(Mention::article);
  }

  static Optional<Mention> atStartOf(String line) {
    Matcher matcher = LABEL.matcher(line);
    return matcher.find()
        ? of(matcher.group(1), matcher.group(2))
            .map(article -> new Mention(article, 0, matcher.end()))
        : Optional.empty();
  }

  /** The first article a text names. */
  public static Optional<Mention> firstIn(String text) {
    Matcher matcher = NAMED.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return of(String.valueOf(number), matcher.group(3))
        .map(article -> new Mention(article, matcher.start(), matcher.end()));
  }

  private static Optional<ArticleNumber> of(String number, @Nullable String insertion) {
    OptionalInt value = ChineseNumber.parse(number);
    OptionalInt more = insertion == null ? OptionalInt.of(0) : ChineseNumber.parse(insertion);
    return value.isPresent() && more.isPresent()
        ? Optional.of(new ArticleNumber(value.getAsInt(), more.getAsInt()))
        : Optional.empty();
  }

  /** Whether this article may come right after the other one. */
  boolean follows(ArticleNumber other) {
    return (number == other.number + 1 && insertion == 0)
        || (number == other.number && insertion == other.insertion + 1);
  }

  @Override
  public int compareTo(ArticleNumber other) {
    return number != other.number
        ? Integer.compare(number, other.number)
        : Integer.compare(insertion, other.insertion);
  }

  @Override
  public String toString() {
    return insertion == 0 ? String.valueOf(number) : number + "-" + insertion;
  }
}
