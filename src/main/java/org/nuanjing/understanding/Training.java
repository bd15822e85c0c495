package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains all that the recognizer knows. The model learns from all lessons; how far it is to be
 * trusted is learned from what models of four fifths of the lessons think of the other fifth.
 */
final class Training {

  /**
   * What came of it.
   *
   * @param judged what models that had not seen them thought of the lessons that mean one thing
   */
  record Result(Knowledge knowledge, List<Judged> judged) {}

  private static final int FOLDS = 5;

  /** A lesson, or a part of one, as the model learns it. */
  private record Item(int intent, int fold, Counts counts) {}

  /** What one of the other models thought of its fifth. */
  private record Fifth(List<Judged> judged, List<Several.Row> rows) {}

  private final List<Lesson> lessons;
  private final int[] folds;
  private final List<String> intents;
  private final int outOfScope;
  private final int crisis;
  private final Vocabulary vocabulary;
  private final List<Counts> counts;
  private final Apportioning apportioning;
  private final List<Item> items;

  private Training(List<Lesson> lessons, String outOfScope, String crisis) {
    this.lessons = lessons;
    this.intents =
        lessons.stream().flatMap(each -> each.meant().stream()).distinct().sorted().toList();
    this.outOfScope = intents.indexOf(outOfScope);
    this.crisis = intents.indexOf(crisis);
    this.folds = folds();
    List<List<String>> features =
        lessons.parallelStream().map(each -> Features.of(each.text())).toList();
    List<List<String>> learned = new ArrayList<>(mixedParts());
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).kind() != Lesson.Kind.HELD_OUT) {
        learned.add(features.get(i));
      }
    }
    this.vocabulary = new Vocabulary(learned);
    this.counts = features.parallelStream().map(vocabulary::counts).toList();
    List<Item> plain = plain();
    this.apportioning =
        new Apportioning(
            vocabulary,
            plain.stream().map(Item::counts).toList(),
            plain.stream().mapToInt(Item::intent).toArray(),
            intents.size());
    this.items = Stream.concat(plain.stream(), parts().stream()).toList();
  }

  /**
   * Trains; the same lessons give the same result.
   *
   * @param lessons at least two intents, each with an example at least
   * @param outOfScope the intent that stands for everything else; blank where there is none
   * @param crisis the intent that must not be missed; blank where there is none
   */
  static Result train(List<Lesson> lessons, String outOfScope, String crisis) {
    return new Training(lessons, outOfScope, crisis).result();
  }

  /** The folds of the lessons: those that mean the same go to one after the other. */
  private int[] folds() {
    Map<List<String>, Integer> places = new HashMap<>();
    return lessons.stream()
        .mapToInt(each ->
            each.kind() == Lesson.Kind.EXAMPLE
                ? places.merge(each.meant(), 1, Integer::sum)
                : places.merge(List.of(each.kind().name()), 1, Integer::sum))
        .map(place -> place % FOLDS)
        .toArray();
  }

  /** The features of all parts that mixed lessons may have. */
  private List<List<String>> mixedParts() {
    return lessons.parallelStream()
        .filter(each -> each.kind() == Lesson.Kind.MIXED && each.meant().size() > 1)
        .flatMap(each -> Cut.parts(each.text()).stream())
        .map(Features::of)
        .toList();
  }

  /** The lessons that mean one thing. */
  private List<Item> plain() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      Lesson lesson = lessons.get(i);
      if (lesson.kind() != Lesson.Kind.HELD_OUT && lesson.meant().size() == 1) {
        items.add(new Item(numbers(lesson).getFirst(), folds[i], counts.get(i)));
      }
    }
    return items;
  }

  /** The parts of those that ask for several, each with what it asks for. */
  private List<Item> parts() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      List<Integer> meant = numbers(lessons.get(i));
      if (meant.size() > 1) {
        List<String> parts = apportioning.parts(lessons.get(i).text(), meant);
        for (int part = 0; part < parts.size(); part++) {
          Counts counted = vocabulary.counts(Features.of(parts.get(part)));
          items.add(new Item(meant.get(part), folds[i], counted));
        }
      }
    }
    return items;
  }

  private Brevity brevity() {
    Set<String> familiar =
        lessons.stream()
            .filter(lesson -> lesson.kind() == Lesson.Kind.EXAMPLE)
            .map(lesson -> Normalizer.words(lesson.text()))
            .filter(Brevity::isBrief)
            .collect(Collectors.toSet());
    return new Brevity(familiar, vocabulary, apportioning.telling());
  }

  private List<Integer> numbers(Lesson lesson) {
    return lesson.meant().stream().map(intents::indexOf).toList();
  }

  private Result result() {
    Judge[] judge = new Judge[1];
    Fifth[] fifths = new Fifth[FOLDS];
    IntStream.rangeClosed(0, FOLDS)
        .parallel()
        .forEach(fold -> {
          if (fold == FOLDS) {
            judge[0] = judge(items);
          } else {
            List<Item> others = items.stream().filter(item -> item.fold() != fold).toList();
            fifths[fold] = fifth(judge(others), fold);
          }
        });
    List<Judged> judged = Arrays.stream(fifths).flatMap(each -> each.judged().stream()).toList();
    List<Several.Row> rows = Arrays.stream(fifths).flatMap(each -> each.rows().stream()).toList();
    Confidence confidence = Confidence.fit(judged, outOfScope);
    return new Result(
        new Knowledge(intents, judge[0], brevity(), confidence, Several.fit(rows, crisis)), judged);
  }

  private Judge judge(List<Item> learned) {
    return Judge.train(
        vocabulary,
        learned.stream().map(Item::counts).toList(),
        learned.stream().mapToInt(Item::intent).toArray(),
        intents.size());
  }

  private Fifth fifth(Judge judge, int fold) {
    Pairs pairs = new Pairs(judge, outOfScope);
    List<Judged> judged = new ArrayList<>();
    List<Several.Row> rows = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (folds[i] == fold) {
        Lesson lesson = lessons.get(i);
        List<Integer> meant = numbers(lesson);
        Weighed weighed = judge.weights().weigh(counts.get(i));
        float[] margins = judge.model().margins(weighed);
        if (meant.size() == 1) {
          judged.add(new Judged(i, meant.getFirst(), margins, weighed.known));
        }
        if (lesson.kind() == Lesson.Kind.MIXED || isTried(lesson, i)) {
          rows.add(row(lesson, meant, pairs, margins));
        }
      }
    }
    return new Fifth(judged, rows);
  }

  /** Every other example is enough to know how often one wish looks like two. */
  private static boolean isTried(Lesson lesson, int place) {
    return lesson.kind() == Lesson.Kind.EXAMPLE && place % 2 == 0;
  }

  private Several.Row row(Lesson lesson, List<Integer> meant, Pairs pairs, float[] margins) {
    List<Pairs.Split> splits = pairs.splits(lesson.text());
    double alarm = crisis < 0 ? 0 : pairs.loudest(lesson.text(), margins, splits, crisis).share();
    return new Several.Row(Set.copyOf(meant), pairs.of(splits, margins), alarm);
  }
}
