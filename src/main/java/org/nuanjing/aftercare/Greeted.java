package org.nuanjing.aftercare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;

/**
 * The gentle message of one follow-up and what came back.
 *
 * @param at when the officer was written to
 * @param answeredAt when they answered it, by words or a button; empty where they have not
 */
public record Greeted(Instant at, Optional<Instant> answeredAt) {

  private static final Set<Type> ANSWERS =
      Set.of(Type.FOLLOW_UP_ANSWERED, Type.ADDED, Type.REOPENED);

  /**
   * That of a day: what the officer said between this message and the next one answers it.
   *
   * @return empty where the officer was not written to that day
   */
  public static Optional<Greeted> on(LocalDate day, Ticket ticket) {
    List<TicketEvent> history = ticket.history();
    for (int i = 0; i < history.size(); i++) {
      TicketEvent event = history.get(i);
      if (event.type() == Type.FOLLOW_UP_ASKED && event.note().equals(day.toString())) {
        Optional<Instant> answered =
            history.subList(i + 1, history.size()).stream()
                .takeWhile(next -> next.type() != Type.FOLLOW_UP_ASKED)
                .filter(next -> ANSWERS.contains(next.type()))
                .filter(next -> next.actor().equals(TicketEvent.OFFICER))
                .findFirst()
                .map(TicketEvent::at);
        return Optional.of(new Greeted(event.at(), answered));
      }
    }
    return Optional.empty();
  }
}
