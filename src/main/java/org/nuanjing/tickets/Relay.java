package org.nuanjing.tickets;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people do around the conversation of a ticket; nothing of it is ever shown to the officer.
 *
 * @param notes internal, oldest first
 * @param offer a hand-over that has not been answered; until it is accepted the holder stays
 * @param joined who listens besides the holder, by sign-in name, and how
 */
public record Relay(List<Note> notes, Optional<Offer> offer, Map<String, Manner> joined) {

  /** Nobody did anything yet. */
  public static final Relay NONE = new Relay(List.of(), Optional.empty(), Map.of());

  public Relay {
    notes = List.copyOf(notes);
    joined = Map.copyOf(joined);
  }

  /**
   * A note for colleagues.
   *
   * @param id unique within the ticket
   * @param author a sign-in name
   */
  public record Note(String id, String author, String text, Instant at) {}

  /**
   * A hand-over on offer.
   *
   * @param from the sign-in name of the holder
   * @param to the sign-in name of whom it is offered to
   * @param summary what they need to know, never empty
   */
  public record Offer(String from, String to, String summary, Instant at) {}

  /** How somebody is there beside the holder. */
  public enum Manner {
    /** Reads along; the officer does not notice, the audit trail does. */
    SILENT,
    /** May write; the officer was told. */
    SPEAKING
  }

  /** Whether somebody who is not the holder may write to the officer. */
  public boolean speaks(String staff) {
    return joined.get(staff) == Manner.SPEAKING;
  }

  Relay with(Note note) {
    List<Note> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Relay(more, offer, joined);
  }

  Relay offering(Optional<Offer> other) {
    return new Relay(notes, other, joined);
  }

  Relay joined(String staff, Optional<Manner> manner) {
    Map<String, Manner> others = new LinkedHashMap<>(joined);
    manner.ifPresentOrElse(how -> others.put(staff, how), () -> others.remove(staff));
    return new Relay(notes, offer, others);
  }
}
