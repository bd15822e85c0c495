package org.nuanjing.understanding;

import java.util.HashSet;
import java.util.Set;
import org.nuanjing.models.DamagedModel;
import org.nuanjing.models.ModelReader;
import org.nuanjing.models.ModelWriter;

/**
 * How sure one can be of messages of one or two signs. Most are names of things, such as 体检; but
 * some, such as 我 or 不想, begin sentences about anything.
 */
final class Brevity {

  private static final int SIGNS = 2;

  /** Texts longer than this, in UTF-16 units, are not looked at: they seldom are brief. */
  private static final int LONG = 16;

  /** The share of the examples with a feature that mean the same, from which it tells enough. */
  private static final double TELLING = 0.5;

  private final Set<String> familiar;
  private final Vocabulary vocabulary;
  private final float[] telling;

  /**
   * What is known of brief messages.
   *
   * @param familiar the words of the brief examples, which are understood
   * @param telling by feature, the share of the examples with it that mean the same
   */
  Brevity(Set<String> familiar, Vocabulary vocabulary, float[] telling) {
    this.familiar = Set.copyOf(familiar);
    this.vocabulary = vocabulary;
    this.telling = telling.clone();
  }

  void write(ModelWriter out) {
    out.texts(familiar.stream().sorted().toList());
    out.floats(telling);
  }

  static Brevity read(ModelReader in, Vocabulary vocabulary) {
    Set<String> familiar = new HashSet<>(in.texts());
    float[] telling = in.floats();
    DamagedModel.unless(telling.length == vocabulary.size(), "A feature tells nothing.");
    return new Brevity(familiar, vocabulary, telling);
  }

  /** Whether normalized words are of one or two signs. */
  static boolean isBrief(String words) {
    return words.codePointCount(0, words.length()) <= SIGNS;
  }

  /** The most that any intent of a message can be likely, 0 to 1. */
  double bound(String text) {
    if (text.length() > LONG) {
      return 1;
    }
    String words = Normalizer.words(text);
    if (!isBrief(words) || familiar.contains(words)) {
      return 1;
    }
    double most = 0;
    for (int feature : vocabulary.counts(Features.of(text)).features) {
      if (vocabulary.isOfWords(feature)) {
        most = Math.max(most, telling[feature]);
      }
    }
    return most < TELLING ? most : 1;
  }
}
