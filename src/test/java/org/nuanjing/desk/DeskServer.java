package org.nuanjing.desk;

import java.time.Duration;
import java.time.Instant;
import org.nuanjing.aftercare.FollowUpActions;
import org.nuanjing.roster.Staff;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.springframework.boot.SpringApplication;

/** The desk alone on a port, with sample tickets, to look at. */
final class DeskServer {

  private DeskServer() {}

  public static void main(String[] arguments) {
    var desk = SpringApplication.run(DeskRig.class, arguments);
    InMemoryTickets tickets = desk.getBean(InMemoryTickets.class);
    Instant now = Instant.now();
    tickets.put(SealedTickets.at(new TicketReference(5, 1), RiskLevel.IMMINENT, now));
    TicketReference over = new TicketReference(5, 2);
    Instant then = now.minus(Duration.ofDays(1));
    tickets.put(
        SealedTickets.over(
            SealedTickets.at(over, RiskLevel.HIGH, then),
            desk.getBean(Staff.class).find("ning").orElseThrow(),
            then));
    desk.getBean(FollowUpActions.class).wake(over);
  }
}
