package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.triage.RiskLevel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TicketCommandsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private final StaffMember wang = staff("wang");
  private final StaffMember li = staff("li");

  @Test
  void whoTakesAgainChangesNothingAndWhoComesSecondIsRefused() {
    Ticket taken = changed(TicketCommands.take(open(), wang, NOON));

    assertThat(taken.assignee()).contains("wang");
    assertThat(TicketCommands.take(taken, wang, LATER)).isInstanceOf(Repeated.class);
    assertThat(TicketCommands.take(taken, li, LATER))
        .isEqualTo(new Refused(Reason.TAKEN_BY_ANOTHER));
  }

  @Test
  void theFirstReplyStopsItsClockAndTheSameReplyIsKeptOnce() {
    Ticket taken = changed(TicketCommands.take(open(), wang, NOON));
    Ticket replied = changed(TicketCommands.reply(taken, wang, "r1", "在路上了", List.of(), LATER));

    assertThat(replied.state()).isEqualTo(Ticket.State.WAITING);
    assertThat(replied.serviceLevel().firstRepliedAt()).contains(LATER);
    assertThat(replied.thread()).hasSize(1);
    assertThat(TicketCommands.reply(replied, wang, "r1", "在路上了", List.of(), LATER))
        .isInstanceOf(Repeated.class);
    assertThat(TicketCommands.reply(replied, li, "r2", "我也来", List.of(), LATER))
        .isEqualTo(new Refused(Reason.NOT_YOURS));
  }

  @Test
  void aResolvedTicketTakesNoSecondAnswerAndOpensAgainWhenTheOfficerWrites() {
    Ticket taken = changed(TicketCommands.take(open(), wang, NOON));
    Ticket resolved = changed(TicketCommands.resolve(taken, wang, LATER));

    assertThat(TicketCommands.reply(resolved, wang, "r", "还有", List.of(), LATER))
        .isEqualTo(new Refused(Reason.CLOSED));
    assertThat(TicketCommands.resolve(resolved, wang, LATER)).isInstanceOf(Repeated.class);
    Ticket again = changed(TicketCommands.add(resolved, "m1", "还没到", List.of(), LATER));
    assertThat(again.state()).isEqualTo(Ticket.State.REOPENED);
    assertThat(again.open()).isTrue();
    assertThat(again.assignee()).isEmpty();
  }

  @Test
  void aWithdrawnTicketStaysWithdrawn() {
    Ticket cancelled = changed(TicketCommands.cancel(open(), NOON));

    assertThat(TicketCommands.cancel(cancelled, LATER)).isInstanceOf(Repeated.class);
    assertThat(TicketCommands.add(cancelled, "m", "words", List.of(), LATER))
        .isEqualTo(new Refused(Reason.CLOSED));
    assertThat(TicketCommands.take(cancelled, wang, LATER)).isEqualTo(new Refused(Reason.CLOSED));
  }

  @Test
  void riskOnlyRisesAndWhoIsAtRiskCannotBeWithdrawnByATap() {
    Ticket raised = changed(TicketCommands.raise(open(), RiskLevel.HIGH, NOON));

    assertThat(raised.priority()).isEqualTo(Priority.CRISIS);
    assertThat(TicketCommands.raise(raised, RiskLevel.LOW, LATER)).isInstanceOf(Repeated.class);
    assertThat(TicketCommands.cancel(raised, LATER)).isEqualTo(new Refused(Reason.AT_RISK));
  }

  @Test
  void lateIsNotedOnceForTheFirstReplyAndOnceForTheEnd() {
    Ticket open = open();
    Instant first = NOON.plus(Duration.ofHours(24));

    assertThat(TicketCommands.late(open, first.minusMillis(1))).isInstanceOf(Repeated.class);
    Ticket late = changed(TicketCommands.late(open, first));
    assertThat(late.priority()).isEqualTo(Priority.URGENT);
    assertThat(TicketCommands.late(late, first)).isInstanceOf(Repeated.class);
    Ticket later = changed(TicketCommands.late(late, NOON.plus(Duration.ofDays(3))));
    assertThat(later.nextAlarm()).isEmpty();
  }

  @Test
  void whoSharesTheOfficersUnitMayNotReadAConfidentialTicket() {
    Ticket ticket = open();
    StaffMember colleague =
        new StaffMember("zhao", "赵", "赵", Set.of(), Set.of("supplies"), "station");
    StaffMember stranger = new StaffMember("qian", "钱", "钱", Set.of(), Set.of("medical"), "qinghe");

    assertThat(Visibility.mayRead(wang, ticket)).isTrue();
    assertThat(Visibility.mayRead(colleague, ticket)).isFalse();
    assertThat(Visibility.mayRead(stranger, ticket)).isFalse();
  }

  @Test
  void aTicketKeptByAnEarlierVersionHasNoPage() {
    JsonMapper json = new JsonMapper();
    ObjectNode kept = (ObjectNode) json.valueToTree(open());
    kept.remove(List.of("page", "silentAt"));

    assertThat(json.treeToValue(kept, Ticket.class)).isEqualTo(open());
  }

  private static Ticket changed(TicketChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).ticket();
  }

  private static StaffMember staff(String name) {
    return new StaffMember(name, name, name, Set.of(), Set.of("supplies"), "qinghe");
  }

  private static Ticket open() {
    return new Ticket(
        new TicketReference(3, 1),
        1,
        new Requester(
            new ChannelAddress("test", "a"),
            Language.ZH,
            Optional.empty(),
            "桂花1234",
            Optional.of("station"),
            Confidentiality.ALIAS),
        "supplies",
        "supply_request",
        List.of(),
        RiskLevel.NONE,
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R24H, NOON),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", NOON)),
        NOON);
  }
}
