package org.nuanjing.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.understanding.LinearRecognizer.Example;

/** Scores every example by a recognizer that has not seen it. */
final class CrossValidation {

  /** An example and what was thought of it. */
  record Held(Example example, List<Scored> scored) {

    String first() {
      return scored.isEmpty() ? "" : scored.getFirst().intent();
    }
  }

  private CrossValidation() {}

  static List<Example> examples(IntentCatalog catalog) {
    List<Example> examples = new ArrayList<>();
    catalog
        .list()
        .forEach(intent ->
            intent.examples().forEach(text -> examples.add(new Example(intent.name(), text))));
    return examples;
  }

  /** Every example goes to a fold by its place within its intent. */
  static List<Held> of(List<Example> examples, int folds) {
    Map<String, Integer> places = new HashMap<>();
    List<Integer> folded =
        examples.stream()
            .map(example -> places.merge(example.intent(), 1, Integer::sum) % folds)
            .toList();
    List<Held> held = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (folded.get(i) == fold ? unseen : seen).add(examples.get(i));
      }
      LinearRecognizer recognizer = LinearRecognizer.train(seen, "out_of_scope", Margins.FITTED);
      unseen.forEach(example -> held.add(new Held(example, recognizer.score(example.text()))));
    }
    return held;
  }
}
