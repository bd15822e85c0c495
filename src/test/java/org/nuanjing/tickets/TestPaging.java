package org.nuanjing.tickets;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.Attendance;
import org.nuanjing.duty.Escalation;
import org.nuanjing.duty.InMemoryDutyBoard;
import org.nuanjing.duty.Rota;
import org.nuanjing.duty.Rotas;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.reference.RosterStaff;

/** Paging put together for tests, with the ladders of the defaults. */
public final class TestPaging {

  private TestPaging() {}

  /** With a rota on which nobody stands. */
  public static Paging nobodyOnDuty(Desks desks) {
    return of(
        Rotas.nobody(), new RosterStaff(List.of()), desks, (ticket, event) -> Optional.empty());
  }

  /** What follows from a change where every desk works around the clock. */
  public static Consequences alone(Paging paging) {
    return new Consequences(ServiceLevels.AROUND_THE_CLOCK, ticket -> Optional.empty(), paging);
  }

  /** Everybody is reached by a webhook, at the address of their name. */
  public static Paging of(Rota rota, Staff staff, Desks desks, Notices notices) {
    return new Paging(
        new Escalation(Rotas.defaults().ladders()),
        new Attendance(
            rota, new InMemoryDutyBoard(), Map::of, Rotas.defaults().mostContacts(), Duration.ZERO),
        staff,
        desks,
        who -> List.of(new ChannelAddress("webhook", who)),
        notices);
  }
}
