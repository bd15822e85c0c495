package org.nuanjing.authoring.figures;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * How well messages are understood. Shares are 0 to 1, and empty where there is nothing to take a
 * share of. Unless it says otherwise a figure is over the rows of one label, and what a message is
 * taken for is its first wish; what the assistant would ask about counts as its best guess.
 *
 * @param rows all rows
 * @param singles those of one label
 * @param accuracy the share taken for what they mean
 * @param macroF1 the mean of the labels' F1, over the labels that rows have
 * @param outOfScopeRecall the share of what is out of scope that was taken so
 * @param outOfScopePrecision the share of what was taken to be out of scope that is
 * @param multiAll of the rows of several labels, the share in which all of them were found
 * @param crisisRecall of all rows with the label of a crisis, the share in which it was found
 * @param singleExtra the share in which the recognizer read more than one wish
 * @param asked the share in which the assistant would ask which was meant
 * @param labels figures by label
 * @param styles figures by style, rows of several labels included; none where rows have no style
 * @param unknownLabels labels that nothing in the folder counts as, and how many rows have them;
 *     such rows count as misunderstood
 * @param confusion what was taken for what
 * @param confidence how sure the recognizer was, and how often rightly
 * @param worst what is mistaken for what most often, the worst first
 */
public record Figures(
    int rows,
    int singles,
    OptionalDouble accuracy,
    OptionalDouble macroF1,
    OptionalDouble outOfScopeRecall,
    OptionalDouble outOfScopePrecision,
    OptionalDouble multiAll,
    OptionalDouble crisisRecall,
    OptionalDouble singleExtra,
    OptionalDouble asked,
    SortedMap<String, OfLabel> labels,
    SortedMap<String, OfStyle> styles,
    SortedMap<String, Integer> unknownLabels,
    Confusion confusion,
    List<Bin> confidence,
    List<Mistake> worst) {

  /**
   * Of one label.
   *
   * @param rows how many rows mean it
   * @param taken how many were taken for it
   * @param right how many of them both
   */
  public record OfLabel(int rows, int taken, int right) {

    /** The share of what was taken for it that means it. */
    public OptionalDouble precision() {
      return share(right, taken);
    }

    /** The share of what means it that was taken for it. */
    public OptionalDouble recall() {
      return share(right, rows);
    }

    /** The harmonic mean of both; 0 where nothing is right. */
    public double f1() {
      return share(2L * right, (long) rows + taken).orElse(0);
    }
  }

  /** Of one style: how many rows it has and how many were taken for what they mean. */
  public record OfStyle(int rows, int right) {}

  /**
   * What was taken for what.
   *
   * @param labels of the rows and columns, ordered by name
   * @param counts by what was meant, then by what it was taken for
   */
  public record Confusion(List<String> labels, List<List<Integer>> counts) {}

  /**
   * The rows that were taken for something with a confidence in a range.
   *
   * @param from the lowest confidence in it
   * @param to the highest, exclusive except for 1
   */
  public record Bin(double from, double to, int rows, int right) {

    /** The share that was right. */
    public OptionalDouble share() {
      return Figures.share(right, rows);
    }
  }

  /**
   * What is mistaken for what.
   *
   * @param rows how often
   * @param examples some of the messages
   */
  public record Mistake(String meant, String taken, int rows, List<Row> examples) {}

  /** A share; empty of nothing. */
  static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
