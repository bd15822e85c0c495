package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.triage.RiskLevel;

/** What happens to a ticket while somebody is asked, accompanied and looked after. Pure. */
public final class CareCommands {

  /** How soon a plan that was offered is not offered again. */
  static final Duration PLAN_OFFERED_AGAIN_AFTER = Duration.ofMinutes(1);

  private CareCommands() {}

  /**
   * What the officer was asked and answered. A detail of the same slot takes the place of the
   * earlier one. A ticket that is done stays done.
   */
  public static TicketChange answered(Ticket ticket, List<Detail> details, Instant now) {
    List<Detail> all = new ArrayList<>(ticket.details());
    for (Detail detail : details) {
      int at = slots(all).indexOf(detail.slot());
      if (at < 0) {
        all.add(detail);
      } else {
        all.set(at, detail);
      }
    }
    if (all.equals(ticket.details())) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .details(all)
        .happened(Type.ANSWERED, TicketEvent.OFFICER, "", now);
  }

  private static List<String> slots(List<Detail> details) {
    return details.stream().map(Detail::slot).toList();
  }

  /**
   * The officer asks for somebody else: nobody has the ticket then, and whoever had it cannot take
   * it again, unless life is in danger at this moment.
   */
  public static TicketChange changePerson(Ticket ticket, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    Optional<String> holder = ticket.assignee();
    if (holder.isEmpty()) {
      return new Repeated();
    }
    return new TicketDraft(ticket)
        .state(State.OPEN)
        .assignee(Optional.empty())
        .happened(Type.CHANGE_ASKED, TicketEvent.OFFICER, holder.get(), now);
  }

  /** The sign-in names of those the officer asked to be changed from. */
  public static Set<String> notWanted(Ticket ticket) {
    return ticket.history().stream()
        .filter(event -> event.type() == Type.CHANGE_ASKED)
        .map(TicketEvent::note)
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean refused(Ticket ticket, String staff) {
    return !ticket.risk().atLeast(RiskLevel.IMMINENT) && notWanted(ticket).contains(staff);
  }

  /**
   * Whoever has the ticket offers to make a safety plan together; never while it is under way, and
   * once where it is pressed twice.
   */
  public static TicketChange offerPlan(Ticket ticket, StaffMember staff, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (!ticket.assignee().equals(Optional.of(staff.name()))) {
      return new Refused(Reason.NOT_YOURS);
    }
    if (ticket.risk() == RiskLevel.IMMINENT) {
      return new Refused(Reason.UNDER_WAY);
    }
    if (ticket.history().stream().anyMatch(event -> justOffered(event, now))) {
      return new Repeated();
    }
    return new TicketDraft(ticket).happened(Type.PLAN_OFFERED, staff.name(), "", now);
  }

  private static boolean justOffered(TicketEvent event, Instant now) {
    return event.type() == Type.PLAN_OFFERED
        && now.isBefore(event.at().plus(PLAN_OFFERED_AGAIN_AFTER));
  }
}
