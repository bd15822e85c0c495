package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Fits the ranking and the decision on questions with known answers, by cross-validation. */
public final class Fitting {

  /** The share of sure answers that may be wrong, in questions the models have not seen. */
  private static final double RISK = 0.08;

  /** Of the further clauses that are quoted at least this share answers. */
  private static final double WORTH_READING = 1.0 / 6;

  private static final int FOLDS = 5;
  private static final int SEEDS = 5;
  private static final int DEEP = 5;

  private static final List<String> HEADER =
      List.of("# Fitted, do not edit: policy fit --documents DIR --questions FILE.tsv --write DIR");

  private final Basis basis;
  private final List<Example> examples;

  private Fitting(Basis basis, List<Example> examples) {
    this.basis = basis;
    this.examples = examples;
  }

  /**
   * What came of it by cross-validation. Shares are 0 to 1.
   *
   * @param basis what clauses were compared by
   * @param first answerable questions with a right clause first
   * @param five with a right clause within five
   * @param precision sure answers that are right
   * @param coverage answerable questions answered surely
   * @param unanswerable unanswerable questions answered surely
   * @param firstSeen the same as {@code first}, fitted and measured on all questions
   * @param ranking the lines of {@code ranking.txt}
   * @param confidence the lines of {@code confidence.txt}
   */
  public record Fitted(
      Basis basis,
      double first,
      double five,
      double precision,
      double coverage,
      double unanswerable,
      double firstSeen,
      List<String> ranking,
      List<String> confidence) {

    /** Writes both files into a folder. */
    public void write(Path folder) throws IOException {
      Files.write(folder.resolve(basis.file("ranking")), ranking);
      Files.write(folder.resolve(basis.file("confidence")), confidence);
    }
  }

  /** A question judged by models that have not seen it. */
  private record Unseen(
      Example example,
      boolean right,
      boolean inFive,
      double likely,
      List<Example.Further> further) {}

  /**
   * Fits both models to the questions: for an index with meaning, where the library has one, and
   * for one of words alone.
   */
  public static List<Fitted> fit(LucenePolicyLibrary library, List<Labelled> rows) {
    List<Example> examples = library.examples(rows);
    List<Example> words = examples.stream().map(Example::wordsAlone).toList();
    Fitted fitted = new Fitting(Basis.WORDS, words).fit();
    return library.tools().encoder().isEmpty()
        ? List.of(fitted)
        : List.of(new Fitting(Basis.MEANING, examples).fit(), fitted);
  }

