package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.policy.documents.Places;

/**
 * A question taken apart: what it asks for, and the words that say what about.
 *
 * @param terms what the first stage searches, each with its weight
 * @param units what a clause should say, each in one of several ways; places are not among them
 * @param facts the kinds of things asked for
 * @param guesses what is taken to be written wrongly, beside what stands there
 * @param rarity the most BM25 could reach by the rarity of the terms
 * @param sayings finds the units in a text
 */
record Asking(
    Map<String, Double> terms,
    List<Unit> units,
    Set<AskedFact> facts,
    List<Spelling.Guess> guesses,
    double rarity,
    Sayings sayings) {

  /**
   * Something a clause should say.
   *
   * @param forms the ways to say it
   * @param weights how telling each form is, by its rarity
   * @param weight the most a clause can gain
   * @param spoken whether it comes from the vocabulary
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and many
  record Unit(List<String> forms, double[] weights, double weight, boolean spoken) {}

  /** What questions are taken apart with. */
  record Tools(PolicyAnalyzer analyzer, WordList words, Vocabulary vocabulary, Spelling spelling) {

    static Tools shipped() {
      Vocabulary vocabulary = Vocabulary.shipped();
      return new Tools(
          new PolicyAnalyzer(), WordList.asking(), vocabulary, new Spelling(vocabulary));
    }
  }

  /** Takes a question apart. */
  static Asking of(String question, Tools tools, Places places, Frequencies frequencies) {
    return new Parsing(question, tools, places, frequencies).asking();
  }

  /** The most a clause can gain by units. */
  double weight() {
    return units.stream().mapToDouble(Unit::weight).sum();
  }

  /** How much of the units a text says. */
  double said(String text) {
    return sayings.in(text).sum();
  }
}
