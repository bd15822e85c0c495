package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nuanjing.duty.Page;
import org.nuanjing.duty.Presence;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.triage.RiskLevel;

/** One walk: eight contacts at most, whatever comes. */
final class PagingWalk {

  /** What can happen. */
  enum Kind {
    FILED,
    RAISED,
    WROTE,
    TAKEN,
    TAKEN_OVER,
    REFUSED,
    REPLIED,
    GIVEN_BACK,
    MOVED,
    RESOLVED,
    REOPENED,
    LOWERED,
    CRASH_BEFORE,
    CRASH_AFTER,
    RACE,
    CLOCK_BACK,
    CLOCK_AHEAD,
    PRESENCE
  }

  private static final List<RiskLevel> LEVELS = List.of(RiskLevel.values());
  private static final int STEPS = 120;
  private static final Duration LONGEST_STEP = Duration.ofMinutes(15);

  private final Random random;
  private final long seed;
  private final Map<Kind, Integer> seen;
  private final PagedWorld world = new PagedWorld();
  private final UnsteadyTickets store = new UnsteadyTickets(world.tickets);
  private final StaffActions unsteady = world.actionsOn(store);
  private final List<TicketReference> all = new ArrayList<>();
  private final Map<TicketReference, RiskLevel> atLeast = new HashMap<>();
  private final List<Runnable> held = new ArrayList<>();
  private int messages;

  PagingWalk(long seed, Map<Kind, Integer> seen) {
    this.seed = seed;
    this.seen = seen;
    random = new Random(seed);
  }

  void go() {
    file();
    for (int step = 0; step < STEPS; step++) {
      one();
      check(step);
      world.pass(Duration.ofSeconds(random.nextInt(90)));
      check(step);
    }
    held.forEach(Runnable::run);
    check(STEPS);
    somebodyIsCalledToEveryone();
  }

  private void one() {
    switch (random.nextInt(12)) {
      case 0 -> file();
      case 1 -> write();
      case 2, 3, 4 -> staffDoes();
      case 5 -> raise();
      case 6 -> clock();
      case 7 -> presence();
      case 8 -> hold();
      case 9 -> letGo();
      default -> staffDoes();
    }
  }

  private void file() {
    if (all.size() == 8) {
      return;
    }
    RiskLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
    ResponseClass response = random.nextBoolean() ? ResponseClass.C0 : ResponseClass.R24H;
    TicketReference reference = world.file(1, all.size() + 1L, level, response);
    all.add(reference);
    atLeast.put(reference, level);
    note(Kind.FILED);
  }

  private void write() {
    TicketReference reference = any();
    boolean closed = !world.get(reference).open();
    officer(new OfficerCommand.Add("m:" + messages++, "…", List.of(), world.now), reference);
    note(closed && world.get(reference).open() ? Kind.REOPENED : Kind.WROTE);
  }

  private void raise() {
    TicketReference reference = any();
    RiskLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
    officer(new OfficerCommand.Raise(level, world.now), reference);
    if (world.get(reference).risk() == level) {
      note(Kind.RAISED);
    }
    atLeast.merge(
        reference,
        world.get(reference).risk().atLeast(level) ? level : RiskLevel.NONE,
        RiskLevel::or);
  }

  /** An errand is carried out again when the node died before it was taken out. */
  private void officer(OfficerCommand command, TicketReference reference) {
    again(() -> unsteady.carryOut(reference, command));
  }

