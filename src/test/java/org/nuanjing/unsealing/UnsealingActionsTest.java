package org.nuanjing.unsealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanjing.tickets.SealedTickets.member;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TestPaging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.unsealing.Unsealing.Finding;
import org.nuanjing.unsealing.Unsealing.State;
import org.nuanjing.unsealing.UnsealingChange.Changed;
import org.nuanjing.unsealing.UnsealingChange.Reason;
import org.nuanjing.unsealing.UnsealingChange.Refused;
import org.nuanjing.unsealing.reference.ReasonsYaml;

class UnsealingActionsTest {

  private static final TicketReference HIGH = new TicketReference(7, 1);
  private static final TicketReference IMMINENT = new TicketReference(7, 2);
  private static final StaffMember NING = member("ning", "yunchuan", Role.COUNSELLOR);
  private static final StaffMember BAI = member("bai", "yunchuan", Role.COUNSELLOR, Role.LEAD);
  private static final StaffMember SAME_UNIT = member("near", "qinghe", Role.COUNSELLOR, Role.LEAD);
  private static final StaffMember AUDITOR = member("auditor", "beiyuan", Role.AUDITOR, Role.LEAD);
  private static final StaffMember AGENT = member("agent", "yunchuan", Role.AGENT);
  private static final String REASON = "danger-to-self";

  private final TestClock clock = new TestClock();
  private final InMemoryTickets tickets = new InMemoryTickets();
  private final InMemoryUnsealings unsealings = new InMemoryUnsealings();
  private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
  private final StaffActions staff =
      new StaffActions(
          tickets,
          UnsealingActionsTest::notice,
          TestPaging.alone(TestPaging.nobodyOnDuty(new ReferenceDesks(List.of()))),
          new ReferenceDesks(List.of()),
          clock);
  private final UnsealingActions actions =
      new UnsealingActions(
          unsealings,
          tickets,
          staff,
          new SomeOfficers(
              new Officer(
                  SealedTickets.OFFICER,
                  "B100001",
                  "林一",
                  Officer.Category.OFFICER,
                  "qinghe",
                  Optional.of("13900000001"))),
          new ReferenceUnits(
              List.of(
                  new Unit(
                      "qinghe",
                      "青河县局",
                      "Qinghe",
                      Unit.Level.REGION,
                      Optional.empty(),
                      Optional.empty()))),
          ReasonsYaml.read(Optional.empty()),
          new UnsealingCalls(
              new RosterStaff(List.of(NING, BAI, SAME_UNIT, AUDITOR, AGENT)),
              who -> List.of(new ChannelAddress("webhook", who))),
          audit,
          UnsealingsContract.SETTINGS,
          clock);

  private static Optional<OutgoingMessage> notice(Ticket ticket, TicketEvent event) {
    return event.type() == TicketEvent.Type.UNSEALING_TOLD
        ? Optional.of(
            new OutgoingMessage(
                "told",
                ticket.requester().address(),
                List.of(new Block.Paragraph("told")),
                List.of(),
                OutgoingMessage.Keyboard.UNCHANGED,
                OutgoingMessage.Urgency.NOTICE))
        : Optional.empty();
  }

  @BeforeEach
  void fill() {
    tickets.put(SealedTickets.at(HIGH, RiskLevel.HIGH, clock.instant()));
    tickets.put(SealedTickets.at(IMMINENT, RiskLevel.IMMINENT, clock.instant()));
  }

  @Test
  void twoPeopleAgreeAndSeeNamePhoneUnitAndDangerAndNothingElse() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    assertThat(actions.see(NING, id)).isEmpty();

    assertThat(actions.approve(BAI, id)).isInstanceOf(Changed.class);

