package org.nuanjing.authoring.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.authoring.Interpreter;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.MixedExample;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Places.Example;
import org.nuanjing.understanding.LinearRecognizer;

/** Judges every example by a recognizer that has not seen it. */
final class CrossValidation {

  /** The catalog with the examples of some folds only. */
  record Part(IntentCatalog whole, Map<String, List<String>> examples) implements IntentCatalog {

    @Override
    public Optional<Intent> find(String name) {
      return whole.find(name).map(this::fewer);
    }

    @Override
    public List<Intent> list() {
      return whole.list().stream().map(this::fewer).toList();
    }

    @Override
    public Phrase text(String key) {
      return whole.text(key);
    }

    @Override
    public List<String> heldOut() {
      return whole.heldOut();
    }

    @Override
    public List<MixedExample> several() {
      return whole.several();
    }

    private Intent fewer(Intent intent) {
      return intent.withExamples(examples.getOrDefault(intent.name(), List.of()));
    }
  }

  private CrossValidation() {}

  /** Every example goes to a fold by its place within its intent, so that all are alike. */
  static List<Judged> of(IntentSet intents, List<Example> examples, int folds) {
    List<List<Example>> folded = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      folded.add(new ArrayList<>());
    }
    Map<String, Integer> places = new HashMap<>();
    for (Example example : examples) {
      folded.get(places.merge(example.intent(), 1, Integer::sum) % folds).add(example);
    }
    List<Judged> judged = new ArrayList<>();
    for (int unseen = 0; unseen < folds; unseen++) {
      Interpreter interpreter = trainedWithout(unseen, folded, intents);
      for (Example each : folded.get(unseen)) {
        judged.add(new Judged(row(each), interpreter.read(each.text())));
      }
    }
    return judged;
  }

  private static Interpreter trainedWithout(
      int unseen, List<List<Example>> folded, IntentSet intents) {
    Map<String, List<String>> seen = new HashMap<>();
    for (int fold = 0; fold < folded.size(); fold++) {
      if (fold != unseen) {
        for (Example each : folded.get(fold)) {
          seen.computeIfAbsent(each.intent(), none -> new ArrayList<>()).add(each.text());
        }
      }
    }
    IntentCatalog part = new Part(intents.catalog(), seen);
    return new Interpreter(part, LinearRecognizer.train(part), intents.signals(), Intent::name);
  }

  private static Row row(Example example) {
    boolean chinese = example.text().codePoints().anyMatch(sign -> Character.isIdeographic(sign));
    return new Row(
        example.file() + ":" + example.line(),
        List.of(example.intent()),
        chinese ? "zh" : "en",
        example.text());
  }
}
