package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.nuanjing.understanding.CrossValidation.Held;
import org.nuanjing.understanding.Recognition.Match;
import org.nuanjing.understanding.Recognition.OutOfScope;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognition.Unsure;

/** Figures of messages that were judged. */
final class Figures {

  static final String NONE = "out_of_scope";
  static final String CRISIS = "crisis";

  private final List<Held> held;
  private final UnaryOperator<String> label;

  /**
   * Figures.
   *
   * @param label what an intent counts as
   */
  Figures(List<Held> held, UnaryOperator<String> label) {
    this.held = List.copyOf(held);
    this.label = label;
  }

  /** The first thing said. */
  String first(Recognition recognition) {
    return switch (recognition) {
      case Recognized(Match match, List<Match> others) -> label.apply(match.intent());
      case Unsure(List<Match> candidates) -> label.apply(candidates.getFirst().intent());
      case OutOfScope(List<Match> nearest) -> NONE;
    };
  }

  boolean isRight(Held one) {
    return first(one.recognition()).equals(one.meant());
  }

  private boolean isAskedAbout(Held one) {
    return one.recognition() instanceof Unsure(List<Match> candidates)
        && candidates.stream().anyMatch(match -> label.apply(match.intent()).equals(one.meant()));
  }

  List<String> lines() {
    List<Held> examples =
        held.stream().filter(one -> one.lesson().kind() == Lesson.Kind.EXAMPLE).toList();
    List<String> lines = new ArrayList<>();
    lines.add("examples %d, macro-F1 %.3f".formatted(examples.size(), macroF1(examples)));
    lines.add(
        "first right %.3f, within scope %.3f, among three %.3f"
            .formatted(
                share(examples, this::isRight),
                share(within(examples), this::isRight),
                share(
                    examples,
                    one ->
                        one.likely().stream()
                            .limit(3)
                            .anyMatch(
                                reason -> label.apply(reason.intent()).equals(one.meant())))));
    lines.add(
        "taken %.3f of them right %.3f; asked %.3f, with the right one %.3f"
            .formatted(
                share(examples, one -> one.recognition() instanceof Recognized),
                precision(examples, one -> one.recognition() instanceof Recognized),
                share(examples, one -> one.recognition() instanceof Unsure),
                share(examples, this::isAskedAbout)));
    lines.addAll(outOfScope(examples));
    lines.addAll(calibration(examples));
    lines.addAll(several());
    return lines;
  }

  private static List<Held> within(List<Held> some) {
    return some.stream().filter(one -> !one.meant().equals(NONE)).toList();
  }

  private double precision(List<Held> some, Predicate<Held> taken) {
    return share(some.stream().filter(taken).toList(), this::isRight);
  }

  private List<String> outOfScope(List<Held> examples) {
    Predicate<Held> refused = one -> first(one.recognition()).equals(NONE);
    List<Held> other =
        held.stream().filter(one -> one.lesson().kind() == Lesson.Kind.HELD_OUT).toList();
    List<Held> crisis = examples.stream().filter(one -> one.meant().equals(CRISIS)).toList();
    return List.of(
        "out of scope: recall %.3f precision %.3f; of other topics recall %.3f"
            .formatted(
                share(examples.stream().filter(one -> one.meant().equals(NONE)).toList(), refused),
                precision(examples, refused),
                share(other, refused)),
        "crisis: taken %.3f, taken or asked %.3f, among the wishes or asked %.3f"
            .formatted(
                share(crisis, this::isRight),
                share(crisis, one -> isRight(one) || isAskedAbout(one)),
                share(crisis, one -> isAskedAbout(one) || wishes(one).contains(CRISIS))));
  }

  /** How far confidence is from what comes true, in ten classes, weighted by their sizes. */
  private List<String> calibration(List<Held> examples) {
    double[][] classes = new double[10][3];
    for (Held one : examples) {
      var top = one.likely().getFirst();
      double[] of = classes[(int) Math.min(9, top.confidence() * 10)];
      of[0]++;
      of[1] += top.confidence();
      of[2] += label.apply(top.intent()).equals(one.meant()) ? 1 : 0;
    }
    double error = 0;
    StringBuilder shown = new StringBuilder();
    for (double[] of : classes) {
      if (of[0] > 0) {
        error += Math.abs(of[1] - of[2]) / examples.size();
        shown.append(" %.2f>%.2f".formatted(of[1] / of[0], of[2] / of[0]));
      }
    }
    return List.of("calibration error %.3f, confidence>right%s".formatted(error, shown));
  }

  private List<String> several() {
    List<Held> several = held.stream().filter(one -> !one.single()).toList();
    List<Held> examples =
        held.stream().filter(one -> one.lesson().kind() == Lesson.Kind.EXAMPLE).toList();
    List<Held> alike =
        held.stream()
            .filter(one -> one.lesson().kind() == Lesson.Kind.MIXED && one.single())
            .toList();
    Predicate<Held> apart = one -> one.wishes().size() > 1;
    return List.of(
        "several wishes %d: all found %.3f, exactly %.3f, taken apart %.3f"
            .formatted(
                several.size(),
                share(several, one -> wishes(one).containsAll(one.lesson().meant())),
                share(several, one -> wishes(one).equals(Set.copyOf(one.lesson().meant()))),
                share(several, apart)),
        "one wish taken apart: examples %.3f, such as look like several %.3f of %d"
            .formatted(share(examples, apart), share(alike, apart), alike.size()));
  }

  private Set<String> wishes(Held one) {
    Set<String> wishes = new TreeSet<>();
    one.wishes().forEach(wish -> wishes.add(first(wish.recognition())));
    return wishes;
  }

  private double macroF1(List<Held> examples) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Held one : examples) {
      counts.computeIfAbsent(one.meant(), none -> new int[3])[0]++;
      counts.computeIfAbsent(first(one.recognition()), none -> new int[3])[1]++;
      counts.get(one.meant())[2] += isRight(one) ? 1 : 0;
    }
    return counts.values().stream()
        .filter(count -> count[0] > 0)
        .mapToDouble(count -> 2.0 * count[2] / (count[0] + count[1]))
        .average()
        .orElse(0);
  }

  private static double share(List<Held> some, Predicate<Held> what) {
    return some.isEmpty() ? 0 : (double) some.stream().filter(what).count() / some.size();
  }
}
