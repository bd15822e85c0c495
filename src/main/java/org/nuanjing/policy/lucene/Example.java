package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/**
 * A question with what was found for it, for fitting.
 *
 * @param candidates in no order that matters
 * @param gold whether each of them answers
 * @param settled whether the decision needs no model: a cited article or a document not held
 * @param cited whether an article is cited by its number that is there
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and many
record Example(
    Labelled row,
    Asking asking,
    List<Candidate> candidates,
    boolean[] gold,
    Optional<Candidate> elsewhere,
    boolean settled,
    boolean cited) {

  /** The best clause under a ranking, whether it answers, and its signs. */
  @SuppressWarnings("ArrayRecordComponent") // read only, and many
  record Judged(boolean right, double[] signs) {}

  static Example of(Labelled row, Search search, Snapshot snapshot) throws IOException {
    List<Candidate> candidates = search.best();
    boolean[] gold = new boolean[candidates.size()];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = row.gold().contains(snapshot.passage(candidates.get(i).hit().doc()).id());
    }
    boolean settled =
        search.naming() instanceof Naming.Missing
            || (search.naming() instanceof Naming.Named named && named.article().isPresent());
    return new Example(
        row,
        search.asking(),
        candidates,
        gold,
        search.elsewhere(0),
        settled,
        search.cited().isPresent());
  }

  /** The same without what tells of meaning. */
  Example wordsAlone() {
    List<Candidate> words = candidates.stream().map(Candidate::wordsAlone).toList();
    return new Example(
        row, asking, words, gold, elsewhere.map(Candidate::wordsAlone), settled, cited);
  }

  boolean usable() {
    return !settled && !candidates.isEmpty();
  }

  /** Whether one of the clauses found answers. */
  boolean found() {
    for (boolean each : gold) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /**
   * A clause behind the first.
   *
   * @param share of the first one's weight in the ranking, 0 to 1
   * @param right whether it answers
   */
  record Further(double share, boolean right) {}

  /** The clauses that may be quoted behind the first. */
  List<Further> further(Ranking ranking) {
    List<Candidate> ranked = Candidate.ranked(candidates, ranking);
    double first = ranked.getFirst().score();
    return ranked.stream()
        .limit(Decision.MOST)
        .skip(1)
        .map(one -> new Further(Math.exp(one.score() - first), answers(one)))
        .toList();
  }

  /**
   * The same asked by one of those its answer is for; empty where that changes nothing.
   *
   * <p>Questions with known answers do not say who asks: so it is told from the document of the
   * clause that answers.
   */
  Optional<Example> askedByAddressee() {
    Optional<Category> asker =
        candidates.stream()
            .filter(this::answers)
            .flatMap(one -> one.entry().addressees().stream())
            .findFirst();
    List<Candidate> seen =
        asker.map(by -> candidates.stream().map(one -> one.askedBy(by)).toList()).orElse(List.of());
    return seen.stream().anyMatch(one -> one.get(Feature.OTHERS) > 0)
        ? Optional.of(new Example(row, asking, seen, gold, elsewhere, settled, cited))
        : Optional.empty();
  }

  /** What the ranking makes of it. */
  Judged judged(Ranking ranking) {
    List<Candidate> ranked = Candidate.ranked(candidates, ranking);
    return new Judged(answers(ranked.getFirst()), Confidence.signs(asking, ranked, elsewhere));
  }

  /** The place of the first clause that answers, from 0; nothing where none was found. */
  Optional<Integer> place(Ranking ranking) {
    List<Candidate> ranked = settled ? candidates : Candidate.ranked(candidates, ranking);
    List<Boolean> right = new ArrayList<>();
    ranked.forEach(one -> right.add(answers(one)));
    int at = right.indexOf(true);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  private boolean answers(Candidate candidate) {
    for (int i = 0; i < gold.length; i++) {
      if (candidates.get(i).hit().doc() == candidate.hit().doc()) {
        return gold[i];
      }
    }
    return false;
  }
}
