package org.nuanjing.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.InMemoryStaffChats;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

class WorkNoticesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final StaffMember LU = member("lu", Role.AGENT, "supplies");
  private static final StaffMember SONG = member("song", Role.AGENT, "medical");
  private static final StaffMember QIU = member("qiu", Role.LEAD, "supplies");

  private final RosterStaff staff = new RosterStaff(List.of(LU, SONG, QIU));
  private final InMemoryStaffChats chats = new InMemoryStaffChats(staff, Clock.systemUTC());
  private final WorkNotices notices = new WorkNotices(chats, staff);

  WorkNoticesTest() {
    for (String name : List.of("lu", "song", "qiu")) {
      chats.connect(new ChannelAddress("telegram", name), chats.issue(name).code(), name);
    }
  }

  @Test
  void whatIsLateIsToldToTheDesksAgentsWhereNobodyHasItAndToItsLeads() {
    Ticket open = open(RiskLevel.NONE);

    assertThat(told(open, late(open))).containsExactly("lu", "qiu");
  }

  @Test
  void whoHasItIsToldAndNoOtherAgent() {
    Ticket taken = ((Changed) TicketCommands.take(open(RiskLevel.NONE), SONG, NOON)).ticket();

    assertThat(told(taken, late(taken))).containsExactly("song", "qiu");
  }

  @Test
  void onlyTheNumberIsTold() {
    Ticket open = open(RiskLevel.NONE);

    List<OutgoingMessage> messages = notices.tell(Optional.of(open), late(open));

    assertThat(messages.getFirst().blocks())
        .containsExactly(
            new Block.Paragraph("03-0001：超过时限了，请尽快处理。\n03-0001: overdue, please see to it."));
    assertThat(messages).extracting(OutgoingMessage::id).doesNotHaveDuplicates();
  }

  @Test
  void toSomebodyInDistressPeopleAreCalledInstead() {
    Ticket contact = open(RiskLevel.HIGH);

    assertThat(told(contact, late(contact))).isEmpty();
  }

  private List<String> told(Ticket before, Ticket after) {
    List<String> told = new ArrayList<>();
    notices.tell(Optional.of(before), after).forEach(message -> told.add(message.to().id()));
    return told;
  }

  private static Ticket late(Ticket ticket) {
    return ((Changed) TicketCommands.late(ticket, NOON.plusSeconds(86_400))).ticket();
  }

  private static Ticket open(RiskLevel risk) {
    return new Ticket(
        new TicketReference(3, 1),
        1,
        new Requester(
            new ChannelAddress("test", "a"),
            Language.ZH,
            Optional.empty(),
            "桂花1234",
            Optional.of("station"),
            Confidentiality.NAMED),
        "supplies",
        "supply_request",
        List.of(),
        risk,
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R24H, NOON),
        Ticket.State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(),
        NOON);
  }

  private static StaffMember member(String name, Role role, String desk) {
    return new StaffMember(name, name, name, Set.of(role), Set.of(desk), "qinghe");
  }
}
