package org.nuanjing.understanding.values;

import java.util.List;
import org.nuanjing.intents.Phrase;

/**
 * A thing that can be named.
 *
 * @param id what is kept
 * @param shown how it is shown
 * @param names everything it is called, as people write it
 * @param measure the measure word it is counted by where none is said; may be empty
 */
public record Name(Kind kind, String id, Phrase shown, List<String> names, String measure) {

  /** What is named; where one word names several, the earlier kind is meant. */
  public enum Kind {
    UNIT,
    HOSPITAL,
    ITEM,
    PLACE
  }

  public Name {
    names = List.copyOf(names);
  }
}
