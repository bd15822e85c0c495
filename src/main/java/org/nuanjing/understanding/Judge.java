package org.nuanjing.understanding;

import java.util.List;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/**
 * What a model makes of texts.
 *
 * @param vocabulary the features it knows
 * @param weights how much each weighs
 * @param model the model
 */
record Judge(Vocabulary vocabulary, Weights weights, LinearModel model) {

  /**
   * Learns from messages.
   *
   * @param labels the intent of each, from 0
   */
  static Judge train(Vocabulary vocabulary, List<Counts> messages, int[] labels, int intents) {
    Weights weights = new Weights(vocabulary, messages);
    List<Weighed> weighed = messages.stream().map(weights::weigh).toList();
    LinearModel model = LinearModel.train(weighed, labels, intents, vocabulary.size());
    return new Judge(vocabulary, weights, model);
  }

  void write(ModelWriter out) {
    vocabulary.write(out);
    weights.write(out);
    model.write(out);
  }

  static Judge read(ModelReader in, int intents) {
    Vocabulary vocabulary = Vocabulary.read(in);
    Weights weights = Weights.read(in, vocabulary);
    return new Judge(vocabulary, weights, LinearModel.read(in, intents, vocabulary.size()));
  }

  Weighed read(String text) {
    return weights.weigh(vocabulary.counts(Features.of(text)));
  }

  /** The margin of every intent; all 0 where nothing in the text was seen before. */
  float[] margins(String text) {
    return model.margins(read(text));
  }
}
