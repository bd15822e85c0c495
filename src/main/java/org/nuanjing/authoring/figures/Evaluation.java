package org.nuanjing.authoring.figures;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.authoring.Interpreter;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Misunderstood;

/**
 * What an evaluation found.
 *
 * @param title what was evaluated, for people
 * @param figures over its rows
 * @param misunderstood the folder's list of known misunderstandings, and whether each still is one
 */
public record Evaluation(String title, Figures figures, List<Known> misunderstood) {

  public Evaluation {
    misunderstood = List.copyOf(misunderstood);
  }

  /** A listed misunderstanding. */
  public record Known(Misunderstood listed, boolean still) {}

  /** Evaluates rows; the labels of the rows are those the intents name. */
  public static Evaluation of(String title, List<Row> rows, IntentsFolder folder) {
    IntentSet intents = IntentSet.of(folder);
    Interpreter interpreter = Interpreter.of(intents);
    List<Judged> judged =
        rows.stream().map(row -> new Judged(row, interpreter.read(row.text()))).toList();
    return made(title, judged, interpreter, intents, Intent::label, folder);
  }

  /**
   * Evaluates the folder's own examples, each by a recognizer that has not seen it; the labels are
   * the intents' names.
   *
   * @param folds how many recognizers share the examples, 2 or more
   */
  public static Evaluation across(IntentsFolder folder, int folds) {
    IntentSet intents = IntentSet.of(folder);
    Interpreter interpreter = Interpreter.of(intents);
    List<Judged> judged = CrossValidation.of(intents, folder.places().examples(), folds);
    String title = folds + "-fold cross-validation of the examples";
    return made(title, judged, interpreter, intents, Intent::name, folder);
  }

  private static Evaluation made(
      String title,
      List<Judged> judged,
      Interpreter interpreter,
      IntentSet intents,
      Function<Intent, String> label,
      IntentsFolder folder) {
    Set<String> known =
        intents.catalog().list().stream().map(label).collect(Collectors.toUnmodifiableSet());
    Tally tally =
        new Tally(
            judged,
            first(intents, Behaviour.CRISIS, label),
            first(intents, Behaviour.OUT_OF_SCOPE, label));
    return new Evaluation(title, tally.count(known), known(folder, interpreter));
  }

  private static String first(
      IntentSet intents, Behaviour behaviour, Function<Intent, String> label) {
    return intents.catalog().find(behaviour).map(label).orElse("");
  }

  private static List<Known> known(IntentsFolder folder, Interpreter interpreter) {
    return folder.misunderstood().stream()
        .map(each -> new Known(each, !interpreter.read(each.text()).means(each.labels())))
        .toList();
  }
}
