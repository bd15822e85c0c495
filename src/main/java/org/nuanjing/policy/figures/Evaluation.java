package org.nuanjing.policy.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nuanjing.policy.lucene.LucenePolicyLibrary;

/**
 * Answers measured on questions with known clauses. Shares are 0 to 1, empty where there is nothing
 * to take a share of.
 *
 * @param title what was measured
 * @param rows each with what became of it, in order
 */
public record Evaluation(String title, List<Judged> rows) {

  private static final int DEEP = 5;
  private static final int BINS = 10;

  public Evaluation {
    rows = List.copyOf(rows);
  }

  /**
   * A style's figures.
   *
   * @param rows answerable ones
   * @param first with a right clause first
   * @param five with a right clause within five
   * @param sure answered surely
   */
  public record Style(int rows, int first, int five, int sure) {

    Style plus(Style other) {
      return new Style(
          rows + other.rows, first + other.first, five + other.five, sure + other.sure);
    }
  }

  /**
   * Questions with a likelihood in one tenth.
   *
   * @param from of the likelihood, 0 to 0.9
   * @param right answered by their first clause
   */
  public record Bin(double from, int rows, int right) {}

  /** Asks every question. */
  public static Evaluation of(
      String title, LucenePolicyLibrary library, List<QuestionsFile.Row> rows) {
    List<Judged> judged = new ArrayList<>();
    for (QuestionsFile.Row row : rows) {
      judged.add(new Judged(row, library.explain(row.asked().question(), DEEP)));
    }
    return new Evaluation(title, judged);
  }

  public List<Judged> answerable() {
    return rows.stream().filter(Judged::answerable).toList();
  }

  public List<Judged> unanswerable() {
    return rows.stream().filter(one -> !one.answerable()).toList();
  }

  public OptionalDouble rightFirst() {
    return share(answerable(), Judged::rightFirst);
  }

  public OptionalDouble foundInFive() {
    return share(answerable(), Judged::found);
  }

  public OptionalDouble staleFirst() {
    return share(answerable(), Judged::staleFirst);
  }

  public OptionalDouble wrongRegionFirst() {
    return share(answerable(), Judged::wrongRegionFirst);
  }

  /** Sure answers that are right; those to unanswerable questions are wrong. */
  public OptionalDouble confidentPrecision() {
    return share(rows.stream().filter(Judged::sure).toList(), Judged::rightFirst);
  }

  public OptionalDouble confidentCoverage() {
    return share(answerable(), Judged::sure);
  }

  public OptionalDouble unanswerableConfident() {
    return share(unanswerable(), Judged::sure);
  }

  public OptionalDouble declinedRightly() {
    return share(unanswerable(), Judged::declined);
  }

  public OptionalDouble declinedWrongly() {
    return share(answerable(), Judged::declined);
  }

  /** Answerable questions whose quoted clauses hold every key fact. */
  public OptionalDouble keysPresent() {
    return share(answerable(), Judged::keysPresent);
  }

  /** The figures of each style, by its name. */
  public Map<String, Style> styles() {
    Map<String, Style> styles = new TreeMap<>();
    for (Judged one : answerable()) {
      Style style = new Style(1, count(one.rightFirst()), count(one.found()), count(one.sure()));
      styles.merge(one.row().style(), style, Style::plus);
    }
    return styles;
  }

  /** How likely answers were said to be, and how many were right. */
  public List<Bin> likelihoods() {
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      List<Judged> within =
          rows.stream()
              .filter(one -> Math.min(BINS - 1, (int) (one.explanation().likely() * BINS)) == at)
              .toList();
      int right = (int) within.stream().filter(Judged::rightFirst).count();
      bins.add(new Bin((double) bin / BINS, within.size(), right));
    }
    return bins;
  }

  /** Answerable questions without a right clause first, and unanswerable ones answered surely. */
  public List<Judged> failures() {
    return rows.stream().filter(one -> one.answerable() ? !one.rightFirst() : one.sure()).toList();
  }

  private static int count(boolean counts) {
    return counts ? 1 : 0;
  }

  private static OptionalDouble share(List<Judged> rows, Predicate<Judged> counts) {
    return rows.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) rows.stream().filter(counts).count() / rows.size());
  }
}
