package org.nuanjing.authoring.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nuanjing.authoring.figures.Figures.Bin;
import org.nuanjing.authoring.figures.Figures.Confusion;
import org.nuanjing.authoring.figures.Figures.Mistake;
import org.nuanjing.authoring.figures.Figures.OfLabel;
import org.nuanjing.authoring.figures.Figures.OfStyle;

/** Counts rows into figures. */
public final class Tally {

  private static final int BINS = 10;
  private static final int WORST = 12;
  private static final int EXAMPLES = 3;

  private final List<Judged> all;
  private final List<Judged> singles;
  private final String crisis;
  private final String outOfScope;

  /**
   * A tally.
   *
   * @param crisis the label of a crisis
   * @param outOfScope the label of what the assistant is not for
   */
  public Tally(List<Judged> judged, String crisis, String outOfScope) {
    all = List.copyOf(judged);
    singles = all.stream().filter(each -> each.row().single()).toList();
    this.crisis = crisis;
    this.outOfScope = outOfScope;
  }

  /**
   * The figures.
   *
   * @param known all labels there are
   */
  public Figures count(Set<String> known) {
    SortedMap<String, OfLabel> labels = labels();
    OfLabel beyond = labels.getOrDefault(outOfScope, new OfLabel(0, 0, 0));
    List<Judged> several = all.stream().filter(each -> !each.row().single()).toList();
    List<Judged> dangers =
        all.stream().filter(each -> each.row().labels().contains(crisis)).toList();
    return new Figures(
        all.size(),
        singles.size(),
        share(singles, Judged::right),
        macroF1(labels),
        beyond.recall(),
        beyond.precision(),
        share(several, Judged::right),
        share(dangers, each -> each.taken().labels().contains(crisis)),
        share(singles, each -> each.taken().wishes() > 1),
        share(singles, each -> each.taken().asked()),
        labels,
        styles(),
        unknown(known),
        confusion(),
        confidence(),
        worst());
  }

  private static OptionalDouble share(List<Judged> rows, Predicate<Judged> counts) {
    return Figures.share(rows.stream().filter(counts).count(), rows.size());
  }

  private SortedMap<String, OfLabel> labels() {
    SortedMap<String, OfLabel> labels = new TreeMap<>();
    for (Judged each : singles) {
      String taken = each.taken().first();
      add(labels, each.row().label(), new OfLabel(1, 0, each.right() ? 1 : 0));
      add(labels, taken, new OfLabel(0, 1, 0));
    }
    return labels;
  }

  private static void add(Map<String, OfLabel> labels, String label, OfLabel more) {
    labels.merge(
        label,
        more,
        (one, other) ->
            new OfLabel(
                one.rows() + other.rows(),
                one.taken() + other.taken(),
                one.right() + other.right()));
  }

  private static OptionalDouble macroF1(Map<String, OfLabel> labels) {
    return labels.values().stream()
        .filter(each -> each.rows() > 0)
        .mapToDouble(OfLabel::f1)
        .average();
  }

  private SortedMap<String, OfStyle> styles() {
    SortedMap<String, OfStyle> styles = new TreeMap<>();
    for (Judged each : all) {
      if (!each.row().style().isEmpty()) {
        styles.merge(
            each.row().style(),
            new OfStyle(1, each.right() ? 1 : 0),
            (one, other) -> new OfStyle(one.rows() + other.rows(), one.right() + other.right()));
      }
    }
    return styles;
  }

  private SortedMap<String, Integer> unknown(Set<String> known) {
    SortedMap<String, Integer> unknown = new TreeMap<>();
    for (Judged each : all) {
      each.row().labels().stream()
          .distinct()
          .filter(label -> !known.contains(label))
          .forEach(label -> unknown.merge(label, 1, Integer::sum));
    }
    return unknown;
  }

  private Confusion confusion() {
    SortedSet<String> names = new TreeSet<>();
    singles.forEach(each -> {
      names.add(each.row().label());
      names.add(each.taken().first());
    });
    List<String> labels = List.copyOf(names);
    int[][] counts = new int[labels.size()][labels.size()];
    for (Judged each : singles) {
      counts[labels.indexOf(each.row().label())][labels.indexOf(each.taken().first())]++;
    }
    List<List<Integer>> lines = new ArrayList<>();
    for (int[] line : counts) {
      lines.add(java.util.Arrays.stream(line).boxed().toList());
    }
    return new Confusion(labels, lines);
  }

  private List<Bin> confidence() {
    int[] rows = new int[BINS];
    int[] right = new int[BINS];
    for (Judged each : singles) {
      each.taken()
          .confidence()
          .ifPresent(confidence -> {
            int bin = Math.clamp((int) (confidence * BINS), 0, BINS - 1);
            rows[bin]++;
            right[bin] += each.right() ? 1 : 0;
          });
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, rows[i], right[i]));
    }
    return bins;
  }

  private List<Mistake> worst() {
    Map<List<String>, List<Row>> mistaken =
        new TreeMap<>(
            Comparator.comparing((List<String> pair) -> pair.getFirst())
                .thenComparing(List::getLast));
    for (Judged each : singles) {
      if (!each.right()) {
        mistaken
            .computeIfAbsent(
                List.of(each.row().label(), each.taken().first()), none -> new ArrayList<>())
            .add(each.row());
      }
    }
    return mistaken.entrySet().stream()
        .map(pair -> mistake(pair.getKey(), pair.getValue()))
        .sorted(Comparator.comparingInt(Mistake::rows).reversed())
        .limit(WORST)
        .toList();
  }

  private static Mistake mistake(List<String> pair, List<Row> rows) {
    return new Mistake(
        pair.getFirst(), pair.getLast(), rows.size(), rows.stream().limit(EXAMPLES).toList());
  }
}
