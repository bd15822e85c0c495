package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.Reach;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.redis.Buckets;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.tickets.Paging.Paged;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/**
 * Drills of the ladder: everybody is called as for a contact at risk level 3, marked as a drill,
 * whoever answers; how long each one took is kept. A drill is no case: no queue, page or figure
 * shows it as one, and no officer hears of it.
 */
public final class Drills {

  /** Where drills lie. */
  static final ChannelAddress ADDRESS = new ChannelAddress("drill", "ladder");

  private final Tickets tickets;
  private final Paging paging;
  private final Desks desks;
  private final Clock clock;

  public Drills(Tickets tickets, Paging paging, Desks desks, Clock clock) {
    this.tickets = tickets;
    this.paging = paging;
    this.desks = desks;
    this.clock = clock;
  }

  /**
   * A drill and what was measured.
   *
   * @param by who began it
   * @param calls in the order they were made
   * @param over whether the ladder was climbed to its end
   */
  public record Drill(
      TicketReference reference, Instant at, String by, List<Answer> calls, boolean over) {
    public Drill {
      calls = List.copyOf(calls);
    }
  }

  /**
   * One person called.
   *
   * @param after how long after their call they answered; empty where they did not
   */
  public record Answer(String staff, Instant calledAt, Optional<Duration> after) {}

  /**
   * Begins a drill at a desk.
   *
   * @param by the sign-in name of who begins it
   * @throws IllegalStateException when no desk serves counselling
   */
  public TicketReference start(String by) {
    Desk desk =
        desks.list().stream()
            .filter(one -> one.kinds().contains(Paging.COUNSELLING))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No desk serves counselling."));
    int bucket = Buckets.of(ADDRESS.toString());
    while (true) {
      Instant now = clock.instant();
      TicketReference reference = new TicketReference(bucket, tickets.lastNumber(bucket) + 1);
      Paged paged = paging.follow(Optional.empty(), drill(reference, desk.id(), by, now), now);
      if (tickets.file(paged.ticket(), paged.messages()) == Tickets.Outcome.COMMITTED) {
        return reference;
      }
    }
  }

  /** The latest drills, the latest first. */
  public List<Drill> latest(int most) {
    return tickets.listFrom(ADDRESS, most).stream().map(Drills::measured).toList();
  }

  /** How many whole days ago the last drill was; empty where there was none. */
  public Optional<Long> daysSinceLast() {
    return latest(1).stream()
        .findFirst()
        .map(last -> Math.max(0, Duration.between(last.at(), clock.instant()).toDays()));
  }

  private static Drill measured(Ticket ticket) {
    Map<String, Instant> called = new LinkedHashMap<>();
    Map<String, Instant> answered = new LinkedHashMap<>();
    for (TicketEvent event : ticket.history()) {
      if (event.type() == Type.PAGED) {
        Calls.of(event).forEach(name -> called.putIfAbsent(name, event.at()));
      } else if (event.type() == Type.DRILL_ANSWERED) {
        answered.putIfAbsent(event.actor(), event.at());
      }
    }
    called.remove(Reach.PHONE_TREE);
    List<Answer> answers = new ArrayList<>();
    called.forEach((name, at) ->
        answers.add(
            new Answer(
                name,
                at,
                Optional.ofNullable(answered.get(name)).map(end -> Duration.between(at, end)))));
    return new Drill(
        ticket.reference(),
        ticket.openedAt(),
        ticket.history().getFirst().actor(),
        answers,
        !ticket.open());
  }

  private static Ticket drill(TicketReference reference, String desk, String by, Instant now) {
    return new Ticket(
        reference,
        1,
        new Requester(
            ADDRESS, Language.ZH, Optional.empty(), "", Optional.empty(), Confidentiality.ALIAS),
        desk,
        Ticket.DRILL,
        List.of(),
        RiskLevel.HIGH,
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R15D, now),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(Type.OPENED, by, "", now)),
        now);
  }
}
