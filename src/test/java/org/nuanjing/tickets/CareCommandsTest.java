package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.triage.RiskLevel;

class CareCommandsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private final StaffMember wang = staff("wang");
  private final StaffMember li = staff("li");

  @Test
  void aLaterAnswerTakesThePlaceOfTheEarlierOneAndOthersStay() {
    Ticket first = changed(answered(open(RiskLevel.MODERATE), "thoughts", "有"));
    Ticket second = changed(answered(first, "plan", "没想过"));
    Ticket changed = changed(answered(second, "thoughts", "不想回答"));

    assertThat(changed.details())
        .extracting(Detail::slot, Detail::value)
        .containsExactly(tuple("thoughts", "不想回答"), tuple("plan", "没想过"));
    assertThat(answered(changed, "plan", "没想过")).isInstanceOf(Repeated.class);
    assertThat(changed.risk()).isEqualTo(RiskLevel.MODERATE);
  }

  @Test
  void answersDoNotOpenWhatIsDone() {
    Ticket taken = changed(TicketCommands.take(open(RiskLevel.MODERATE), wang, NOON));
    Optional<Instant> asked = Optional.of(NOON.plus(Duration.ofDays(1)));
    Ticket resolved =
        changed(
            ContactCommands.end(
                taken, wang, new Ending("谈过了", asked, Optional.of(taken.risk())), NOON));

    assertThat(changed(answered(resolved, "hope_end", "6")).state())
        .isEqualTo(Ticket.State.RESOLVED);
  }

  @Test
  void whoAsksForAnotherGetsNotTheSameAgain() {
    Ticket taken = changed(TicketCommands.take(open(RiskLevel.HIGH), wang, NOON));
    Ticket free = changed(CareCommands.changePerson(taken, NOON));

    assertThat(free.assignee()).isEmpty();
    assertThat(free.open()).isTrue();
    assertThat(CareCommands.notWanted(free)).containsExactly("wang");
    assertThat(TicketCommands.take(free, wang, NOON)).isEqualTo(new Refused(Reason.ANOTHER_WANTED));
    assertThat(changed(TicketCommands.take(free, li, NOON)).assignee()).contains("li");
    assertThat(CareCommands.changePerson(free, NOON)).isInstanceOf(Repeated.class);
  }

  @Test
  void whereLifeIsInDangerAnybodyMayComeBack() {
    Ticket taken = changed(TicketCommands.take(open(RiskLevel.HIGH), wang, NOON));
    Ticket free = changed(CareCommands.changePerson(taken, NOON));
    Ticket raised = changed(TicketCommands.raise(free, RiskLevel.IMMINENT, NOON));

    assertThat(changed(TicketCommands.take(raised, wang, NOON)).assignee()).contains("wang");
  }

  @Test
  void aPlanIsOfferedByWhoeverHasItAndNeverWhileItIsUnderWay() {
    Ticket open = open(RiskLevel.HIGH);
    Ticket taken = changed(TicketCommands.take(open, wang, NOON));
    Ticket raised = changed(TicketCommands.raise(taken, RiskLevel.IMMINENT, NOON));

    assertThat(CareCommands.offerPlan(open, wang, NOON)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(CareCommands.offerPlan(taken, li, NOON)).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(CareCommands.offerPlan(taken, wang, NOON)).isInstanceOf(Changed.class);
    assertThat(CareCommands.offerPlan(raised, wang, NOON)).isEqualTo(new Refused(Reason.UNDER_WAY));
  }

  @Test
  void aPlanOfferedTwiceAtOnceIsOfferedOnceAndLaterAgain() {
    Ticket taken = changed(TicketCommands.take(open(RiskLevel.HIGH), wang, NOON));
    Ticket offered = changed(CareCommands.offerPlan(taken, wang, NOON));

    assertThat(CareCommands.offerPlan(offered, wang, NOON)).isInstanceOf(Repeated.class);
    assertThat(CareCommands.offerPlan(offered, wang, NOON.plusSeconds(59)))
        .isInstanceOf(Repeated.class);
    assertThat(CareCommands.offerPlan(offered, wang, NOON.plusSeconds(60)))
        .isInstanceOf(Changed.class);
  }

  private static TicketChange answered(Ticket ticket, String slot, String value) {
    return CareCommands.answered(ticket, List.of(new Detail(slot, slot, value)), NOON);
  }

  private static Ticket changed(TicketChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).ticket();
  }

  private static StaffMember staff(String name) {
    return new StaffMember(name, name, name, Set.of(), Set.of("counselling"), "qinghe");
  }

  private static Ticket open(RiskLevel risk) {
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
        "counselling",
        "crisis",
        List.of(),
        risk,
        Priority.CRISIS,
        ServiceLevel.from(ResponseClass.C0, NOON),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", NOON)),
        NOON);
  }
}
