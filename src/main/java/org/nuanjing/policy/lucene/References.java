package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.policy.documents.ArticleNumber;

/** The clauses another one refers to: 前条, 本办法第十二条, 《…条例》第三条. */
final class References {

  private static final String ARTICLE = "第[0-9〇零一二两三四五六七八九十百千]{1,8}条(?:之[一二三四五六七八九十])?";

  /** Group 1 is the title of another document, group 2 the article. */
  private static final Pattern REFERENCE =
      Pattern.compile("《([^《》\\n]{2,60})》[^，。；《\\n]{0,6}?(" + ARTICLE + ")?|(" + ARTICLE + ")|前条");

  private static final int MOST = 6;

  private final Search search;

  References(Search search) {
    this.search = search;
  }

  /**
   * The clauses the best one refers to that state what was asked, where it does not itself; in the
   * order in which it names them.
   *
   * @param best all clauses found, best first
   */
  List<Candidate> of(List<Candidate> best) throws IOException {
    Candidate first = best.getFirst();
    Set<AskedFact> missing = missing(first);
    List<Candidate> stating = new ArrayList<>();
    if (missing.isEmpty()) {
      return stating;
    }
    Set<Integer> seen = new HashSet<>(Set.of(first.hit().doc()));
    Matcher references = REFERENCE.matcher(search.text(first));
    for (int i = 0; i < MOST && references.find(); i++) {
      referred(references, best)
          .filter(one -> missing.stream().anyMatch(fact -> fact.stated(one.hit().facts())))
          .filter(one -> seen.add(one.hit().doc()))
          .ifPresent(stating::add);
    }
    return stating;
  }

  /** What was asked and the clause does not state. */
  private Set<AskedFact> missing(Candidate first) {
    Set<AskedFact> missing = new HashSet<>(search.asking().facts());
    missing.removeIf(fact -> fact.stated(first.hit().facts()));
    return missing;
  }

  private Optional<Candidate> referred(Matcher reference, List<Candidate> best) throws IOException {
    Candidate first = best.getFirst();
    String title = reference.group(1);
    if (title == null) {
      String article = reference.group(3);
      return article == null
          ? search.before(first)
          : search.article(first.entry(), number(article));
    }
    Optional<Entry> entry = search.titled(title);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    String article = reference.group(2);
    return article == null
        ? best.stream().skip(1).filter(one -> one.entry().equals(entry.get())).findFirst()
        : search.article(entry.get(), number(article));
  }

  private static ArticleNumber number(String article) {
    return ArticleNumber.firstIn(article).orElseThrow().article();
  }
}