  private void staffDoes() {
    TicketReference reference = any();
    String name = PagedWorld.PEOPLE.get(random.nextInt(PagedWorld.PEOPLE.size()));
    Ticket before = world.get(reference);
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> take(reference, name, before);
      case 3, 4 -> {
        holder(
            before,
            who ->
                again(() ->
                    unsteady.reply(reference, world.who(who), "r:" + messages++, "我在", List.of())));
        note(Kind.REPLIED);
      }
      case 5 ->
          holder(
              before,
              who -> {
                again(() -> unsteady.giveBack(reference, world.who(who)));
                note(Kind.GIVEN_BACK);
              });
      case 6 -> {
        again(() ->
            unsteady.reassign(
                reference, world.who(name), before.desk().equals("north") ? "south" : "north"));
        note(Kind.MOVED);
      }
      default -> holder(before, who -> endOrLower(reference, who));
    }
  }

  private void endOrLower(TicketReference reference, String who) {
    if (random.nextInt(3) == 0) {
      again(() ->
          unsteady.end(
              reference,
              world.who(who),
              new Ending(
                  "谈过了",
                  Optional.of(world.now.plus(Duration.ofHours(24))),
                  Optional.of(world.get(reference).risk()))));
      note(Kind.RESOLVED);
    } else {
      atLeast.put(reference, RiskLevel.NONE);
      again(() -> unsteady.lower(reference, world.who(who), RiskLevel.LOW, "谈过了"));
      atLeast.put(reference, world.get(reference).risk());
      note(Kind.LOWERED);
    }
  }

  private void take(TicketReference reference, String name, Ticket before) {
    boolean passed = before.page().flatMap(Page::passes).isPresent();
    boolean mayTake =
        before.open() && (before.assignee().isEmpty() || passed || holds(before, name));
    TicketChange change = again(() -> unsteady.take(reference, world.who(name)));
    Optional<String> holder = world.get(reference).assignee();
    if (mayTake) {
      assertThat(holder).as(where("who may take it has it")).contains(name);
      note(passed && !holds(before, name) ? Kind.TAKEN_OVER : Kind.TAKEN);
    } else {
      assertThat(change).as(where("a second holder")).isInstanceOf(TicketChange.Refused.class);
      assertThat(holder).isEqualTo(before.assignee());
      note(Kind.REFUSED);
    }
  }

  private static boolean holds(Ticket ticket, String name) {
    return ticket.assignee().equals(Optional.of(name));
  }

  private static void holder(Ticket ticket, Consumer<String> act) {
    ticket.assignee().filter(who -> ticket.open()).ifPresent(act);
  }

  /** Something that was decided on long ago arrives late, after others. */
  private void hold() {
    TicketReference reference = any();
    String id = "m:" + messages++;
    OfficerCommand late = new OfficerCommand.Add(id, "…", List.of(), world.now);
    held.add(() -> officer(late, reference));
    held.add(() -> officer(late, reference));
  }

  private void letGo() {
    if (!held.isEmpty()) {
      held.remove(random.nextInt(held.size())).run();
    }
  }

  /** A worker that notices goes through everything that is watched, as it does after a start. */
  private void clock() {
    boolean back = random.nextBoolean();
    Duration jump = Duration.ofSeconds(random.nextInt(4 * 3600));
    world.now = back ? world.now.minus(jump) : world.now.plus(jump);
    world.tickets.watched(1).forEach(world.actions::alarm);
    note(back ? Kind.CLOCK_BACK : Kind.CLOCK_AHEAD);
  }

  private void presence() {
    String name = PagedWorld.PEOPLE.get(random.nextInt(PagedWorld.PEOPLE.size()));
    world.board.say(
        name,
        switch (random.nextInt(3)) {
          case 0 -> new Presence.Away();
          case 1 -> new Presence.Pausing(world.now.plus(Duration.ofMinutes(15)));
          default -> new Presence.Reachable();
        });
    note(Kind.PRESENCE);
  }

  /** A node that died begins anew; what it had committed is not done twice. */
  private TicketChange again(Supplier<TicketChange> command) {
    store.trouble = random.nextInt(8);
    Optional<Runnable> race = random.nextInt(10) == 0 ? Optional.of(this::race) : Optional.empty();
    store.before = race;
    while (true) {
      try {
        return command.get();
      } catch (UnsteadyTickets.Crash crash) {
        note(store.stored ? Kind.CRASH_AFTER : Kind.CRASH_BEFORE);
        check(-1);
      }
    }
  }

  /** Somebody else changes the ticket between the look and the commit. */
  private void race() {
    TicketReference reference = store.looked;
    if (reference != null) {
      world.actions.carryOut(
          reference, new OfficerCommand.Add("m:" + messages++, "…", List.of(), world.now));
      note(Kind.RACE);
    }
  }

  private TicketReference any() {
    return all.get(random.nextInt(all.size()));
  }

  private void note(Kind kind) {
    seen.merge(kind, 1, Integer::sum);
  }

  private void check(int step) {
    for (Ticket ticket : world.tickets.list()) {
      String where = where("step " + step + " " + ticket);
      assertThat(ticket.risk().atLeast(least(ticket))).as(where).isTrue();
      if (world.paging.level(ticket).isEmpty()) {
        continue;
      }
      assertThat(ticket.assignee().isPresent() || ticket.page().isPresent()).as(where).isTrue();
      assertThat(world.tickets.watched(1)).as(where).contains(ticket.reference());
      ticket
          .page()
          .ifPresent(page -> {
            assertThat(page.nextAt()).as(where).isBeforeOrEqualTo(world.now.plus(LONGEST_STEP));
            assertThat(page.passes()).as(where).isEqualTo(ticket.assignee());
            assertThat(ticket.nextAlarm()).as(where).isPresent();
          });
    }
  }

  /** A page that lives goes on: within half an hour everybody who waits is called for again. */
  private void somebodyIsCalledToEveryone() {
    PagedWorld.PEOPLE.forEach(name -> world.board.say(name, new Presence.Reachable()));
    int before = world.tickets.outbox().size();
    world.pass(Duration.ofMinutes(30));
    List<String> ids =
        world.tickets.outbox().stream().skip(before).map(message -> message.id()).toList();
    world.tickets.list().stream()
        .filter(ticket -> ticket.open() && ticket.risk().atLeast(RiskLevel.MODERATE))
        .filter(ticket -> ticket.assignee().isEmpty())
        .forEach(ticket ->
            assertThat(ids)
                .as(where("called to " + ticket.reference()))
                .anyMatch(id -> id.startsWith("page:" + ticket.reference() + ":")));
    assertThat(world.tickets.outbox().stream().map(message -> message.id()).distinct())
        .as(where("no call twice"))
        .hasSize(world.tickets.outbox().size());
  }

  private RiskLevel least(Ticket ticket) {
    return atLeast.getOrDefault(ticket.reference(), RiskLevel.NONE);
  }

  private String where(String what) {
    return what + "; seed " + seed;
  }
}
