package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanjing.policy.documents.Places;

/** Takes one question apart. */
final class Parsing {

  /** Weights of the first stage against a term of the question itself; measured. */
  private static final double WRITTEN_PAIR = 0.7;

  private static final double WRITTEN_CHARACTER = 0.2;
  private static final double SPOKEN = 0.6;
  private static final double PLACE = 0.3;

  /** What a word counts that is guessed to be meant, against one that stands there. */
  private static final double GUESSED = 0.8;

  /** A character less rare than this is not searched: it costs much and tells little; measured. */
  private static final double COMMON = 2;

  /** What part of a unit's weight a pair counts that is part of a spoken form. */
  private static final double PART_OF_SPOKEN = 0.4;

  private final Asking.Tools tools;
  private final Frequencies frequencies;

  /** In normal form. */
  private final String normal;

  /** Without the names of places. */
  private final String typed;

  private final List<Spelling.Guess> guesses;

  /** With what is guessed in the place of what was typed. */
  private final String meant;

  private final Map<String, Double> terms = new LinkedHashMap<>();
  private final List<Asking.Unit> units = new ArrayList<>();

  Parsing(String question, Asking.Tools tools, Places places, Frequencies frequencies) {
    this.tools = tools;
    this.frequencies = frequencies;
    this.normal = PolicyText.normal(question);
    this.typed = places.without(normal);
    this.guesses = tools.spelling().guesses(tools.words().without(typed), frequencies);
    this.meant = Spelling.Guess.applied(guesses, typed);
  }

  Asking asking() {
    List<Vocabulary.Found> found = tools.vocabulary().in(meant);
    written(found);
    spoken(found);
    places();
    terms.keySet().removeIf(term -> term.length() == 1 && frequencies.rarity(term) < COMMON);
    double most =
        terms.entrySet().stream()
            .mapToDouble(term -> term.getValue() * frequencies.rarity(term.getKey()))
            .sum();
    return new Asking(terms, units, AskedFact.in(normal), guesses, most, new Sayings(units));
  }

  /** The question's own words, and beside those taken to be wrong the ones taken to be meant. */
  private void written(List<Vocabulary.Found> found) {
    Map<String, Integer> counts = counts(meant);
    Map<String, Integer> asTyped = guesses.isEmpty() ? counts : counts(typed);
    counts.forEach((term, count) -> {
      boolean spoken = found.stream().anyMatch(one -> one.words().contains(term));
      double sure = asTyped.containsKey(term) ? 1 : GUESSED;
      terms.put(term, Math.sqrt(count) * sure * (spoken ? SPOKEN : 1));
      if (term.length() > 1) {
        pair(term, sure, spoken);
      }
    });
    asTyped.forEach((term, count) -> terms.putIfAbsent(term, Math.sqrt(count)));
  }

  private Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    tools
        .analyzer()
        .terms(tools.words().without(text))
        .forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  /** A pair of characters; one that no rule holds is never said. */
  private void pair(String term, double sure, boolean spoken) {
    double rare = frequencies.rarity(term);
    if (spoken && rare == 0) {
      return;
    }
    double weight = (rare == 0 ? frequencies.mostRarity() : rare) * (spoken ? PART_OF_SPOKEN : 1);
    units.add(
        new Asking.Unit(
            List.of(term), new double[] {rare == 0 ? 0 : weight * sure}, weight, false));
  }

  /** What the vocabulary adds. */
  private void spoken(List<Vocabulary.Found> found) {
    Map<String, List<Vocabulary.Found>> atOnePlace = new LinkedHashMap<>();
    found.forEach(one ->
        atOnePlace.computeIfAbsent(one.start() + one.words(), none -> new ArrayList<>()).add(one));
    for (List<Vocabulary.Found> same : atOnePlace.values()) {
      units.add(unit(same));
      same.stream()
          .flatMap(one -> one.entry().written().stream())
          .flatMap(written -> tools.analyzer().terms(written).stream())
          .forEach(term ->
              terms.merge(term, term.length() > 1 ? WRITTEN_PAIR : WRITTEN_CHARACTER, Math::max));
    }
  }

  private Asking.Unit unit(List<Vocabulary.Found> same) {
    String words = same.getFirst().words();
    List<String> forms =
        Stream.concat(
                Stream.of(words), same.stream().flatMap(one -> one.entry().written().stream()))
            .distinct()
            .toList();
    double sure = guesses.isEmpty() || typed.contains(words) ? 1 : GUESSED;
    double[] weights = forms.stream().mapToDouble(form -> rarity(form) * sure).toArray();
    double most = Arrays.stream(weights).max().orElse(0);
    return new Asking.Unit(
        forms, weights, most == 0 ? frequencies.mostRarity() : most / sure, true);
  }

  /** As rare as the rarest pair of a phrase; 0 where one of its pairs stands in no rule. */
  private double rarity(String form) {
    double rarest = 0;
    for (String term : tools.analyzer().terms(form)) {
      if (term.length() > 1 || form.length() == 1) {
        double rare = frequencies.rarity(term);
        if (rare == 0) {
          return 0;
        }
        rarest = Math.max(rarest, rare);
      }
    }
    return rarest;
  }

  /** The places a question names count a little. */
  private void places() {
    Set<String> named = new LinkedHashSet<>(tools.analyzer().terms(normal));
    named.removeAll(new HashSet<>(tools.analyzer().terms(typed)));
    named.removeIf(term -> term.length() < 2);
    named.forEach(term -> terms.putIfAbsent(term, PLACE));
  }
}
