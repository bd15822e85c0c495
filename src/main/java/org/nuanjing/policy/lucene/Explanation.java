package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.Map;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Question;

/**
 * An answer with what it was made of.
 *
 * @param asked as it was understood, after any earlier question
 * @param likely how likely the first clause answers, 0 to 1
 * @param sure from which likelihood on an answer is sure
 * @param signs what that likelihood was made of, each by its name; empty where nothing was weighed
 * @param facts the kinds of things asked for
 * @param guesses what was taken to be written wrongly, and what is searched beside it
 * @param vocabulary what the vocabulary added: the words of the question and what rules say for
 *     them
 * @param terms what was searched, with its weight
 * @param best the best clauses whether or not they are given
 * @param leftOut documents that hold the words but may not answer, and why
 */
public record Explanation(
    Answer answer,
    Question asked,
    double likely,
    double sure,
    Map<String, Double> signs,
    List<String> facts,
    Map<String, String> guesses,
    Map<String, List<String>> vocabulary,
    Map<String, Double> terms,
    List<Ranked> best,
    List<LeftOut> leftOut) {

  /**
   * A clause and why it stands where it does.
   *
   * @param score by the ranking
   * @param firstStage BM25
   * @param parts of the score by feature, the largest first
   */
  public record Ranked(
      Citation citation, double score, double firstStage, Map<String, Double> parts) {

    /** The id of the clause. */
    public String id() {
      return citation.passage().id();
    }
  }

  /**
   * A clause that may not answer.
   *
   * @param why it does not hold on the day, or not in the place, or is for others
   */
  public record LeftOut(Citation citation, double firstStage, Why why) {}

  /** Why a clause may not answer. */
  public enum Why {
    ANOTHER_PLACE,
    SUPERSEDED,
    NOT_YET_IN_FORCE,
    EXPIRED
  }
}
