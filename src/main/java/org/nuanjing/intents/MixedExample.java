package org.nuanjing.intents;

import java.util.List;

/**
 * A message that asks for several things, or only looks like it.
 *
 * @param intents the names of what it asks for, in the order it asks; one where it only looks like
 *     several
 * @param text the message
 */
public record MixedExample(List<String> intents, String text) {

  public MixedExample {
    intents = List.copyOf(intents);
  }
}
