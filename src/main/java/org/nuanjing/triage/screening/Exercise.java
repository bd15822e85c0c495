package org.nuanjing.triage.screening;

import java.util.List;
import org.nuanjing.intents.Phrase;

/**
 * An exercise that is led in the chat, in its own time.
 *
 * @param name the topic of self-help it belongs to
 * @param begin what is said first
 * @param rounds how often the steps are gone through, 1 to 20
 * @param steps what is said, one after the other
 * @param end what is said last
 */
public record Exercise(String name, Phrase begin, int rounds, List<Step> steps, Phrase end) {

  public Exercise {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param seconds until the next one, 2 to 120
   */
  public record Step(Phrase say, int seconds) {}

  /** How many steps there are with all rounds. */
  public int length() {
    return rounds * steps.size();
  }

  /**
   * The step in its place.
   *
   * @param index from 0, below {@link #length}
   */
  public Step step(int index) {
    return steps.get(index % steps.size());
  }
}