  private Fitted fit() {
    List<Unseen> unseen = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      unseen.addAll(crossValidated(shuffled(examples, seed)));
    }
    Confidence.Bounds bounds = new Confidence.Bounds(sure(unseen), further(unseen));
    double sure = bounds.sure();
    Ranking ranking = RankingFit.of(examples);
    Confidence confidence = ConfidenceFit.of(judgedUnseen(shuffled(examples, 0)), bounds);
    List<Unseen> answerable = unseen.stream().filter(one -> answerable(one)).toList();
    List<Unseen> given = unseen.stream().filter(one -> one.likely >= sure).toList();
    long answered = given.stream().filter(one -> answerable(one)).count();
    return new Fitted(
        basis,
        share(answerable.stream().filter(Unseen::right).count(), answerable.size()),
        share(answerable.stream().filter(Unseen::inFive).count(), answerable.size()),
        share(given.stream().filter(Unseen::right).count(), given.size()),
        share(answered, answerable.size()),
        share(given.size() - answered, unseen.size() - answerable.size()),
        share(
            examples.stream()
                .filter(one -> one.place(ranking).filter(place -> place == 0).isPresent())
                .count(),
            answerable.size() / SEEDS),
        lines(ranking),
        lines(confidence));
  }

  private static boolean answerable(Unseen one) {
    return one.example.row().answerable();
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }

  /** The least probability from which on the sure answers are right often enough. */
  private static double sure(List<Unseen> unseen) {
    List<Unseen> surest =
        unseen.stream().sorted(Comparator.comparingDouble(Unseen::likely).reversed()).toList();
    double sure = 1;
    int right = 0;
    for (int i = 0; i < surest.size(); i++) {
      right += surest.get(i).right ? 1 : 0;
      if (right >= (1 - RISK) * (i + 1)) {
        sure = surest.get(i).likely;
      }
    }
    return sure;
  }

  /** The least share of the first clause's weight from which on enough of the others answer. */
  private static double further(List<Unseen> unseen) {
    List<Example.Further> heaviest =
        unseen.stream()
            .flatMap(one -> one.further.stream())
            .sorted(Comparator.comparingDouble(Example.Further::share).reversed())
            .toList();
    double least = 1;
    int right = 0;
    for (int i = 0; i < heaviest.size(); i++) {
      right += heaviest.get(i).right() ? 1 : 0;
      if (right >= WORTH_READING * (i + 1)) {
        least = heaviest.get(i).share();
      }
    }
    return least;
  }

  private static List<Unseen> crossValidated(List<Example> examples) {
    List<Unseen> unseen = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> seen = fold(examples, fold, false);
      Ranking ranking = RankingFit.of(seen);
      Confidence confidence = ConfidenceFit.of(judgedUnseen(seen), Confidence.Bounds.NONE);
      for (Example example : fold(examples, fold, true)) {
        unseen.add(judged(example, ranking, confidence));
      }
    }
    return unseen;
  }

  private static Unseen judged(Example example, Ranking ranking, Confidence confidence) {
    int place = example.place(ranking).orElse(Integer.MAX_VALUE);
    double likely = 0;
    if (example.settled()) {
      likely = example.candidates().isEmpty() || !example.cited() ? 0 : 1;
    } else if (example.usable()) {
      likely = confidence.of(example.judged(ranking).signs());
    }
    return new Unseen(
        example,
        place == 0,
        place < DEEP,
        likely,
        example.usable() ? example.further(ranking) : List.of());
  }

  /** Each question judged by a ranking fitted on the others. */
  private static List<Example.Judged> judgedUnseen(List<Example> examples) {
    List<Example.Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Ranking ranking = RankingFit.of(fold(examples, fold, false));
      fold(examples, fold, true).stream()
          .filter(Example::usable)
          .map(one -> one.judged(ranking))
          .forEach(judged::add);
    }
    return judged;
  }

  private static List<Example> fold(List<Example> examples, int fold, boolean within) {
    List<Example> some = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if ((i % FOLDS == fold) == within) {
        some.add(examples.get(i));
      }
    }
    return some;
  }

  private static List<Example> shuffled(List<Example> examples, int seed) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  private static List<String> lines(Ranking ranking) {
    List<String> lines = new ArrayList<>(HEADER);
    for (Feature feature : Feature.values()) {
      double weight = ranking.weight(feature);
      if (weight != 0) {
        lines.add(line(feature.name(), weight));
      }
    }
    return lines;
  }

  private static List<String> lines(Confidence confidence) {
    List<String> lines = new ArrayList<>(HEADER);
    lines.add(line(Confidence.BASE, confidence.base()));
    Arrays.stream(Sign.values())
        .forEach(sign -> lines.add(line(sign.name(), confidence.weight(sign))));
    Confidence.Bounds bounds = confidence.bounds();
    lines.add(
        "# The least probability that counts as sure: at most %s of sure answers to unseen questions are wrong."
            .formatted(perCent(RISK)));
    lines.add(line(Confidence.SURE, bounds.sure()));
    lines.add(
        "# The least share of the first clause's weight for a further one: at least %s of those answer."
            .formatted(perCent(WORTH_READING)));
    lines.add(line(Confidence.FURTHER, bounds.further()));
    return lines;
  }

  private static String perCent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String line(String name, double value) {
    return String.format(Locale.ROOT, "%s %.4f", name, value);
  }
}
