package org.nuanjing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.DutySettings;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.simulation.Arrivals.Arrival;
import org.nuanjing.tickets.ContactCommands;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Paging.Paged;
import org.nuanjing.tickets.Queueing;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/**
 * A day of the hotline with made-up officers and counsellors: the same commands, paging and order
 * of the queue that run live, driven by a clock that jumps from one event to the next. Counsellors
 * are called by the ladder, react after a while or not at all, take whoever is next, and take the
 * next one when they are done.
 */
public final class HotlineSimulation {

  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  private final int officers;
  private final int counsellors;
  private final long seed;
  private final DutySettings settings;

  /**
   * A simulation; the same seed gives the same officers and counsellors.
   *
   * @param officers how many write within the day
   * @param counsellors how many are on duty, 4 or more
   */
  public HotlineSimulation(int officers, int counsellors, long seed, DutySettings settings) {
    this.officers = officers;
    this.counsellors = counsellors;
    this.seed = seed;
    this.settings = settings;
  }

  /** Who is given a person first. */
  public enum Order {
    /** Whoever wrote first. */
    FIRST_COME,
    /** The severest, whoever waits. */
    SEVERITY_ALONE,
    /** As it is done live. */
    SEVERITY_WITH_LIFT
  }

  /** Lives through the day, and on until everybody had a person. */
  public Waits run(Order order) {
    return new Day(order).live();
  }

  private Comparator<Waiting> queueing(Order order, Collection<RiskLevel> held) {
    return switch (order) {
      case FIRST_COME -> Comparator.comparing(Waiting::since);
      case SEVERITY_ALONE -> new Queueing(Duration.ofDays(365)).order(held);
      case SEVERITY_WITH_LIFT -> new Queueing(settings.liftAfter()).order(held);
    };
  }

  private record Event(Instant at, long nth, Runnable what) {}

  private final class Day {
    private final Crew crew = new Crew(counsellors, settings);
    private final Order order;
    private final Random people = new Random(seed + 1);
    private final PriorityQueue<Event> events =
        new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::nth));
    private final Map<TicketReference, Ticket> open = new TreeMap<>();
    private final Map<TicketReference, Arrival> arrivals = new HashMap<>();
    private final Set<String> reacting = new HashSet<>();
    private final Waits waits = new Waits();
    private Instant now = START;
    private long count;

    Day(Order order) {
      this.order = order;
    }

    Waits live() {
      long number = 0;
      for (Arrival arrival : Arrivals.of(officers, START, new Random(seed))) {
        TicketReference reference = new TicketReference(0, ++number);
        at(arrival.at(), () -> writes(reference, arrival));
      }
      while (!events.isEmpty() && waits.count() < officers) {
        Event next = events.remove();
        now = next.at();
        next.what().run();
      }
      return waits;
    }

    private void at(Instant time, Runnable what) {
      events.add(new Event(time, count++, what));
    }

    private void writes(TicketReference reference, Arrival arrival) {
      arrivals.put(reference, arrival);
      store(crew.paging().follow(Optional.empty(), crew.ticket(reference, arrival), now));
    }

    /** What a commit does: keeps the ticket, delivers the calls, sets the timer. */
    private void store(Paged paged) {
      Ticket ticket = paged.ticket();
      if (ticket.open()) {
        open.put(ticket.reference(), ticket);
        crew.hold(ticket.reference(), ticket.assignee());
        ticket.nextAlarm().ifPresent(alarm -> at(alarm.at(), () -> due(ticket)));
      } else {
        open.remove(ticket.reference());
        crew.hold(ticket.reference(), Optional.empty());
      }
      paged.messages().stream().map(OutgoingMessage::to).forEach(to -> called(to.id()));
    }

    private void due(Ticket seen) {
      Ticket ticket = open.get(seen.reference());
      if (ticket != null && ticket.version() == seen.version()) {
        Ticket next =
            TicketCommands.late(ticket, now) instanceof Changed late
                ? late.ticket()
                : ticket.withVersion(ticket.version() + 1);
        store(crew.paging().follow(Optional.of(ticket), next, now));
      }
    }

    /** Half of them have it in hand within 25 seconds; one call in eight is not noticed. */
    private void called(String name) {
      if (crew.find(name).isEmpty() || reacting.contains(name) || !crew.free(name)) {
        return;
      }
      if (people.nextInt(8) > 0) {
        reacting.add(name);
        at(now.plus(seconds(25, 0.7)), () -> takesNext(name));
      }
    }

    private void takesNext(String name) {
      reacting.remove(name);
      if (!crew.free(name)) {
        return;
      }
      Paging paging = crew.paging();
      StaffMember staff = crew.find(name).orElseThrow();
      open.values().stream()
          .filter(ticket -> ticket.assignee().isEmpty())
          .map(ticket ->
              new Waiting(
                  ticket.reference(), paging.level(ticket).orElseThrow(), ticket.openedAt()))
          .min(queueing(order, held()))
          .ifPresent(next -> takes(staff, next.reference()));
    }

    private List<RiskLevel> held() {
      return open.values().stream()
          .filter(ticket -> ticket.assignee().isPresent())
          .map(Ticket::risk)
          .toList();
    }

    private void takes(StaffMember staff, TicketReference reference) {
      change(reference, ticket -> TicketCommands.take(ticket, staff, now));
      Arrival arrival = arrivals.get(reference);
      if (arrival == null) {
        throw new IllegalStateException("Nobody wrote " + reference + ".");
      }
      waits.add(arrival.level(), Duration.between(arrival.at(), now));
      at(now.plus(seconds(15, 0.4)), () -> speaks(staff, reference));
      at(
          now.plus(arrival.takes()),
          () -> {
            change(
                reference,
                ticket ->
                    ContactCommands.end(
                        ticket,
                        staff,
                        new Ending(
                            "谈过了",
                            Optional.of(now.plus(Duration.ofDays(1))),
                            Optional.of(ticket.risk())),
                        now));
            at(now.plus(seconds(30, 0.5)), () -> takesNext(staff.name()));
          });
      if (crew.free(staff.name())) {
        at(now.plus(seconds(60, 0.5)), () -> takesNext(staff.name()));
      }
    }

    private void speaks(StaffMember staff, TicketReference reference) {
      change(reference, ticket -> TicketCommands.reply(ticket, staff, "r", "我在", List.of(), now));
    }

    private void change(TicketReference reference, Function<Ticket, TicketChange> command) {
      Ticket ticket = open.get(reference);
      if (ticket != null && command.apply(ticket) instanceof Changed changed) {
        store(crew.paging().follow(Optional.of(ticket), changed.ticket(), now));
      }
    }

    private Duration seconds(double median, double spread) {
      return Duration.ofMillis((long) (1_000 * median * Math.exp(spread * people.nextGaussian())));
    }
  }
}
