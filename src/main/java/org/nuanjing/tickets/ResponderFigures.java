package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/**
 * How soon officers in distress reached a person. A count of fewer than {@value #LEAST} contacts is
 * suppressed, and everything that stands on so few with it, so that no figure tells of one officer;
 * none at all looks like few.
 *
 * @param byLevel by the highest level of the contact, every level from LOW
 * @param steps how many rungs were taken at the levels that are told: with those of the others the
 *     difference would tell of few; empty where suppressed
 * @param unacknowledged how many of them nobody answered before the next; empty where suppressed
 * @param open how many contacts are open now; empty where suppressed
 * @param alone how many open contacts have neither a holder nor a live page: always to be 0, and
 *     told whatever the count, for somebody must go and see; no page shows the number
 */
public record ResponderFigures(
    Map<RiskLevel, Row> byLevel,
    Optional<Long> steps,
    Optional<Long> unacknowledged,
    Optional<Long> open,
    long alone) {

  /** The smallest count that is shown. */
  public static final int LEAST = 10;

  private static final List<RiskLevel> LEVELS =
      List.of(RiskLevel.LOW, RiskLevel.MODERATE, RiskLevel.HIGH, RiskLevel.IMMINENT);

  public ResponderFigures {
    byLevel = Map.copyOf(byLevel);
  }

  /**
   * The contacts of one level.
   *
   * @param contacts how many; empty where suppressed, and then all else is
   * @param toTaken from the first call until somebody took it
   * @param toWord from the first call until a person's first word
   */
  public record Row(Optional<Long> contacts, Optional<Times> toTaken, Optional<Times> toWord) {}

  /** How long it took half of them, and 95 of a hundred. */
  public record Times(Duration median, Duration p95) {}

  /**
   * The figures of contacts.
   *
   * @param contacts tickets people were called to; drills are left out
   * @param open all that need a person now
   */
  public static ResponderFigures of(Collection<Ticket> contacts, Collection<Ticket> open) {
    List<Ticket> real = real(contacts);
    Map<RiskLevel, Row> rows = new EnumMap<>(RiskLevel.class);
    List<Ticket> told = new ArrayList<>();
    for (RiskLevel level : LEVELS) {
      List<Ticket> those = real.stream().filter(one -> highest(one) == level).toList();
      rows.put(level, row(those));
      if (those.size() >= LEAST) {
        told.addAll(those);
      }
    }
    List<Ticket> now = real(open);
    return new ResponderFigures(
        rows,
        shown(told.stream().mapToLong(one -> count(one, ResponderFigures::step)).sum()),
        unacknowledged(told),
        shown(now.size()),
        now.stream().filter(one -> one.assignee().isEmpty() && one.page().isEmpty()).count());
  }

  private static List<Ticket> real(Collection<Ticket> tickets) {
    return tickets.stream().filter(ticket -> !ticket.drill()).toList();
  }

  /**
   * Suppressed where few officers had such a step, and where few had none: beside the number of
   * steps that would tell of those.
   */
  private static Optional<Long> unacknowledged(List<Ticket> told) {
    long with = told.stream().filter(one -> missed(one) > 0).count();
    long all = told.stream().mapToLong(ResponderFigures::missed).sum();
    return with < LEAST || told.size() - with < LEAST ? Optional.empty() : shown(all);
  }

  private static long missed(Ticket ticket) {
    return count(ticket, ResponderFigures::step) - answeredSteps(ticket);
  }

  private static Row row(List<Ticket> tickets) {
    if (tickets.size() < LEAST) {
      return new Row(Optional.empty(), Optional.empty(), Optional.empty());
    }
    return new Row(shown(tickets.size()), times(tickets, Type.TAKEN), times(tickets, Type.REPLIED));
  }

  private static Optional<Times> times(List<Ticket> tickets, Type end) {
    List<Duration> all =
        tickets.stream()
            .map(ticket -> until(ticket, end))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    return all.size() < LEAST
        ? Optional.empty()
        : Optional.of(new Times(at(all, 0.5), at(all, 0.95)));
  }

  /** The nearest rank. */
  private static Duration at(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  /** From the first call until the first event of a kind after it. */
  private static Optional<Duration> until(Ticket ticket, Type end) {
    Optional<Instant> called =
        ticket.history().stream().filter(ResponderFigures::step).map(TicketEvent::at).findFirst();
    return called.flatMap(from ->
        ticket.history().stream()
            .filter(event -> event.type() == end && !event.at().isBefore(from))
            .map(event -> Duration.between(from, event.at()))
            .findFirst());
  }

  /** The level of the highest ladder that was climbed; the ticket's own where it is higher. */
  private static RiskLevel highest(Ticket ticket) {
    return ticket.history().stream()
        .filter(ResponderFigures::step)
        .map(event -> RiskLevel.valueOf(event.note().substring(0, event.note().indexOf(' '))))
        .reduce(ticket.risk().or(RiskLevel.LOW), RiskLevel::or);
  }

  /** Rungs after which somebody took it before the next rung. */
  private static long answeredSteps(Ticket ticket) {
    long answered = 0;
    boolean calling = false;
    for (TicketEvent event : ticket.history()) {
      if (step(event)) {
        calling = true;
      } else if (event.type() == Type.TAKEN && calling) {
        answered++;
        calling = false;
      }
    }
    return answered;
  }

  private static boolean step(TicketEvent event) {
    return event.type() == Type.PAGED || event.type() == Type.NOBODY_ON_DUTY;
  }

  private static long count(Ticket ticket, Predicate<TicketEvent> wanted) {
    return ticket.history().stream().filter(wanted).count();
  }

  private static Optional<Long> shown(long count) {
    return count < LEAST ? Optional.empty() : Optional.of(count);
  }
}
