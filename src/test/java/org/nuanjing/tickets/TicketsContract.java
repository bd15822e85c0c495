package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.Page;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.redis.Buckets;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.triage.RiskLevel;

/** What every store of tickets promises. */
public interface TicketsContract {

  Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  StaffMember WANG = new StaffMember("wang", "王", "青河警保室", Set.of(), Set.of("supplies"), "qinghe");

  /** An empty store. */
  Tickets tickets();

  @Test
  default void aFiledTicketIsFoundWhole() {
    Tickets tickets = tickets();
    Ticket filed = filed("a", 1, Priority.ORDINARY, NOON);

    assertThat(tickets.commit(filed, List.of())).isEqualTo(Tickets.Outcome.COMMITTED);

    assertThat(tickets.find(filed.reference())).contains(filed);
    assertThat(tickets.listFrom(filed.requester().address(), 5)).containsExactly(filed);
    assertThatThrownBy(() -> tickets.get(new TicketReference(0, 999)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void ofTwoChangesOfTheSameVersionOnlyTheFirstIsStored() {
    Tickets tickets = tickets();
    Ticket filed = filed("a", 1, Priority.ORDINARY, NOON);
    tickets.commit(filed, List.of());
    Ticket taken = changed(TicketCommands.take(filed, WANG, NOON));
    Ticket cancelled = changed(TicketCommands.cancel(filed, NOON));

    assertThat(tickets.commit(taken, List.of())).isEqualTo(Tickets.Outcome.COMMITTED);
    assertThat(tickets.commit(cancelled, List.of())).isEqualTo(Tickets.Outcome.CHANGED_MEANWHILE);

    assertThat(tickets.get(filed.reference()).state()).isEqualTo(Ticket.State.TAKEN);
  }

  @Test
  default void theQueueIsByPriorityThenByWhatIsDueFirst() {
    Tickets tickets = tickets();
    Ticket late = filed("a", 1, Priority.ORDINARY, NOON);
    Ticket early = filed("b", 1, Priority.ORDINARY, NOON.minus(Duration.ofHours(1)));
    Ticket crisis = filed("c", 1, Priority.CRISIS, NOON.plus(Duration.ofHours(1)));
    List.of(late, early, crisis).forEach(ticket -> tickets.commit(ticket, List.of()));

    assertThat(tickets.queue(Set.of("supplies"), 10)).containsExactly(crisis, early, late);
    assertThat(tickets.queue(Set.of("supplies"), 1)).containsExactly(crisis);
    assertThat(tickets.queue(Set.of("medical"), 10)).isEmpty();
    assertThat(tickets.countQueue(Set.of("supplies", "medical"))).isEqualTo(3);
    assertThat(tickets.versionsInQueue(Set.of("supplies", "medical")).sequencedEntrySet())
        .containsExactly(
            Map.entry(crisis.reference(), 1L),
            Map.entry(early.reference(), 1L),
            Map.entry(late.reference(), 1L));
    assertThat(
            tickets.list(List.of(late.reference(), new TicketReference(0, 999), early.reference())))
        .containsExactly(late, early);
  }

  @Test
  default void aTicketLeavesTheQueueWhenItIsClosedOrMoved() {
    Tickets tickets = tickets();
    Ticket closed = filed("a", 1, Priority.ORDINARY, NOON);
    Ticket moved = filed("b", 1, Priority.ORDINARY, NOON);
    List.of(closed, moved).forEach(ticket -> tickets.commit(ticket, List.of()));

    tickets.commit(changed(TicketCommands.cancel(closed, NOON)), List.of());
    Ticket elsewhere = changed(TicketCommands.reassign(moved, WANG, "medical", NOON));
    tickets.commit(elsewhere, List.of());

    assertThat(tickets.queue(Set.of("supplies"), 10)).isEmpty();
    assertThat(tickets.queue(Set.of("medical"), 10)).containsExactly(elsewhere);
  }

  @Test
  default void whoIsCalledToAndWhoHoldsWhatIsKnown() {
    Tickets tickets = tickets();
    Ticket called = paged(filed("a", 1, Priority.CRISIS, NOON));
    Ticket calm = filed("b", 1, Priority.ORDINARY, NOON);
    List.of(called, calm).forEach(ticket -> tickets.commit(ticket, List.of()));
    int bucket = called.reference().bucket();

    assertThat(tickets.get(called.reference())).as("whole, its page too").isEqualTo(called);
    assertThat(tickets.watched(bucket)).containsExactly(called.reference());
    assertThat(tickets.holding()).isEmpty();

    Ticket taken =
        changed(TicketCommands.take(called, WANG, NOON))
            .withPage(Optional.empty(), Optional.of(NOON.plusSeconds(60)), List.of());
    tickets.commit(taken, List.of());
    assertThat(tickets.holding()).isEqualTo(Map.of("wang", 1));
    assertThat(tickets.watched(bucket)).containsExactly(called.reference());

    tickets.commit(
        changed(
            ContactCommands.end(
                taken,
                WANG,
                new Ending("有人陪着", Optional.of(NOON.plusSeconds(3600)), Optional.of(taken.risk())),
                NOON)),
        List.of());
    assertThat(tickets.holding()).isEmpty();
    assertThat(tickets.watched(bucket)).isEmpty();
    assertThat(tickets.listContacts(NOON, 10))
        .extracting(Ticket::reference)
        .containsExactly(called.reference());
    assertThat(tickets.listContacts(NOON.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  default void whoeverIsTalkedWithNowCountsAtEveryLevelAndABookedTalkDoesNot() {
    Tickets tickets = tickets();
    Ticket talks = wanted("a", ResponseClass.M0, RiskLevel.LOW, Confidentiality.ALIAS);
    Ticket raised = wanted("b", ResponseClass.R24H, RiskLevel.HIGH, Confidentiality.ALIAS);
    Ticket booked = wanted("c", ResponseClass.R24H, RiskLevel.LOW, Confidentiality.ALIAS);
    Ticket moved = wanted("d", ResponseClass.M0, RiskLevel.NONE, Confidentiality.NAMED);
    for (Ticket ticket : List.of(talks, raised, booked, moved)) {
      tickets.commit(ticket, List.of());
      Ticket taken = changed(TicketCommands.take(ticket, WANG, NOON));
      boolean awaited = ticket.equals(moved);
      Optional<Instant> silent = awaited ? Optional.of(NOON.plusSeconds(60)) : Optional.empty();
      tickets.commit(taken.withPage(Optional.empty(), silent, List.of()), List.of());
    }
    assertThat(tickets.holding()).isEqualTo(Map.of("wang", 3));
    List.of(talks, raised, moved)
        .forEach(ticket ->
            assertThat(tickets.watched(ticket.reference().bucket())).contains(ticket.reference()));
    assertThat(tickets.watched(booked.reference().bucket())).doesNotContain(booked.reference());

    Ticket held = tickets.get(raised.reference());
    Ticket lowered = changed(TicketCommands.lower(held, WANG, RiskLevel.LOW, "谈过了", NOON));
    tickets.commit(lowered, List.of());
    assertThat(tickets.holding()).as("they talk on").isEqualTo(Map.of("wang", 3));
    assertThat(tickets.heldBy("wang")).extracting(Ticket::reference).contains(raised.reference());

    tickets.commit(changed(TicketCommands.resolve(lowered, WANG, NOON)), List.of());
    assertThat(tickets.holding()).isEqualTo(Map.of("wang", 2));
    assertThat(tickets.watched(raised.reference().bucket())).doesNotContain(raised.reference());
  }

  private static Ticket wanted(
      String chat, ResponseClass response, RiskLevel risk, Confidentiality confidentiality) {
    Ticket filed = filed(chat, 1, Priority.of(response, risk), NOON);
    Requester who = filed.requester();
    return new Ticket(
        filed.reference(),
        1,
        new Requester(
            who.address(), who.language(), who.officer(), who.alias(), who.unit(), confidentiality),
        filed.desk(),
        filed.intent(),
        filed.details(),
        risk,
        filed.priority(),
        ServiceLevel.from(response, NOON),
        filed.state(),
        filed.assignee(),
        filed.thread(),
        filed.history(),
        filed.openedAt());
  }

  @Test
  default void whatIsFiledOutsideAConversationTakesTheNextNumberOrNone() {
    Tickets tickets = tickets();
    Ticket first = filed("a", 1, Priority.ORDINARY, NOON);

    assertThat(tickets.lastNumber(first.reference().bucket())).isZero();
    assertThat(tickets.file(first, List.of())).isEqualTo(Tickets.Outcome.COMMITTED);
    assertThat(tickets.lastNumber(first.reference().bucket())).isEqualTo(1);
    assertThat(tickets.file(first, List.of())).isEqualTo(Tickets.Outcome.CHANGED_MEANWHILE);
  }

  private static Ticket paged(Ticket ticket) {
    Ticket risky = changed(TicketCommands.raise(ticket, RiskLevel.HIGH, NOON)).withVersion(1);
    Page page =
        new Page(
            NOON,
            RiskLevel.HIGH,
            NOON,
            Optional.empty(),
            1,
            List.of(new Page.Call("wang", 1, NOON)),
            NOON,
            NOON.plusSeconds(60),
            0,
            NOON);
    TicketEvent event =
        new TicketEvent(TicketEvent.Type.PAGED, TicketEvent.SYSTEM, "HIGH 1 wang", NOON);
    return risky.withPage(Optional.of(page), Optional.empty(), List.of(event));
  }

  private static Ticket changed(TicketChange change) {
    return ((Changed) change).ticket();
  }

  private static Ticket filed(String chat, long number, Priority priority, Instant at) {
    ChannelAddress address = new ChannelAddress("test", chat);
    return new Ticket(
        new TicketReference(Buckets.of(address.toString()), number),
        1,
        new Requester(
            address,
            Language.ZH,
            Optional.empty(),
            "桂花1234",
            Optional.empty(),
            Confidentiality.ALIAS),
        "supplies",
        "supply_request",
        List.of(new Ticket.Detail("what", "需要什么", "两箱水")),
        RiskLevel.NONE,
        priority,
        ServiceLevel.from(ResponseClass.R24H, at),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", at)),
        at);
  }
}
