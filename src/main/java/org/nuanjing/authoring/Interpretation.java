package org.nuanjing.authoring;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a message is taken to mean, in labels.
 *
 * @param labels what it asks for, the first first; at least one; none twice
 * @param wishes how many wishes the recognizer read, 1 or more
 * @param asked whether the officer is asked which was meant; the first label is the best guess then
 * @param confidence of the first label, 0 to 1; empty where it was no matter of recognizing: a sign
 *     of danger, or nothing the assistant is for
 */
public record Interpretation(
    List<String> labels, int wishes, boolean asked, OptionalDouble confidence) {

  public Interpretation {
    labels = List.copyOf(labels);
  }

  public String first() {
    return labels.getFirst();
  }

  /** Whether it is what was meant: of one label the first, of several all, in any order. */
  public boolean means(List<String> meant) {
    return meant.size() == 1 ? first().equals(meant.getFirst()) : labels.containsAll(meant);
  }
}
