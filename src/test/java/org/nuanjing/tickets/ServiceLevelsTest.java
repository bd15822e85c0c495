package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.TimedTickets.DESK;
import static org.nuanjing.tickets.TimedTickets.WANG;
import static org.nuanjing.tickets.TimedTickets.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desk;
import org.nuanjing.tickets.Ticket.Alarm;
import org.nuanjing.tickets.TicketEvent.Type;

/** A week in November without holidays; the desk works from 9 to 13 and from 15 to 19. */
class ServiceLevelsTest {

  private final TimedTickets tickets = new TimedTickets();

  @Test
  void anOrdinaryRequestIsOwedWithinWorkingHours() {
    Ticket ticket = tickets.opened(ResponseClass.R7D, at("Fri 18:00"));

    assertThat(ticket.serviceLevel().firstReplyDue()).isEqualTo(at("Tue 18:00").plus(days(7)));
    assertThat(ticket.serviceLevel().resolutionDue()).isEqualTo(at("Fri 18:00").plus(days(7)));
  }

  @Test
  void whatIsUrgentIsOwedAroundTheClock() {
    Ticket ticket = tickets.opened(ResponseClass.R2H, at("Fri 23:00"));

    assertThat(ticket.serviceLevel().firstReplyDue()).isEqualTo(at("Sat 01:00"));
  }

  @Test
  void staffAreWarnedInWorkingTimeAndOnce() {
    Ticket ticket = tickets.opened(ResponseClass.R7D, at("Fri 18:00"));

    assertThat(ticket.nextAlarm())
        .contains(new Alarm(Ticket.WARNING, at("Tue 12:00").plus(days(7))));

    Ticket warned = tickets.alarm(ticket, at("Tue 12:00").plus(days(7)));
    assertThat(warned.history().getLast().type()).isEqualTo(Type.WARNED);
    assertThat(warned.history().getLast().note()).isEqualTo("first-reply");
    assertThat(warned.nextAlarm())
        .contains(new Alarm("first-reply", at("Tue 18:00").plus(days(7))));
  }

  @Test
  void whatTheOfficerAsksAfterAnAnswerIsOwedAnAnswerToo() {
    Ticket answered =
        tickets.answered(
            tickets.taken(tickets.opened(ResponseClass.R7D, at("Mon 10:00"))), at("Mon 11:00"));
    assertThat(answered.serviceLevel().nextReplyDue()).isEmpty();
    assertThat(answered.serviceLevel().next().what()).isEqualTo(ServiceLevel.What.RESOLUTION);

    Ticket asked = tickets.said(answered, "m2", at("Mon 12:00"));
    Ticket askedAgain = tickets.said(asked, "m3", at("Mon 16:00"));

    assertThat(asked.serviceLevel().nextReplyDue()).contains(at("Wed 12:00"));
    assertThat(askedAgain.serviceLevel().nextReplyDue())
        .as("writing again does not put it off")
        .contains(at("Wed 12:00"));
    assertThat(tickets.answered(askedAgain, at("Tue 09:30")).serviceLevel().nextReplyDue())
        .isEmpty();
  }

  @Test
  void whereMinutesCountPeopleAreCalledAndNoDeadlineIsSetForTheNextWord() {
    Ticket answered =
        tickets.answered(
            tickets.taken(tickets.opened(ResponseClass.C0, at("Mon 10:00"))), at("Mon 10:01"));

    Ticket asked = tickets.said(answered, "m2", at("Mon 10:02"));

    assertThat(asked.serviceLevel().nextReplyDue()).isEmpty();
  }

  @Test
  void whatIsOpenedAgainIsOwedAnEndAnewAndCanBeLateAnew() {
    Ticket ticket = tickets.taken(tickets.opened(ResponseClass.R24H, at("Mon 10:00")));
    Ticket late = tickets.alarm(tickets.answered(ticket, at("Mon 11:00")), at("Thu 10:00"));
    assertThat(late.history().getLast().note()).isEqualTo("resolution");
    assertThat(late.nextAlarm()).isEmpty();

    Ticket resolved =
        tickets.changed(late, TicketCommands.resolve(late, WANG, at("Thu 12:00")), at("Thu 12:00"));
    assertThat(resolved.nextAlarm()).isEmpty();

    Ticket again = tickets.said(resolved, "m9", at("Fri 12:00"));
    assertThat(again.serviceLevel().resolutionDue()).isEqualTo(at("Fri 12:00").plus(days(3)));
    assertThat(again.serviceLevel().next().due()).isEqualTo(at("Sat 12:00"));
    assertThat(again.nextAlarm().map(Alarm::what)).contains(Ticket.WARNING);
  }

