package org.nuanjing.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.SwapRequest.State;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.reference.RosterStaff;

/** A Monday at noon: ning by day, shan by night, mei leads. */
class SwapActionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TWENTY = LocalTime.of(20, 0);

  private final StaffMember ning = member("ning", "talk", Role.COUNSELLOR);
  private final StaffMember shan = member("shan", "talk", Role.COUNSELLOR);
  private final StaffMember bai = member("bai", "talk", Role.COUNSELLOR);
  private final StaffMember mei = member("mei", "talk", Role.LEAD);
  private final RosterStaff staff =
      new RosterStaff(
          List.of(
              ning,
              shan,
              bai,
              mei,
              member("agent", "talk", Role.AGENT),
              member("other", "goods", Role.COUNSELLOR),
              new StaffMember(
                  "chief",
                  "chief",
                  "chief",
                  Set.of(Role.COUNSELLOR),
                  Set.of("talk"),
                  "region",
                  Set.of("station"))));
  private final Rota rota =
      new Rota(
          List.of(
              new Shift("ning", DutyRole.PRIMARY, Set.of(ShiftDays.DAILY), EIGHT, TWENTY),
              new Shift("shan", DutyRole.PRIMARY, Set.of(ShiftDays.DAILY), TWENTY, EIGHT),
              new Shift("mei", DutyRole.LEAD, Set.of(ShiftDays.DAILY), EIGHT, TWENTY)),
          List.of(new DayChange.Absent(TODAY.plusDays(3), "bai")),
          DutyCalendar.PLAIN,
          Rotas.ZONE);
  private final InMemoryDutyBoard board = new InMemoryDutyBoard();
  private final InMemoryAuditTrail audit = new InMemoryAuditTrail();

  @Test
  void whoIsAskedAgreesAndTheRotaShowsIt() {
    SwapActions actions = at("2026-11-23T12:00");
    assertThat(ask(actions, shan, TODAY, "shan", "bai")).isEqualTo(SwapOutcome.KEPT);
    assertThat(onDuty("2026-11-24T03:00")).as("not agreed yet").containsExactly("shan");
    assertThat(actions.agree(ning, only().id())).isEqualTo(SwapOutcome.GONE);

    assertThat(actions.agree(bai, only().id())).isEqualTo(SwapOutcome.KEPT);

    assertThat(onDuty("2026-11-23T21:00")).containsExactly("bai");
    assertThat(onDuty("2026-11-24T03:00")).as("across midnight").containsExactly("bai");
    assertThat(onDuty("2026-11-24T21:00")).containsExactly("shan");
    assertThat(actions.agree(bai, only().id())).as("once").isEqualTo(SwapOutcome.GONE);
    assertThat(audit.latest(9).reversed())
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .containsExactly(
            tuple("shan", "duty.swap-ask", "2026-11-23 primary shan: shan > bai"),
            tuple("bai", "duty.swap", "2026-11-23 primary shan: shan > bai"));
    assertThat(board.outbox())
        .extracting(message -> message.to().id())
        .containsExactly("bai", "shan");
    assertThat(board.outbox())
        .extracting(OutgoingMessage::plainText)
        .noneMatch(text -> text.contains("shan") || text.contains("11-23"));
  }

  @Test
  void aSwapThatLeavesTooLittleRestIsKeptAndSaidToBeSo() {
    SwapActions actions = at("2026-11-23T12:00");
    assertThat(actions.enter(mei, TODAY.plusDays(1), DutyRole.PRIMARY, "shan", "ning"))
        .as("a day, a night and a day without a pause")
        .isEqualTo(SwapOutcome.KEPT_TIRED);
    assertThat(onDuty("2026-11-24T21:00")).containsExactly("ning");
    assertThat(actions.enter(mei, TODAY.plusDays(1), DutyRole.PRIMARY, "shan", "shan"))
        .as("taken back")
        .isEqualTo(SwapOutcome.KEPT);
  }

  @Test
  void whoStandsInMayPassItOnOrGiveItBack() {
    SwapActions actions = at("2026-11-23T12:00");
    ask(actions, shan, TODAY, "shan", "bai");
    actions.agree(bai, only().id());

    assertThat(ask(actions, shan, TODAY, "shan", "ning")).isEqualTo(SwapOutcome.NOT_YOURS);
    assertThat(ask(actions, bai, TODAY, "shan", "bai")).isEqualTo(SwapOutcome.ALREADY_THEIRS);
    assertThat(ask(actions, bai, TODAY, "shan", "shan")).isEqualTo(SwapOutcome.KEPT);
    assertThat(actions.agree(shan, waiting())).isEqualTo(SwapOutcome.KEPT);
    assertThat(onDuty("2026-11-23T21:00")).containsExactly("shan");
  }

  @Test
  void onlyWhoMayBeOnDutyThenTakesShifts() {
    SwapActions actions = at("2026-11-23T12:00");
    for (String no : List.of("agent", "other", "chief")) {
      assertThat(ask(actions, shan, TODAY, "shan", no)).as(no).isEqualTo(SwapOutcome.NOT_FOR_THEM);
    }
    assertThat(ask(actions, shan, TODAY, "shan", "nobody")).isEqualTo(SwapOutcome.UNKNOWN_NAME);
    assertThat(ask(actions, shan, TODAY.plusDays(3), "shan", "bai")).isEqualTo(SwapOutcome.ABSENT);
    assertThat(ask(actions, ning, TODAY, "ning", "mei"))
        .as("leads at that time")
        .isEqualTo(SwapOutcome.ON_DUTY_THEN);
    assertThat(ask(actions, shan, TODAY, "shan", "ning"))
        .as("right after")
        .isEqualTo(SwapOutcome.KEPT_TIRED);
    assertThat(actions.enter(mei, TODAY, DutyRole.LEAD, "mei", "bai"))
        .isEqualTo(SwapOutcome.NOT_FOR_THEM);
    assertThat(actions.enter(mei, TODAY, DutyRole.BACKUP, "shan", "bai"))
        .isEqualTo(SwapOutcome.NO_SUCH_SHIFT);
    assertThat(ask(actions, shan, TODAY.minusDays(2), "shan", "bai")).isEqualTo(SwapOutcome.OVER);
  }

  @Test
  void theRulesAreLookedAtAgainWhenSomebodyAgrees() {
    SwapActions actions = at("2026-11-23T12:00");
    ask(actions, shan, TODAY, "shan", "bai");
    String id = only().id();
    assertThat(at("2026-11-24T08:00").agree(bai, id)).isEqualTo(SwapOutcome.OVER);
    assertThat(at("2026-11-24T08:00").lapsed(only())).isTrue();
    assertThat(at("2026-11-24T07:59").lapsed(only())).isFalse();

    assertThat(at("2026-11-24T07:59").agree(bai, id)).isEqualTo(SwapOutcome.KEPT);
  }

  @Test
  void aLeadEntersWhatWasSettledAndNobodyElseDoes() {
    SwapActions actions = at("2026-11-23T12:00");
    assertThat(actions.enter(ning, TODAY, DutyRole.PRIMARY, "shan", "bai"))
        .isEqualTo(SwapOutcome.NOT_YOURS);
    assertThat(actions.enter(mei, TODAY, DutyRole.PRIMARY, "shan", "bai"))
        .isEqualTo(SwapOutcome.KEPT);

    assertThat(onDuty("2026-11-23T21:00")).containsExactly("bai");
    assertThat(only().state()).isEqualTo(State.ENTERED);
    assertThat(board.outbox())
        .extracting(message -> message.to().id())
        .containsExactly("shan", "bai");
  }

  @Test
  void aRequestIsDeclinedOrTakenBackAndStaysInTheHistory() {
    SwapActions actions = at("2026-11-23T12:00");
    ask(actions, shan, TODAY, "shan", "bai");
    assertThat(ask(actions, shan, TODAY, "shan", "ning")).isEqualTo(SwapOutcome.ALREADY_ASKED);
    assertThat(actions.decline(ning, only().id())).isEqualTo(SwapOutcome.GONE);
    assertThat(actions.decline(bai, only().id())).isEqualTo(SwapOutcome.KEPT);
    ask(actions, shan, TODAY, "shan", "ning");
    String second = waiting();
    assertThat(actions.withdraw(bai, second)).isEqualTo(SwapOutcome.GONE);
    assertThat(actions.withdraw(shan, second)).isEqualTo(SwapOutcome.KEPT);
    assertThat(actions.agree(ning, second)).isEqualTo(SwapOutcome.GONE);

    assertThat(board.requests())
        .extracting(SwapRequest::state)
        .containsExactlyInAnyOrder(State.DECLINED, State.WITHDRAWN);
    assertThat(board.read().swaps()).isEmpty();
  }

  @Test
  void whatSomebodyHasToGiveIncludesTheNightThatLasts() {
    assertThat(at("2026-11-24T03:00").giveable(shan, 2))
        .extracting(Stint::date)
        .containsExactly(TODAY, TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(at("2026-11-24T03:00").giveable(bai, 7)).isEmpty();
  }

  private SwapOutcome ask(
      SwapActions actions, StaffMember me, LocalDate date, String owner, String to) {
    return actions.ask(me, date, DutyRole.PRIMARY, owner, to);
  }

  private SwapRequest only() {
    assertThat(board.requests()).hasSize(1);
    return board.requests().getFirst();
  }

  private String waiting() {
    return board.requests().stream()
        .filter(one -> one.state() == State.ASKED)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> onDuty(String local) {
    return rota.on(instant(local), board.read().swaps()).stream()
        .filter(one -> one.role() == DutyRole.PRIMARY)
        .map(Assignment::staff)
        .toList();
  }

  private SwapActions at(String local) {
    List<Desk> desks =
        List.of(
            new Desk("talk", "talk", "talk", Set.of("counselling"), "region"),
            new Desk("goods", "goods", "goods", Set.of("supplies"), "region"));
    return new SwapActions(
        rota,
        new Responders(staff, desks),
        board,
        staff,
        who -> List.of(new ChannelAddress("webhook", who)),
        audit,
        Clock.fixed(instant(local), Rotas.ZONE));
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(Rotas.ZONE).toInstant();
  }

  private static StaffMember member(String name, String desk, Role role) {
    return new StaffMember(name, name, name, Set.of(role), Set.of(desk), "region");
  }
}
