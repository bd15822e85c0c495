package org.nuanjing.understanding;

import java.util.List;
import java.util.stream.Stream;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.MixedExample;
import org.nuanjing.intents.ShippedIntents;

/** The recognizer of the intents inside the program, made once for all tests. */
final class Shipped {

  static final IntentsFolder FOLDER = ShippedIntents.FOLDER;
  static final IntentCatalog CATALOG = ShippedIntents.CATALOG;
  static final List<Lesson> LESSONS = Lesson.of(CATALOG);

  /** What training gives, with the judgements it was fitted on. */
  static final Training.Result TRAINED = Training.train(LESSONS, Figures.NONE, Figures.CRISIS);

  static final LinearRecognizer RECOGNIZER = LinearRecognizer.of(FOLDER);

  private Shipped() {}

  /** Every sentence it learned from. */
  static List<String> sentences() {
    return Stream.of(
            CATALOG.list().stream().flatMap(intent -> intent.examples().stream()),
            CATALOG.heldOut().stream(),
            CATALOG.several().stream().map(MixedExample::text))
        .flatMap(each -> each)
        .toList();
  }

  /** How likely each intent was found by a model that had not seen the lesson. */
  static double[] likely(Judged judged) {
    return TRAINED.knowledge().confidence().probabilities(judged.margins, judged.known);
  }
}
