package org.nuanjing.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.understanding.Recognition.OutOfScope;

/**
 * A linear model over {@link Features}, trained from the examples of the catalog: a Crammer–Singer
 * support vector machine. What is out of scope has examples of its own and is one of its classes.
 */
public final class LinearRecognizer implements Recognizer {

  /** One intent's margin and what speaks for it most. */
  public record Reason(String intent, double margin, double confidence, List<Evidence> evidence) {}

  /** A feature of the message and how much it adds to the margin. */
  public record Evidence(String feature, double weight) {}

  /** An example and the intent it means. */
  record Example(String intent, String text) {}

  private static final double COST = 1;
  private static final double TOLERANCE = 0.01;
  private static final long SEED = 20_261_101;
  private static final int MOST_EVIDENCE = 6;

  private final List<String> intents;
  private final String outOfScope;
  private final Vocabulary vocabulary;
  private final Model model;
  private final Margins margins;

  private LinearRecognizer(
      List<String> intents,
      String outOfScope,
      Vocabulary vocabulary,
      Model model,
      Margins margins) {
    this.intents = intents;
    this.outOfScope = outOfScope;
    this.vocabulary = vocabulary;
    this.model = model;
    this.margins = margins;
  }

  /** A recognizer that knows the examples of the catalog; the same catalog gives the same one. */
  public static LinearRecognizer train(IntentCatalog catalog) {
    String outOfScope =
        catalog.list().stream()
            .filter(intent -> intent.behaviour() == Behaviour.OUT_OF_SCOPE)
            .map(Intent::name)
            .findFirst()
            .orElse("");
    List<Example> examples = new ArrayList<>();
    for (Intent intent : catalog.list()) {
      intent.examples().forEach(text -> examples.add(new Example(intent.name(), text)));
    }
    return train(examples, outOfScope, Margins.FITTED);
  }

  static LinearRecognizer train(List<Example> examples, String outOfScope, Margins margins) {
    List<List<String>> documents =
        examples.stream().map(example -> Features.of(example.text())).toList();
    Vocabulary vocabulary = new Vocabulary(documents);
    List<String> intents = examples.stream().map(Example::intent).distinct().sorted().toList();
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = vocabulary.size();
    problem.x = documents.stream().map(vocabulary::vector).toArray(Feature[][]::new);
    problem.y =
        examples.stream().mapToDouble(example -> intents.indexOf(example.intent())).toArray();
    Parameter parameter = new Parameter(SolverType.MCSVM_CS, COST, TOLERANCE);
    parameter.setRandom(new Random(SEED));
    Linear.disableDebugOutput();
    return new LinearRecognizer(
        intents, outOfScope, vocabulary, Linear.train(problem, parameter), margins);
  }

  @Override
  public Recognition recognize(String text) {
    Feature[] vector = vocabulary.vector(Features.of(text));
    if (vector.length == 0) {
      return new OutOfScope(List.of());
    }
    return margins.decide(scored(vector), outOfScope);
  }

  /** All intents, best first; none where nothing in the text was seen before. */
  List<Scored> score(String text) {
    Feature[] vector = vocabulary.vector(Features.of(text));
    return vector.length == 0 ? List.of() : scored(vector);
  }

  /** Why a message is taken to mean what it does: all intents, best first. */
  public List<Reason> explain(String text) {
    Feature[] vector = vocabulary.vector(Features.of(text));
    List<Scored> scored = scored(vector);
    return scored.stream()
        .map(each ->
            new Reason(
                each.intent(),
                each.margin(),
                Margins.match(each, scored).confidence(),
                evidence(vector, each.intent())))
        .toList();
  }

  private List<Evidence> evidence(Feature[] vector, String intent) {
    int label = position(intents.indexOf(intent));
    List<Evidence> evidence = new ArrayList<>();
    for (Feature feature : vector) {
      double weight = model.getDecfunCoef(feature.getIndex(), label) * feature.getValue();
      if (weight > 0) {
        evidence.add(new Evidence(vocabulary.feature(feature.getIndex()), weight));
      }
    }
    return evidence.stream()
        .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
        .limit(MOST_EVIDENCE)
        .toList();
  }

  /** All intents, best first; equal ones by name. */
  private List<Scored> scored(Feature[] vector) {
    double[] values = new double[model.getNrClass()];
    Linear.predictValues(model, vector, values);
    int[] labels = model.getLabels();
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      scored.add(new Scored(intents.get(labels[i]), values[i]));
    }
    scored.sort(
        Comparator.comparingDouble(Scored::margin).reversed().thenComparing(Scored::intent));
    return scored;
  }

  private int position(int label) {
    int[] labels = model.getLabels();
    int position = 0;
    while (labels[position] != label) {
      position++;
    }
    return position;
  }
}
