package org.nuanjing.triage.screening;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Phrase;

/**
 * A published self-check, used by its published rules.
 *
 * @param name short; what results are kept under
 * @param title what officers read
 * @param source where it was published and why it may be used
 * @param recall the time it asks about; it is not repeated sooner
 * @param ask what stands before every item
 * @param options what can be answered, for 0, 1, 2 … points
 * @param items what is asked
 * @param bands what a total means, ordered, the first from 0
 * @param cutOff the total from which a talk is offered
 * @param danger the item of which any point goes to triage, from 1; empty where there is none
 */
public record Instrument(
    String name,
    Phrase title,
    String source,
    Duration recall,
    Phrase ask,
    List<Phrase> options,
    List<Phrase> items,
    List<Band> bands,
    int cutOff,
    Optional<Integer> danger) {

  public Instrument {
    options = List.copyOf(options);
    items = List.copyOf(items);
    bands = List.copyOf(bands);
  }

  /**
   * What a total means, in plain words and without the name of any illness.
   *
   * @param from the lowest total of the band
   */
  public record Band(int from, Phrase words) {}

  /** The highest total. */
  public int highest() {
    return items.size() * (options.size() - 1);
  }

  /**
   * The band of a total.
   *
   * @param total from 0 to {@link #highest}
   */
  public Band band(int total) {
    return bands.stream().filter(band -> band.from() <= total).reduce((a, b) -> b).orElseThrow();
  }

  /** Whether points at an item go to triage whatever the total. */
  public boolean endangers(int item, int points) {
    return points > 0 && danger.filter(number -> number == item).isPresent();
  }
}
