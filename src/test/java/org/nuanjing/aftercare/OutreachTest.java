package org.nuanjing.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.SealedTickets.member;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.aftercare.redis.RedisIncidents;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.privacy.Perishable.Mode;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.Unit.Level;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.tickets.redis.TicketsOver;
import org.nuanjing.triage.RiskLevel;

@ExtendWith(RedisServerExtension.class)
class OutreachTest {

  private static final String FORM = "0b9c6d52-7a10-4c8e-9a3f-1f2e3d4c5b6a";
  private static final StaffMember LU = member("lu", "qinghe", Role.AGENT);
  private static final Officer BOUND = officer("o1", "100001", "qinghe");
  private static final Officer UNBOUND = officer("o2", "100002", "qinghe");
  private static final Officer ELSEWHERE = officer("o3", "100003", "linhai");
  private static final ChannelAddress CHAT = new ChannelAddress("web", "chat-1");

  private final RedisServer redis;
  private final TestClock clock = new TestClock();
  private final RedisTickets tickets;
  private final RedisOutbox outbox;
  private final RedisIncidents incidents;
  private final Outreach outreach;

  OutreachTest(RedisServer redis) {
    this.redis = redis;
    Seal seal = TestSeal.fresh();
    Desks desks =
        new ReferenceDesks(
            List.of(new Desk(SealedTickets.DESK, "心理", "C", Set.of("counselling"), "yunchuan")));
    ReferenceUnits units =
        new ReferenceUnits(
            List.of(
                unit("beiyuan", Level.REGION, Optional.empty()),
                unit("qinghe", Level.CITY, Optional.of("beiyuan")),
                unit("linhai", Level.CITY, Optional.of("beiyuan"))));
    SomeOfficers officers = new SomeOfficers(BOUND, UNBOUND, ELSEWHERE);
    officers.bind(CHAT, BOUND.id());
    outbox = new RedisOutbox(redis.store(), seal);
    tickets = new RedisTickets(redis.store(), seal, outbox, desks);
    incidents =
        new RedisIncidents(
            redis.store(),
            seal,
            new RetentionSettings(
                Duration.ofDays(1096), Duration.ofDays(365), Duration.ofDays(30), 3));
    Map<String, Officer> badges = Map.of("100001", BOUND, "100002", UNBOUND, "100003", ELSEWHERE);
    outreach =
        new Outreach(
            incidents,
            TicketsOver.filing(redis.store(), tickets, outbox, OutreachTest::notice),
            new Routing(units, desks),
            officers,
            badge -> Optional.ofNullable(badges.get(badge)),
            units,
            new InMemoryAuditTrail(),
            clock);
  }

  private static Optional<OutgoingMessage> notice(Ticket ticket, TicketEvent event) {
    return event.type() == TicketEvent.Type.OUTREACH
        ? Optional.of(
            new OutgoingMessage(
                "hello",
                ticket.requester().address(),
                List.of(new Paragraph("hello")),
                List.of(),
                OutgoingMessage.Keyboard.UNCHANGED,
                OutgoingMessage.Urgency.NOTICE))
        : Optional.empty();
  }

  @Test
  void eachOfficerGetsAContactUnderAnAliasOwedAWordWithin48HoursAndOneMessage() {
    assertThat(register("100001", "100002", "100001")).isEmpty();
    outreach.wake(FORM);

    Ticket contact = tickets.listFrom(CHAT, 5).getFirst();
    assertThat(contact.requester().confidentiality()).isEqualTo(Confidentiality.ALIAS);
    assertThat(contact.requester().alias()).startsWith("关怀");
    assertThat(contact.desk()).isEqualTo(SealedTickets.DESK);
    assertThat(contact.risk()).isEqualTo(RiskLevel.LOW);
    assertThat(contact.serviceLevel().firstReplyDue())
        .isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    assertThat(sent()).containsExactly(CHAT);
    assertThat(tickets.queue(Set.of(SealedTickets.DESK), 9)).hasSize(2);
  }

  @Test
  void whoHasNoChatIsWithTheDeskAllTheSameAndTheDeskKnows() {
    register("100002");
    outreach.wake(FORM);

    Ticket contact = tickets.queue(Set.of(SealedTickets.DESK), 9).getFirst();
    assertThat(contact.history().getLast().type()).isEqualTo(TicketEvent.Type.OUTREACH_NO_CHAT);
    assertThat(sent()).isEmpty();
  }

  @Test
  void theFormSentTwiceAndTheTimerRungTwiceReachOutOnce() {
    register("100001");
    register("100001");
    outreach.wake(FORM);
    outreach.wake(FORM);

    assertThat(tickets.listFrom(CHAT, 5)).hasSize(1);
    assertThat(sent()).hasSize(1);
    assertThat(incidents.listOf("lu")).hasSize(1);
    assertThat(redis.jedis().zrange(timers(), 0, -1)).contains("outreach " + FORM);
  }

  @Test
  void aBadgeOfAnotherUnitOrNobodysRegistersNothing() {
    assertThat(register("100001", "100003", "999999")).containsExactly("100003", "999999");

    assertThat(incidents.find(FORM)).isEmpty();
    outreach.wake(FORM);
    assertThat(tickets.listFrom(CHAT, 5)).isEmpty();
  }

  @Test
  void whoWasThereIsSealedAndForgottenAfterAYear() {
    register("100001");
    assertThat(redis.jedis().get("{b%02d}:incident:%s".formatted(Buckets.of(FORM), FORM)))
        .doesNotContain("o1")
        .doesNotContain("WEAPON");

    clock.move(Duration.ofDays(364));
    assertThat(incidents.perish(Buckets.of(FORM), clock.instant(), Mode.REMOVE)).isZero();
    clock.move(Duration.ofDays(1));
    assertThat(incidents.perish(Buckets.of(FORM), clock.instant(), Mode.REMOVE)).isEqualTo(1);
    assertThat(incidents.listOf("lu")).isEmpty();
  }

  private List<String> register(String... badges) {
    return outreach.register(
        LU, FORM, "qinghe", Incident.Kind.WEAPON_USE, clock.instant(), List.of(badges));
  }

  private List<ChannelAddress> sent() {
    return Buckets.all()
        .boxed()
        .flatMap(
            bucket -> outbox.readAfter(bucket, SealedStream.START, Duration.ofMillis(1)).stream())
        .map(entry -> entry.value().to())
        .toList();
  }

  private static String timers() {
    return "{b%02d}:timers".formatted(Buckets.of(FORM));
  }

  private static Officer officer(String id, String badge, String unit) {
    return new Officer(new OfficerId(id), badge, "样例", Officer.Category.OFFICER, unit);
  }

  private static Unit unit(String id, Level level, Optional<String> parent) {
    return new Unit(id, id, id, level, parent, Optional.empty());
  }
}
