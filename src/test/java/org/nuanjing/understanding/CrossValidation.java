package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has every lesson judged by a whole recognizer that has not seen it. */
final class CrossValidation {

  /**
   * A lesson and what was thought of it.
   *
   * @param likely how likely each intent was found, likeliest first
   */
  record Held(
      Lesson lesson,
      Recognition recognition,
      List<Wish> wishes,
      List<LinearRecognizer.Reason> likely) {

    String meant() {
      return lesson.meant().getFirst();
    }

    boolean single() {
      return lesson.meant().size() == 1;
    }
  }

  private CrossValidation() {}

  /** Every lesson goes to a fold by its place among those of its kind that mean the same. */
  static List<Held> of(List<Lesson> lessons, int folds) {
    Map<String, Integer> places = new HashMap<>();
    List<Integer> folded =
        lessons.stream()
            .map(each ->
                places.merge(
                        each.kind() + (each.meant().size() == 1 ? each.meant().getFirst() : ""),
                        1,
                        Integer::sum)
                    % folds)
            .toList();
    List<Held> held = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Lesson> seen = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (folded.get(i) != fold) {
          seen.add(lessons.get(i));
        }
      }
      LinearRecognizer recognizer = LinearRecognizer.train(seen, Figures.NONE, Figures.CRISIS);
      for (int i = 0; i < lessons.size(); i++) {
        if (folded.get(i) == fold) {
          held.add(judged(recognizer, lessons.get(i)));
        }
      }
    }
    return held;
  }

  static Held judged(LinearRecognizer recognizer, Lesson lesson) {
    return new Held(
        lesson,
        recognizer.recognize(lesson.text()),
        recognizer.wishes(lesson.text()),
        recognizer.explain(lesson.text()));
  }
}
