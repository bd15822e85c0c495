package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.TimedTickets.WANG;
import static org.nuanjing.tickets.TimedTickets.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.Ticket.Alarm;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.WorkCommands.Ticked;

class WorkCommandsTest {

  private static final Instant NOW = at("Mon 10:00");

  private final TimedTickets tickets = new TimedTickets();
  private final Ticket taken = tickets.taken(tickets.opened(ResponseClass.R24H, NOW));

  @Test
  void tagsTakeThePlaceOfThoseBefore() {
    Ticket tagged = done(WorkCommands.tag(taken, WANG, List.of(" #缺材料", "急", "急", ""), NOW));
    Ticket other = done(WorkCommands.tag(tagged, WANG, List.of("急", "冬装"), NOW));

    assertThat(tagged.work().tags()).containsExactly("缺材料", "急");
    assertThat(other.work().tags()).containsExactly("急", "冬装");
    assertThat(other.history().getLast().note()).isEqualTo("+冬装 -缺材料");
    assertThat(WorkCommands.tag(other, WANG, List.of("急", "冬装"), NOW)).isInstanceOf(Repeated.class);
  }

  @Test
  void tooManyAndTooLongTagsAreRefused() {
    List<String> many =
        IntStream.rangeClosed(0, WorkCommands.MOST_TAGS).mapToObj(n -> "t" + n).toList();

    assertThat(WorkCommands.tag(taken, WANG, many, NOW)).isEqualTo(new Refused(Reason.TOO_MANY));
    assertThat(WorkCommands.tag(taken, WANG, List.of("长".repeat(21)), NOW))
        .isEqualTo(new Refused(Reason.TOO_MANY));
  }

  @Test
  void aTicketIsResolvedOnceEverythingOnItsListsIsDone() {
    Ticket listed = listed(taken, "核对", " ", "签收");
    assertThat(TicketCommands.resolve(listed, WANG, NOW)).isEqualTo(new Refused(Reason.UNDONE));

    Ticket half = tick(listed, 0, Ticked.DONE);
    Ticket all = tick(half, 1, Ticked.DONE);

    assertThat(half.work().done()).isFalse();
    assertThat(half.work().checklists().getFirst().items().getFirst().doneBy()).contains("wang");
    assertThat(TicketCommands.resolve(all, WANG, NOW)).isInstanceOf(Changed.class);
    assertThat(tick(all, 0, Ticked.UNDONE).work().done()).isFalse();
  }

  @Test
  void aListIsAddedOnceAndNeverEmpty() {
    Ticket listed = listed(taken, "核对");

    assertThat(WorkCommands.addChecklist(listed, WANG, "l", "发放", List.of("核对"), NOW))
        .isInstanceOf(Repeated.class);
    assertThat(WorkCommands.addChecklist(taken, WANG, "l", "发放", List.of(" "), NOW))
        .isEqualTo(new Refused(Reason.EMPTY));
    assertThat(WorkCommands.tick(listed, WANG, "l", 1, Ticked.DONE, NOW))
        .isEqualTo(new Refused(Reason.NOT_HERE));
    assertThat(WorkCommands.tick(listed, WANG, "x", 0, Ticked.DONE, NOW))
        .isEqualTo(new Refused(Reason.NOT_HERE));
  }

  @Test
  void aReminderRingsOnceAndGoesWithTheTicket() {
    Instant then = NOW.plus(Duration.ofHours(3));
    Ticket set = done(WorkCommands.remindAt(taken, WANG, Optional.of(then), NOW));
    assertThat(set.nextAlarm()).contains(new Alarm(Ticket.REMINDER, then));

    Ticket rung = tickets.alarm(set, then);

    assertThat(rung.history().getLast().type()).isEqualTo(Type.REMINDED);
    assertThat(rung.work().reminder()).isEmpty();
    assertThat(WorkCommands.remindAt(taken, WANG, Optional.of(NOW), NOW))
        .isEqualTo(new Refused(Reason.PAST));
    assertThat(done(TicketCommands.resolve(set, WANG, NOW)).nextAlarm()).isEmpty();
  }

  @Test
  void severalThingsDoneInOneGoAreOneVersion() {
    Changed replied = (Changed) TicketCommands.reply(taken, WANG, "r1", "办好了", List.of(), NOW);

    Changed both = replied.then(ticket -> TicketCommands.resolve(ticket, WANG, NOW));

    assertThat(both.ticket().version()).isEqualTo(taken.version() + 1);
    assertThat(both.ticket().state()).isEqualTo(State.RESOLVED);
    assertThat(both.told())
        .extracting(TicketEvent::type)
        .containsExactly(Type.REPLIED, Type.RESOLVED);
  }

  private static Ticket listed(Ticket ticket, String... items) {
    return done(WorkCommands.addChecklist(ticket, WANG, "l", "发放", List.of(items), NOW));
  }

  private static Ticket tick(Ticket ticket, int item, Ticked ticked) {
    return done(WorkCommands.tick(ticket, WANG, "l", item, ticked, NOW));
  }

  private static Ticket done(TicketChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).ticket();
  }
}
