package org.nuanjing.policy.lucene;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.documents.ArticleNumber;
import org.nuanjing.policy.documents.Places;

/** Finds the document a question names, in full or in short: 年休假条例, 未保法, 《工会法》. */
final class NamedDocuments {

  /** What a question names. */
  sealed interface Naming {

    /** No document is named. */
    record None() implements Naming {}

    /**
     * A document is named that the library does not have.
     *
     * @param name as the question has it
     */
    record Missing(String name) implements Naming {}

    /**
     * A document is named.
     *
     * @param article of it, if one is named
     */
    record Named(Entry entry, Optional<ArticleNumber> article) implements Naming {}
  }

  private static final String KIND = "(?:法|条例|规定|办法|规范|解释|细则|规则|规程|意见|通知|方案|制度|准则|决定|章程)";
  private static final Pattern QUOTED = Pattern.compile("《([^《》]{2,60})》");
  private static final Pattern BEFORE_ARTICLE =
      Pattern.compile("([\\u4e00-\\u9fa5]{1,40}?" + KIND + ")(?:里|中|的|》| )*$");
  private static final Pattern LONG_NAME = Pattern.compile("[\\u4e00-\\u9fa5]{2,30}?" + KIND);

  /** A year that names a version; not that of a whole day, which says as of when is asked. */
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d|(?:年|[-./])\\d{1,2}(?:月|[-./]))年?");

  private static final Pattern EDITION =
      Pattern.compile("(?<!\\d)(?:19|20)\\d{2}年?(?:的|版|修订|修正|那|个)*|那个|这个|那版|这版|新版|旧版|新的|旧的|老的");
  private static final int SHORTEST = 3;
  private static final int SHORTEST_IN_PASSING = 4;

  private final Names names;
  private final Predicate<Entry> among;
  private final Places places;
  private final WordList words;

  /**
   * Finds documents among these.
   *
   * @param among which of them may be meant
   */
  NamedDocuments(Names names, Predicate<Entry> among, Places places, WordList words) {
    this.names = names;
    this.among = among;
    this.places = places;
    this.words = words;
  }

  Naming in(String question) {
    Optional<ArticleNumber.Mention> mention = ArticleNumber.firstIn(question);
    Optional<ArticleNumber> article = mention.map(ArticleNumber.Mention::article);
    Matcher quoted = QUOTED.matcher(question);
    if (quoted.find()) {
      return named(quoted.group(1), whole(quoted.group(1)), article);
    }
    if (mention.isPresent()) {
      String before = plain(question.substring(0, mention.get().start()));
      Matcher name = BEFORE_ARTICLE.matcher(before);
      if (name.find()) {
        return named(name.group(1), shortened(name.group(1)), article);
      }
    }
    return inPassing(plain(question))
        .<Naming>map(entry -> new Naming.Named(entry, Optional.empty()))
        .orElseGet(Naming.None::new);
  }

  /** The year of the version asked for, if the question says one. */
  static Optional<Integer> year(String question) {
    Matcher matcher = YEAR.matcher(question);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static Naming named(String name, Optional<Entry> entry, Optional<ArticleNumber> article) {
    return entry
        .<Naming>map(found -> new Naming.Named(found, article))
        .orElseGet(() -> new Naming.Missing(name));
  }

  private String plain(String text) {
    return places.without(EDITION.matcher(text).replaceAll(" "));
  }

  private Optional<Entry> whole(String name) {
    String core = Entry.core(name);
    Optional<Entry> exact = best(core);
    return exact.isPresent() ? exact : best(places.without(core).replace(" ", ""));
  }

  /** The longest end of the words that is short for a title, if nothing but filler is before it. */
  private Optional<Entry> shortened(String name) {
    for (int i = 0; i <= name.length() - SHORTEST; i++) {
      Optional<Entry> entry = best(name.substring(i));
      if (entry.isPresent()) {
        boolean fills = words.without(name.substring(0, i)).isBlank();
        boolean exact = entry.get().names().getFirst().endsWith(name.substring(i));
        return fills || exact ? entry : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Entry> inPassing(String question) {
    Matcher matcher = LONG_NAME.matcher(question);
    while (matcher.find()) {
      String name = matcher.group();
      for (int i = 0; i <= name.length() - SHORTEST_IN_PASSING; i++) {
        Optional<Entry> entry = best(name.substring(i));
        if (entry.isPresent()) {
          return entry;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Entry> best(String name) {
    return names.find(name, among);
  }
}
