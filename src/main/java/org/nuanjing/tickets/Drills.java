package org.nuanjing.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * @param steps in the order they were taken
   * @param over whether the ladder was climbed to its end
   */
  public record Drill(
      TicketReference reference, Instant at, String by, List<Step> steps, boolean over) {
    public Drill {
      steps = List.copyOf(steps);
    }

    /** Everybody who was called, in order, each once. */
    public List<Answer> calls() {
      return steps.stream().flatMap(step -> step.calls().stream()).toList();
    }
  }

  /**
   * One rung of the ladder.
   *
   * @param number from 1
   * @param calls who was called first then; none where nobody new was there
   * @param phoneTree whether it set off the phone tree
   */
  public record Step(int number, Instant at, List<Answer> calls, boolean phoneTree) {
    public Step {
      calls = List.copyOf(calls);
    }
  }

  /**
   * One person called.
   *
   * @param after how long after their call they answered; empty where they did not
   */
  public record Answer(String staff, Instant calledAt, Optional<Duration> after) {}

  /** What became of the wish for a drill. */
  public sealed interface Start {

    /** It has begun. */
    record Begun(TicketReference reference) implements Start {}

    /** One goes on; there is never more than one at a time. */
    record GoesOn(TicketReference reference) implements Start {}
  }

  /**
   * Begins a drill at a desk, unless one goes on.
   *
   * @param by the sign-in name of who begins it
   * @throws IllegalStateException when no desk serves counselling
   */
  public Start start(String by) {
    Desk desk =
        desks.list().stream()
            .filter(one -> one.kinds().contains(Paging.COUNSELLING))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No desk serves counselling."));
    int bucket = Buckets.of(ADDRESS.toString());
    while (true) {
      Instant now = clock.instant();
      // The number first: whoever begins one meanwhile takes it, and is seen the next time round.
      TicketReference reference = new TicketReference(bucket, tickets.lastNumber(bucket) + 1);
      Optional<Ticket> running = running();
      if (running.isPresent()) {
        return new Start.GoesOn(running.get().reference());
      }
      Paged paged = paging.follow(Optional.empty(), drill(reference, desk.id(), by, now), now);
      if (tickets.file(paged.ticket(), paged.messages()) == Tickets.Outcome.COMMITTED) {
        return new Start.Begun(reference);
      }
    }
  }

  /** The drill that goes on and in which somebody is called and has not answered. */
  public Optional<TicketReference> callFor(String staff) {
    return running()
        .filter(drill -> drill.page().filter(page -> page.called(staff)).isPresent())
        .filter(drill ->
            measured(drill).calls().stream()
                .noneMatch(one -> one.staff().equals(staff) && one.after().isPresent()))
        .map(Ticket::reference);
  }

  private Optional<Ticket> running() {
    return tickets.listFrom(ADDRESS, 1).stream().filter(Ticket::open).findFirst();
  }

  /** The latest drills, the latest first. */
  public List<Drill> latest(int most) {
    return tickets.listFrom(ADDRESS, most).stream().map(Drills::measured).toList();
  }

  /** How many whole days ago the last drill was; empty where there was none. */
  public Optional<Long> daysSinceLast() {
    return lastAt().map(last -> Math.max(0, Duration.between(last, clock.instant()).toDays()));
  }

  /**
   * Whether it is time for the next drill.
   *
   * @param every how long after a drill the next one is due
   */
  public boolean due(Duration every) {
    return !clock.instant().isBefore(dueAt(every));
  }

  /** When the next drill is due; long ago where there was none. */
  Instant dueAt(Duration every) {
    return lastAt().map(last -> last.plus(every)).orElse(Instant.MIN);
  }

  private Optional<Instant> lastAt() {
    return tickets.listFrom(ADDRESS, 1).stream().map(Ticket::openedAt).findFirst();
  }

  private static Drill measured(Ticket ticket) {
    Map<String, Instant> answered = new HashMap<>();
    ticket.history().stream()
        .filter(event -> event.type() == Type.DRILL_ANSWERED)
        .forEach(event -> answered.putIfAbsent(event.actor(), event.at()));
    Set<String> called = new HashSet<>();
    List<Step> steps = new ArrayList<>();
    for (TicketEvent event : ticket.history()) {
      if (event.type() == Type.PAGED || event.type() == Type.NOBODY_ON_DUTY) {
        List<String> names = new ArrayList<>(Calls.of(event));
        boolean phones = names.remove(Reach.PHONE_TREE);
        names.removeIf(name -> !called.add(name));
        List<Answer> answers =
            names.stream().map(name -> answer(name, event.at(), answered)).toList();
        steps.add(new Step(Calls.step(event), event.at(), answers, phones));
      }
    }
    return new Drill(
        ticket.reference(),
        ticket.openedAt(),
        ticket.history().getFirst().actor(),
        steps,
        !ticket.open());
  }

  private static Answer answer(String name, Instant called, Map<String, Instant> answered) {
    return new Answer(
        name,
        called,
        Optional.ofNullable(answered.get(name)).map(end -> Duration.between(called, end)));
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
