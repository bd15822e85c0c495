package org.nuanjing.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.Contacts.NING;
import static org.nuanjing.tickets.Contacts.NOON;
import static org.nuanjing.tickets.Contacts.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.triage.RiskLevel;

class ContactQueueTest {

  private final InMemoryTickets tickets = new InMemoryTickets();

  @Test
  void theHigherLevelIsTakenFirstAndWithinALevelWhoWaitsLonger() {
    put(1, RiskLevel.LOW, 2);
    put(2, RiskLevel.HIGH, 0);
    put(3, RiskLevel.MODERATE, 1);
    put(4, RiskLevel.HIGH, 1);

    assertThat(order()).containsExactly(4, 2, 3, 1);
  }

  @Test
  void whoWaitsLongStandsBeforeAHigherLevelThatHasJustCome() {
    put(1, RiskLevel.LOW, 25);
    put(2, RiskLevel.MODERATE, 12);
    put(3, RiskLevel.HIGH, 1);

    assertThat(order()).containsExactly(1, 2, 3);
  }

  @Test
  void nobodyStandsBeforeImminentDanger() {
    put(1, RiskLevel.LOW, 500);
    put(2, RiskLevel.IMMINENT, 0);

    assertThat(order()).containsExactly(2, 1);
  }

  @Test
  void whatSomebodyHasOrMayNotBeSeenIsNotOffered() {
    tickets.put(Contacts.held(RiskLevel.HIGH));
    put(2, RiskLevel.HIGH, 1);
    StaffMember near = new StaffMember("x", "x", "x", NING.roles(), NING.desks(), "qinghe");

    assertThat(order()).containsExactly(2);
    assertThat(ContactQueue.of(tickets, near, NOON)).isEmpty();
  }

  private void put(int number, RiskLevel risk, int minutes) {
    Instant opened = NOON.minus(Duration.ofMinutes(minutes));
    tickets.put(waiting(number, risk, opened));
  }

  private List<Integer> order() {
    return ContactQueue.of(tickets, NING, NOON).stream()
        .map(ticket -> (int) ticket.reference().number())
        .toList();
  }
}