  @Test
  void whoHasItAndDoesNotAnswerLosesItToTheQueue() {
    Ticket taken = tickets.taken(tickets.opened(ResponseClass.R7D, at("Mon 10:00")));

    Ticket late = tickets.alarm(taken, at("Wed 10:00"));

    assertThat(late.state()).isEqualTo(Ticket.State.OPEN);
    assertThat(late.assignee()).isEmpty();
    assertThat(late.version()).isEqualTo(taken.version() + 1);
    assertThat(late.history().stream().map(TicketEvent::type).skip(2))
        .containsExactly(Type.LATE, Type.RETURNED);
    assertThat(late.priority()).isEqualTo(Priority.URGENT);
  }

  @Test
  void anEndThatIsLateTakesNothingFromWhoAnswered() {
    Ticket taken = tickets.taken(tickets.opened(ResponseClass.R7D, at("Mon 10:00")));

    Ticket late =
        tickets.alarm(tickets.answered(taken, at("Mon 11:00")), at("Fri 18:00").plus(days(30)));

    assertThat(late.assignee()).contains(WANG.name());
  }

  @Test
  void whatIsUrgentAndNotAnsweredGoesToTheDeskAbove() {
    tickets.above(new Desk("city", "市", "City", Set.of("supplies"), "city"));
    Ticket taken = tickets.taken(tickets.opened(ResponseClass.R2H, at("Mon 10:00")));

    Ticket late = tickets.alarm(taken, at("Mon 12:00"));

    assertThat(late.desk()).isEqualTo("city");
    assertThat(late.assignee()).isEmpty();
    assertThat(late.history().getLast().note()).isEqualTo(DESK + " > city late");
    assertThat(late.serviceLevel().firstReplyDue())
        .as("the promise stands")
        .isEqualTo(at("Mon 12:00"));
  }

  @Test
  void aTicketOfAnEarlierVersionHasNeitherAWarningNorANextReply() {
    assertThat(
            new ServiceLevel(ResponseClass.R7D, at("Mon 10:00"), at("Fri 10:00"), Optional.empty()))
        .returns(Optional.empty(), ServiceLevel::nextReplyDue)
        .returns(Optional.empty(), ServiceLevel::warnAt);
  }

  /** Whatever is done to it, at whatever times. */
  @Test
  void anOpenTicketAlwaysHasSomethingDueUntilItHasBeenLateWithIt() {
    for (long seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      ResponseClass[] classes = {
        ResponseClass.R2H, ResponseClass.R24H, ResponseClass.R7D, ResponseClass.R15D
      };
      Instant now = at("Mon 00:00").plusSeconds(random.nextInt(7 * 86_400));
      Ticket ticket = tickets.opened(classes[random.nextInt(classes.length)], now);
      for (int step = 0; step < 25; step++) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(3_000)));
        ticket = tickets.rung(ticket, now);
        ticket = step(ticket, random, "m" + step, now);
        holds(ticket, now, "seed " + seed + " step " + step);
      }
    }
  }

  private Ticket step(Ticket ticket, Random random, String id, Instant now) {
    return switch (random.nextInt(6)) {
      case 0 -> tickets.changed(ticket, TicketCommands.take(ticket, WANG, now), now);
      case 1 ->
          tickets.changed(ticket, TicketCommands.reply(ticket, WANG, id, "好", List.of(), now), now);
      case 2 -> tickets.said(ticket, id, now);
      case 3 -> tickets.changed(ticket, TicketCommands.resolve(ticket, WANG, now), now);
      case 4 -> tickets.changed(ticket, TicketCommands.hurry(ticket, now), now);
      default -> ticket;
    };
  }

  private static void holds(Ticket ticket, Instant now, String when) {
    ServiceLevel level = ticket.serviceLevel();
    if (!ticket.open()) {
      assertThat(ticket.nextAlarm()).as(when).isEmpty();
      assertThat(level.nextReplyDue()).as(when).isEmpty();
      return;
    }
    boolean waits =
        !ticket.thread().isEmpty()
            && ticket.thread().getLast().author() == ThreadEntry.Author.OFFICER
            && level.firstRepliedAt().isPresent();
    assertThat(level.nextReplyDue().isPresent()).as(when).isEqualTo(waits);
    assertThat(level.warnAt().filter(at -> !at.isBefore(level.nextDue()))).as(when).isEmpty();
    level
        .owed()
        .filter(owed -> owed.due().isAfter(now))
        .forEach(owed ->
            assertThat(ticket.nextAlarm().map(Alarm::at).orElse(Instant.MAX))
                .as(when)
                .isBeforeOrEqualTo(owed.due()));
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
