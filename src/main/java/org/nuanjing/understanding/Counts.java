package org.nuanjing.understanding;

/**
 * How often a message has which features.
 *
 * <p>{@code features} are places in a {@link Vocabulary}, ascending; {@code times} how often each;
 * {@code unknown} how many different ones the vocabulary lacks.
 */
final class Counts {

  final int[] features;
  final int[] times;
  final int unknown;

  Counts(int[] features, int[] times, int unknown) {
    this.features = features;
    this.times = times;
    this.unknown = unknown;
  }
}
