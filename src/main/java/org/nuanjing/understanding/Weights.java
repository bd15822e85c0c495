package org.nuanjing.understanding;

import java.util.Arrays;
import java.util.List;
import org.nuanjing.models.DamagedModel;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/**
 * How much each feature weighs: rare ones more (the root of inverse document frequency), repeated
 * ones little more; a message has length one, or less where it says very little.
 */
final class Weights {

  /** A message shorter than this before scaling says too little to be sure of anything. */
  private static final double SHORTEST = 5;

  private final Vocabulary vocabulary;
  private final float[] weights;
  private final float unseen;

  /**
   * Weights by how many of the documents have a feature; one that none of them has counts as
   * unknown, though the vocabulary knows it.
   */
  Weights(Vocabulary vocabulary, List<Counts> documents) {
    this.vocabulary = vocabulary;
    int[] frequencies = new int[vocabulary.size()];
    for (Counts document : documents) {
      for (int feature : document.features) {
        frequencies[feature]++;
      }
    }
    weights = new float[frequencies.length];
    for (int feature = 0; feature < weights.length; feature++) {
      if (frequencies[feature] > 0) {
        weights[feature] = weight(frequencies[feature], documents.size());
      }
    }
    unseen = weight(0, documents.size());
  }

  private Weights(Vocabulary vocabulary, float[] weights, float unseen) {
    this.vocabulary = vocabulary;
    this.weights = weights;
    this.unseen = unseen;
  }

  void write(ModelWriter out) {
    out.floats(weights);
    out.floats(new float[] {unseen});
  }

  static Weights read(ModelReader in, Vocabulary vocabulary) {
    float[] weights = in.floats();
    float[] unseen = in.floats();
    DamagedModel.unless(
        weights.length == vocabulary.size() && unseen.length == 1, "A feature has no weight.");
    return new Weights(vocabulary, weights, unseen[0]);
  }

  private static float weight(int frequency, int documents) {
    return (float) Math.sqrt(Math.log((1.0 + documents) / (1.0 + frequency)) + 1);
  }

  Weighed weigh(Counts message) {
    int size = 0;
    int ofWords = 0;
    double known = 0;
    double square = 0;
    double unknown = message.unknown * (double) unseen;
    int[] features = new int[message.features.length];
    float[] values = new float[features.length];
    for (int i = 0; i < message.features.length; i++) {
      int feature = message.features[i];
      if (weights[feature] == 0) {
        unknown += unseen;
        continue;
      }
      double value = weights[feature] * (1 + Math.log(message.times[i]));
      features[size] = feature;
      values[size++] = (float) value;
      known += weights[feature];
      square += value * value;
      ofWords += vocabulary.isOfWords(feature) ? 1 : 0;
    }
    if (ofWords == 0) {
      return new Weighed(new int[0], new float[0], 0);
    }
    double length = Math.max(SHORTEST, Math.sqrt(square));
    for (int i = 0; i < size; i++) {
      values[i] /= (float) length;
    }
    return new Weighed(
        Arrays.copyOf(features, size), Arrays.copyOf(values, size), known / (known + unknown));
  }
}
