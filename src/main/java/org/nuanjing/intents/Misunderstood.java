package org.nuanjing.intents;

import java.util.List;

/**
 * A sentence the assistant is known to misunderstand, from {@code _common/misunderstood.tsv}. It
 * stays listed until it is understood.
 *
 * @param line its line in the list
 * @param label what it means: an intent's label, or several joined by {@code +}
 * @param text the sentence
 */
public record Misunderstood(int line, String label, String text) {

  /** Where the list is, below the folder. */
  public static final String FILE = "_common/misunderstood.tsv";

  /** What it means, one by one. */
  public List<String> labels() {
    return List.of(label.split("\\+", -1));
  }
}
