package org.nuanjing.embedding;

/** Turns a sentence into a vector of unit length; near in meaning is near in direction. */
@FunctionalInterface
public interface SentenceEncoder {

  /**
   * The vector of a text, {@link BgeEncoder#SIZE} numbers, of length 1. What is beyond the first
   * few hundred characters of a text does not count. May be called by many threads at once.
   */
  float[] encode(String text);
}
