package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.nuanjing.policy.documents.Places;

/**
 * A question taken apart: what it asks for, and the words that say what about.
 *
 * @param terms what the first stage searches, each with its weight
 * @param units what a clause should say, each in one of several ways; places are not among them
 * @param facts the kinds of things asked for
 * @param rarity the most BM25 could reach by the rarity of the terms
 * @param sayings finds the units in a text
 */
record Asking(
    Map<String, Double> terms,
    List<Unit> units,
    Set<AskedFact> facts,
    double rarity,
    Sayings sayings) {

  /** Weights of the first stage against a term of the question itself; measured. */
  private static final double WRITTEN_PAIR = 0.7;

  private static final double WRITTEN_CHARACTER = 0.2;
  private static final double SPOKEN = 0.6;
  private static final double PLACE = 0.3;

  /** A character less rare than this is not searched: it costs much and tells little; measured. */
  private static final double COMMON = 2;

  /** What part of a unit's weight a pair counts that is part of a spoken form. */
  private static final double PART_OF_SPOKEN = 0.4;

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
  record Tools(PolicyAnalyzer analyzer, WordList words, Vocabulary vocabulary) {

    static Tools shipped() {
      return new Tools(new PolicyAnalyzer(), WordList.asking(), Vocabulary.shipped());
    }
  }

  /**
   * Takes a question apart.
   *
   * @param rarities of a term in the clauses searched; 0 where none holds it
   */
  static Asking of(String question, Tools tools, Places places, ToDoubleFunction<String> rarities) {
    Map<String, Double> known = new HashMap<>();
    ToDoubleFunction<String> rarity = term -> known.computeIfAbsent(term, rarities::applyAsDouble);
    String normal = PolicyText.normal(question);
    String placeless = places.without(normal);
    List<Vocabulary.Found> found = tools.vocabulary.in(placeless);
    Map<String, Double> terms = new LinkedHashMap<>();
    List<Unit> units = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    tools
        .analyzer
        .terms(tools.words.without(placeless))
        .forEach(term -> counts.merge(term, 1, Integer::sum));
    counts.forEach((term, count) -> {
      boolean spoken = found.stream().anyMatch(one -> one.words().contains(term));
      terms.put(term, Math.sqrt(count) * (spoken ? SPOKEN : 1));
      asWritten(term, spoken, rarity).ifPresent(units::add);
    });
    Map<String, List<Vocabulary.Found>> atOnePlace = new LinkedHashMap<>();
    found.forEach(one ->
        atOnePlace.computeIfAbsent(one.start() + one.words(), none -> new ArrayList<>()).add(one));
    for (List<Vocabulary.Found> same : atOnePlace.values()) {
      units.add(spoken(same, tools.analyzer, rarity));
      same.stream()
          .flatMap(one -> one.entry().written().stream())
          .flatMap(written -> tools.analyzer.terms(written).stream())
          .forEach(term ->
              terms.merge(term, term.length() > 1 ? WRITTEN_PAIR : WRITTEN_CHARACTER, Math::max));
    }
    Set<String> named = new LinkedHashSet<>(tools.analyzer.terms(normal));
    tools.analyzer.terms(placeless).forEach(named::remove);
    named.removeIf(term -> term.length() < 2);
    named.forEach(term -> terms.putIfAbsent(term, PLACE));
    terms.keySet().removeIf(term -> term.length() == 1 && rarity.applyAsDouble(term) < COMMON);
    double most =
        terms.entrySet().stream()
            .mapToDouble(term -> term.getValue() * rarity.applyAsDouble(term.getKey()))
            .sum();
    return new Asking(terms, units, AskedFact.in(normal), most, new Sayings(units));
  }

  /** A pair of the question's own characters; one that no rule holds is never said. */
  private static Optional<Unit> asWritten(
      String term, boolean spoken, ToDoubleFunction<String> rarity) {
    double rare = rarity.applyAsDouble(term);
    if (term.length() == 1 || (spoken && rare == 0)) {
      return Optional.empty();
    }
    double weight = (rare == 0 ? rarity.applyAsDouble("") : rare) * (spoken ? PART_OF_SPOKEN : 1);
    return Optional.of(
        new Unit(List.of(term), new double[] {rare == 0 ? 0 : weight}, weight, false));
  }

  private static Unit spoken(
      List<Vocabulary.Found> same, PolicyAnalyzer analyzer, ToDoubleFunction<String> rarity) {
    List<String> forms =
        Stream.concat(
                Stream.of(same.getFirst().words()),
                same.stream().flatMap(one -> one.entry().written().stream()))
            .distinct()
            .toList();
    double[] weights = forms.stream().mapToDouble(form -> rarity(form, analyzer, rarity)).toArray();
    double most = Arrays.stream(weights).max().orElse(0);
    return new Unit(forms, weights, most == 0 ? rarity.applyAsDouble("") : most, true);
  }

  /** As rare as the rarest pair of a phrase; 0 where one of its pairs stands in no rule. */
  private static double rarity(
      String form, PolicyAnalyzer analyzer, ToDoubleFunction<String> rarity) {
    double rarest = 0;
    for (String term : analyzer.terms(form)) {
      if (term.length() > 1 || form.length() == 1) {
        double rare = rarity.applyAsDouble(term);
        if (rare == 0) {
          return 0;
        }
        rarest = Math.max(rarest, rare);
      }
    }
    return rarest;
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
