package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.triage.RiskLevel;

/** Contacts under an alias, and the people who look after them; all invented. */
public final class SealedTickets {

  public static final OfficerId OFFICER = new OfficerId("officer-1");
  public static final String DESK = "yunchuan-counselling";

  private SealedTickets() {}

  /** Just filed by an officer of {@code qinghe}, with the counselling desk. */
  public static Ticket at(TicketReference reference, RiskLevel risk, Instant opened) {
    return new Ticket(
        reference,
        1,
        new Requester(
            new ChannelAddress("web", "browser-" + reference),
            Language.ZH,
            Optional.of(OFFICER),
            "青松-17",
            Optional.of("qinghe"),
            Confidentiality.ALIAS),
        DESK,
        "crisis",
        List.of(),
        risk,
        Priority.of(ResponseClass.C0, risk),
        ServiceLevel.from(ResponseClass.C0, opened),
        State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", opened)),
        opened);
  }

  /** Somebody of the counselling desk. */
  public static StaffMember member(String name, String unit, Role... roles) {
    return new StaffMember(
        name, name, "心理服务中心", java.util.Set.of(roles), java.util.Set.of(DESK), unit);
  }

  /** The same taken and ended by somebody, two versions on. */
  public static Ticket over(Ticket ticket, StaffMember staff, Instant at) {
    Ticket taken = ((Changed) TicketCommands.take(ticket, staff, at)).ticket();
    Instant asked = at.plus(Duration.ofDays(1));
    return ((Changed)
            ContactCommands.end(
                taken,
                staff,
                new Ending("谈过了", Optional.of(asked), Optional.of(ticket.risk())),
                at))
        .ticket();
  }
}