    Unsealed seen = actions.see(NING, id).orElseThrow();
    assertThat(seen.name()).isEqualTo("林一");
    assertThat(seen.phone()).contains("13900000001");
    assertThat(seen.place()).extracting(Unit::id).containsExactly("qinghe");
    assertThat(seen.danger()).isEqualTo(RiskLevel.HIGH);
    assertThat(seen.toString()).isEqualTo("Unsealed[redacted]");
    assertThat(Unsealed.class.getRecordComponents()).hasSize(4);
  }

  @Test
  void everyStepIsInTheAuditTrailAndTheLookTooBeforeItIsShown() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    actions.approve(BAI, id);
    actions.see(NING, id);
    actions.giveUp(NING, id);
    actions.review(AUDITOR, id, Finding.JUSTIFIED);

    assertThat(audit.latest(9).reversed())
        .extracting(AuditEntry::who, AuditEntry::action)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("ning", "unsealing.asked"),
            org.assertj.core.api.Assertions.tuple("bai", "unsealing.approved"),
            org.assertj.core.api.Assertions.tuple("ning", "unsealing.seen"),
            org.assertj.core.api.Assertions.tuple("ning", "unsealing.closed"),
            org.assertj.core.api.Assertions.tuple("auditor", "unsealing.reviewed"));
    assertThat(audit.latest(9)).extracting(AuditEntry::subject).containsOnly("07-0001.1");
  }

  @Test
  void theSecondPersonIsCalledAndTheLeadWhereItIsLateWithWordsThatTellNothing() {
    UnsealingId id = begun(actions.openAlone(NING, IMMINENT, REASON));
    assertThat(unsealings.outbox()).extracting(call -> call.to().id()).containsExactly("bai");
    assertThat(unsealings.outbox().getFirst().plainText()).doesNotContain("林", "危险", "ning");

    clock.move(Duration.ofHours(25));
    actions.wake(id);

    assertThat(unsealings.outbox().subList(1, unsealings.outbox().size()))
        .extracting(call -> call.to().id())
        .as("nobody confirmed, nobody looked it over")
        .containsExactly("auditor", "bai", "auditor", "bai");
  }

  @Test
  void whoSharesTheOfficersUnitWhoAuditsAndWhoIsNoCounsellorFindsNothing() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    for (StaffMember other : List.of(SAME_UNIT, AUDITOR, AGENT)) {
      assertThat(actions.ask(other, HIGH, REASON)).isEqualTo(new Refused(Reason.NOT_HERE));
      assertThat(actions.openAlone(other, IMMINENT, REASON))
          .isEqualTo(new Refused(Reason.NOT_HERE));
      assertThat(actions.approve(other, id)).isEqualTo(new Refused(Reason.NOT_HERE));
      assertThat(actions.see(other, id)).isEmpty();
    }
    assertThat(actions.approve(NING, id)).isEqualTo(new Refused(Reason.SAME_PERSON));
    assertThat(actions.ask(NING, new TicketReference(7, 99), REASON))
        .isEqualTo(new Refused(Reason.NOT_HERE));
    assertThat(unsealings.find(id).orElseThrow().state()).isEqualTo(State.ASKED);
  }

  @Test
  void aloneIsForImmediateDangerAndAReasonIsFromTheList() {
    assertThat(actions.openAlone(NING, HIGH, REASON)).isEqualTo(new Refused(Reason.NOT_IMMINENT));
    assertThat(actions.ask(NING, HIGH, "because")).isEqualTo(new Refused(Reason.NO_SUCH_REASON));

    UnsealingId id = begun(actions.openAlone(NING, IMMINENT, REASON));
    assertThat(actions.see(NING, id)).isPresent();
    assertThat(actions.ask(BAI, IMMINENT, REASON)).isEqualTo(new Refused(Reason.RUNNING_ALREADY));
    assertThat(actions.confirm(BAI, id)).isInstanceOf(Changed.class);
  }

  @Test
  void itShutsInTheMiddleOfALook() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    actions.approve(BAI, id);
    clock.move(UnsealingsContract.SETTINGS.openFor().minusSeconds(1));
    assertThat(actions.see(NING, id)).isPresent();

    clock.move(Duration.ofSeconds(1));

    assertThat(actions.see(NING, id)).isEmpty();
    assertThat(unsealings.find(id).orElseThrow().state()).isEqualTo(State.CLOSED);
    clock.move(Duration.ofHours(-1));
    assertThat(actions.see(NING, id)).as("the clock was set back").isEmpty();
  }

  @Test
  void ofTwoWhoPressAgreeAtOnceOneAgreedAndTheOtherIsTooLate() throws Exception {
    StaffMember shan = member("shan", "linhai", Role.COUNSELLOR);
    for (int round = 0; round < 40; round++) {
      UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
      List<Callable<UnsealingChange>> presses = new ArrayList<>();
      List.of(BAI, shan).forEach(who -> presses.add(() -> actions.approve(who, id)));
      List<UnsealingChange> changes = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var press : threads.invokeAll(presses)) {
          changes.add(press.get());
        }
      }
      assertThat(changes).filteredOn(Changed.class::isInstance).hasSize(1);
      assertThat(changes).contains(new Refused(Reason.TOO_LATE));
      assertThat(noted(id, "unsealing.approved") - noted(id, "unsealing.not-taken"))
          .as("steps the trail says were taken")
          .isEqualTo(1);
      actions.giveUp(NING, id);
    }
  }

  @Test
  void theOfficerIsToldOnceWhenTheContactIsOver() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    actions.approve(BAI, id);
    actions.giveUp(NING, id);
    actions.wake(id);
    assertThat(tickets.outbox()).isEmpty();
    assertThat(unsealings.alarm(id)).contains(clock.instant().plus(UnsealingSteps.TOLD_AGAIN));

    staff.take(HIGH, NING);
    staff.end(
        HIGH,
        NING,
        new Ending(
            "谈过了",
            Optional.of(clock.instant().plus(Duration.ofDays(1))),
            Optional.of(RiskLevel.HIGH)));
    actions.wake(id);
    actions.wake(id);

    assertThat(tickets.outbox()).extracting(OutgoingMessage::id).containsExactly("told");
    assertThat(tickets.get(HIGH).history().getLast().note()).isEqualTo("07-0001.1");
    actions.review(AUDITOR, id, Finding.JUSTIFIED);
    assertThat(unsealings.listUnsettled()).isEmpty();
    assertThat(unsealings.alarm(id)).isEmpty();
  }

  @Test
  void aReviewThatDoesNotComeIsAnAlarmAndOneOfTheOfficersUnitCannotGiveIt() {
    UnsealingId id = begun(actions.openAlone(NING, IMMINENT, REASON));
    clock.move(Duration.ofHours(25));
    actions.wake(id);

    Unsealing late = unsealings.find(id).orElseThrow();
    assertThat(late.happened(Unsealing.Step.Type.UNCONFIRMED)).isTrue();
    assertThat(late.happened(Unsealing.Step.Type.OVERDUE)).isTrue();
    assertThat(actions.review(SAME_UNIT, id, Finding.JUSTIFIED))
        .isEqualTo(new Refused(Reason.NOT_HERE));
    assertThat(actions.review(NING, id, Finding.JUSTIFIED)).isEqualTo(new Refused(Reason.NOT_HERE));
    assertThat(actions.review(BAI, id, Finding.NOT_JUSTIFIED)).isInstanceOf(Changed.class);
  }

  @Test
  void aStepTheTrailCannotKeepIsNotTaken() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    audit.fill();

    assertThatThrownBy(() -> actions.approve(BAI, id)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> actions.openAlone(NING, IMMINENT, REASON))
        .isInstanceOf(IllegalStateException.class);

    assertThat(unsealings.find(id).orElseThrow().state()).isEqualTo(State.ASKED);
    assertThat(unsealings.listOf(IMMINENT)).isEmpty();
  }

  @Test
  void aStepThatWasCutOffIsInTheTrailAlone() {
    UnsealingId id = begun(actions.ask(NING, HIGH, REASON));
    unsealings.dieAtTheNextCommit();

    assertThatThrownBy(() -> actions.approve(BAI, id)).isInstanceOf(IllegalStateException.class);

    assertThat(unsealings.find(id).orElseThrow().state()).isEqualTo(State.ASKED);
    assertThat(noted(id, "unsealing.approved")).isEqualTo(1);
  }

  private long noted(UnsealingId id, String action) {
    return audit.latest(1_000).stream()
        .filter(entry -> entry.action().equals(action) && entry.subject().equals(id.toString()))
        .count();
  }

  private static UnsealingId begun(UnsealingChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).unsealing().id();
  }
}
