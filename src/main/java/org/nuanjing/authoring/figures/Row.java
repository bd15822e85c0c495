package org.nuanjing.authoring.figures;

import java.util.List;

/**
 * A message of which is known what it means.
 *
 * @param where the file and line it stands on
 * @param labels what it means; several where it asks for several things
 * @param style how it is written, such as {@code dialect}; empty where nobody says
 * @param text the message
 */
public record Row(String where, List<String> labels, String style, String text) {

  public Row {
    labels = List.copyOf(labels);
  }

  /** Whether it means one thing. */
  public boolean single() {
    return labels.size() == 1;
  }

  /** What it means in a word: its labels joined by {@code +}. */
  public String label() {
    return String.join("+", labels);
  }
}
