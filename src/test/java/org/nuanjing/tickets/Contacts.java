package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.triage.RiskLevel;

/** Conversations with people who need somebody, for tests; every person is invented. */
public final class Contacts {

  public static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
  public static final StaffMember NING = member("ning", Role.COUNSELLOR);
  public static final StaffMember SHAN = member("shan", Role.COUNSELLOR);
  public static final StaffMember YUN = member("yun", Role.SUPERVISOR);

  private Contacts() {}

  public static StaffMember member(String name, Role role) {
    return new StaffMember(
        name, name + "老师", "心理服务中心", Set.of(role), Set.of("counselling"), "yunchuan");
  }

  /** One nobody has taken. */
  public static Ticket waiting(int number, RiskLevel risk, Instant opened) {
    return new Ticket(
        new TicketReference(7, number),
        1,
        new Requester(
            new ChannelAddress("telegram", "1001"),
            Language.ZH,
            Optional.empty(),
            "白杨1234",
            Optional.of("qinghe"),
            Confidentiality.ALIAS),
        "counselling",
        "crisis",
        List.of(),
        risk,
        Priority.of(ResponseClass.C0, risk),
        ServiceLevel.from(ResponseClass.C0, opened),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", opened)),
        opened);
  }

  /** One that {@link #NING} holds. */
  public static Ticket held(RiskLevel risk) {
    return changed(TicketCommands.take(waiting(1, risk, NOON), NING, NOON));
  }

  public static Ticket changed(TicketChange change) {
    if (change instanceof Changed changed) {
      return changed.ticket();
    }
    throw new AssertionError(change);
  }
}
