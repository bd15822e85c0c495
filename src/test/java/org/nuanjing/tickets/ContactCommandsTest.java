package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.Contacts.NING;
import static org.nuanjing.tickets.Contacts.NOON;
import static org.nuanjing.tickets.Contacts.SHAN;
import static org.nuanjing.tickets.Contacts.YUN;
import static org.nuanjing.tickets.Contacts.changed;
import static org.nuanjing.tickets.Contacts.held;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nuanjing.tickets.Relay.Manner;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.triage.RiskLevel;

class ContactCommandsTest {

  private static final Instant LATER = NOON.plusSeconds(60);

  @Test
  void theHolderStaysUntilTheColleagueAccepts() {
    Ticket offered =
        changed(ContactCommands.offer(held(RiskLevel.HIGH), NING, "shan", "怕独处", LATER));
    assertThat(offered.assignee()).contains("ning");
    assertThat(ContactCommands.accept(offered, YUN, LATER))
        .isEqualTo(new Refused(Reason.NOT_OFFERED));

    Ticket accepted = changed(ContactCommands.accept(offered, SHAN, LATER));

    assertThat(accepted.assignee()).contains("shan");
    assertThat(accepted.relay().offer()).isEmpty();
    assertThat(accepted.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(ContactCommands.accept(accepted, SHAN, LATER)).isInstanceOf(Repeated.class);
    assertThat(reply(accepted, NING, "r1")).isEqualTo(new Refused(Reason.NOT_YOURS));
  }

  @Test
  void aDeclinedOfferLeavesEverythingAsItWas() {
    Ticket offered =
        changed(ContactCommands.offer(held(RiskLevel.HIGH), NING, "shan", "怕独处", LATER));

    Ticket declined = changed(ContactCommands.decline(offered, SHAN, LATER));

    assertThat(declined.assignee()).contains("ning");
    assertThat(ContactCommands.accept(declined, SHAN, LATER))
        .isEqualTo(new Refused(Reason.NOT_OFFERED));
  }

  @Test
  void aHandOverComesWithASummaryAndFromTheHolder() {
    Ticket held = held(RiskLevel.HIGH);

    assertThat(ContactCommands.offer(held, NING, "shan", " ", LATER))
        .isEqualTo(new Refused(Reason.NO_SUMMARY));
    assertThat(ContactCommands.offer(held, SHAN, "yun", "x", LATER))
        .isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(ContactCommands.offer(held, NING, "ning", "x", LATER))
        .isEqualTo(new Refused(Reason.NOT_OFFERED));
  }

  @Test
  void whoListensSilentlyMayNotWriteAndWhoSpeaksMay() {
    Ticket silent = changed(ContactCommands.join(held(RiskLevel.HIGH), YUN, Manner.SILENT, LATER));
    assertThat(reply(silent, YUN, "r1")).isEqualTo(new Refused(Reason.NOT_YOURS));

    Ticket speaking = changed(ContactCommands.join(silent, YUN, Manner.SPEAKING, LATER));
    assertThat(changed(reply(speaking, YUN, "r1")).assignee()).contains("ning");

    Ticket left = changed(ContactCommands.leave(speaking, YUN, LATER));
    assertThat(reply(left, YUN, "r2")).isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(ContactCommands.join(left, SHAN, Manner.SILENT, LATER))
        .isEqualTo(new Refused(Reason.NOT_A_SUPERVISOR));
  }

  @Test
  void theSameNoteIsKeptOnce() {
    Ticket noted = changed(ContactCommands.note(held(RiskLevel.LOW), NING, "n1", "喝了酒", LATER));

    assertThat(noted.relay().notes()).extracting(Relay.Note::text).containsExactly("喝了酒");
    assertThat(noted.thread()).isEmpty();
    assertThat(ContactCommands.note(noted, NING, "n1", "喝了酒", LATER)).isInstanceOf(Repeated.class);
    assertThat(ContactCommands.note(noted, SHAN, "n2", "x", LATER))
        .isEqualTo(new Refused(Reason.NOT_YOURS));
  }

  @Test
  void whoIsAtRiskIsLetGoOnlyWithAReasonAndSomebodyWhoAsksAgain() {
    Ticket held = held(RiskLevel.MODERATE);
    Optional<Instant> tomorrow = Optional.of(LATER.plus(Duration.ofHours(20)));
    Optional<Instant> nextWeek = Optional.of(LATER.plus(Duration.ofDays(7)));

    assertThat(TicketCommands.resolve(held, NING, LATER)).isEqualTo(new Refused(Reason.AT_RISK));
    assertThat(end(held, "有家人陪着", Optional.empty())).isEqualTo(new Refused(Reason.AT_RISK));
    assertThat(end(held, " ", tomorrow)).isEqualTo(new Refused(Reason.AT_RISK));
    assertThat(end(held, "有家人陪着", nextWeek)).isEqualTo(new Refused(Reason.AT_RISK));

    Ticket ended = changed(end(held, "有家人陪着", tomorrow));
    assertThat(ended.state()).isEqualTo(Ticket.State.RESOLVED);
    assertThat(ended.risk()).isEqualTo(RiskLevel.MODERATE);
    assertThat(ended.history().getLast().note()).isEqualTo("2026-11-26T00:01:00Z 有家人陪着");
    Ticket low = held(RiskLevel.LOW);
    assertThat(changed(TicketCommands.resolve(low, NING, LATER)).open()).isFalse();
  }

  @Test
  void whoEndsAContactAtRiskSaysTheLevelItIsLeftAt() {
    Ticket held = held(RiskLevel.HIGH);
    Optional<Instant> tomorrow = Optional.of(LATER.plus(Duration.ofHours(20)));
    Ending silent = new Ending("家人到了", tomorrow, Optional.empty());
    assertThat(ContactCommands.end(held, NING, silent, LATER))
        .isEqualTo(new Refused(Reason.NO_LEVEL));

    Ticket lowered =
        changed(
            ContactCommands.end(
                held, NING, new Ending("家人到了", tomorrow, Optional.of(RiskLevel.LOW)), LATER));
    assertThat(lowered.version()).isEqualTo(held.version() + 1);
    assertThat(lowered.risk()).isEqualTo(RiskLevel.LOW);
    assertThat(lowered.highestRisk()).isEqualTo(RiskLevel.HIGH);
    assertThat(lowered.history())
        .extracting(TicketEvent::type)
        .endsWith(TicketEvent.Type.LOWERED, TicketEvent.Type.RESOLVED);

    Ticket kept = changed(end(held, "家人到了", tomorrow));
    assertThat(kept.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(kept.levelSaidAt()).contains(LATER);
  }

  @Test
  void theLevelOfAnEndedContactIsLookedAtAgainByWhoEndedItOrASupervisor() {
    Ticket held = held(RiskLevel.HIGH);
    assertThat(ContactCommands.review(held, NING, RiskLevel.LOW, "平稳", LATER))
        .isEqualTo(new Refused(Reason.NOT_CLOSED));
    Ticket over = changed(end(held, "家人到了", Optional.of(LATER.plus(Duration.ofHours(20)))));
    assertThat(ContactCommands.review(over, SHAN, RiskLevel.LOW, "平稳", LATER))
        .isEqualTo(new Refused(Reason.NOT_YOURS));
    assertThat(ContactCommands.review(over, NING, RiskLevel.LOW, " ", LATER))
        .isEqualTo(new Refused(Reason.EMPTY));
    assertThat(ContactCommands.review(over, NING, RiskLevel.IMMINENT, "x", LATER))
        .isInstanceOf(Repeated.class);

    Instant later = LATER.plus(Duration.ofDays(40));
    Ticket kept = changed(ContactCommands.review(over, NING, RiskLevel.HIGH, "", later));
    assertThat(kept.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(kept.levelSaidAt()).contains(later);
    Ticket low = changed(ContactCommands.review(kept, NING, RiskLevel.LOW, "平稳", later));
    assertThat(low.risk()).isEqualTo(RiskLevel.LOW);
    assertThat(low.open()).isFalse();
  }

  private static TicketChange end(Ticket held, String reason, Optional<Instant> again) {
    return ContactCommands.end(
        held, NING, new Ending(reason, again, Optional.of(held.risk())), LATER);
  }

  @Test
  void aPersonRaisesTheLevelAndNobodyLowersItThatWay() {
    Ticket raised =
        changed(ContactCommands.raise(held(RiskLevel.MODERATE), NING, RiskLevel.IMMINENT, LATER));

    assertThat(raised.risk()).isEqualTo(RiskLevel.IMMINENT);
    assertThat(raised.history().getLast().actor()).isEqualTo("ning");
    assertThat(ContactCommands.raise(raised, NING, RiskLevel.LOW, LATER))
        .isInstanceOf(Repeated.class);
    assertThat(ContactCommands.raise(raised, SHAN, RiskLevel.IMMINENT, LATER))
        .isEqualTo(new Refused(Reason.NOT_YOURS));
  }

  private static TicketChange reply(
      Ticket ticket, org.nuanjing.roster.StaffMember staff, String id) {
    return TicketCommands.reply(ticket, staff, id, "我在", List.of(), LATER);
  }
}
