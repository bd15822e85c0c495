package org.nuanjing.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.Contacts.NING;
import static org.nuanjing.tickets.Contacts.NOON;
import static org.nuanjing.tickets.Contacts.SHAN;
import static org.nuanjing.tickets.Contacts.changed;
import static org.nuanjing.tickets.Contacts.held;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.Place;
import org.nuanjing.roster.InMemoryStaffChats;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.CareCommands;
import org.nuanjing.tickets.ContactCommands;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.triage.RiskLevel;

class RelayNoticesTest {

  private static final ChannelAddress NINGS = new ChannelAddress("telegram", "51");
  private static final ChannelAddress SHANS = new ChannelAddress("telegram", "52");

  private final RosterStaff staff = new RosterStaff(List.of(NING, SHAN));
  private final InMemoryStaffChats chats = new InMemoryStaffChats(staff, Clock.systemUTC());
  private final RelayNotices notices = new RelayNotices(chats, staff);

  RelayNoticesTest() {
    chats.connect(NINGS, chats.issue("ning").code(), "a");
    chats.connect(SHANS, chats.issue("shan").code(), "b");
  }

  @Test
  void theOfficersWordsGoToTheHolderVeiledBehindANeutralLine() {
    List<OutgoingMessage> told = said("我不想活了", List.of());

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().to()).isEqualTo(NINGS);
    assertThat(told.getFirst().blocks())
        .containsExactly(
            new Block.Paragraph("07-0001 · 新消息\n07-0001 · new message"), new Block.Veiled("我不想活了"));
  }

  @Test
  void wordsOfTheSafetyPlanComeWithTheStepTheyBelongTo() {
    Ticket held = held(RiskLevel.HIGH);
    Ticket begun =
        changed(
            CareCommands.answered(
                held,
                List.of(
                    Detail.planState("安全计划", "正在写"), Detail.planStep("people", "我能开口的人", "（还没写到）")),
                NOON));
    Ticket written =
        changed(
            CareCommands.answered(
                changed(TicketCommands.add(begun, "m1", "我姐", List.of(), NOON)),
                List.of(Detail.planStep("people", "我能开口的人", "我姐"), Detail.planState("安全计划", "写好了")),
                NOON));

    assertThat(notices.tell(Optional.of(held), begun)).isEmpty();
    assertThat(notices.tell(Optional.of(begun), written).getFirst().blocks())
        .containsExactly(
            new Block.Paragraph("07-0001 · 新消息\n07-0001 · new message"),
            new Block.Veiled("安全计划 · safety plan · 我能开口的人"),
            new Block.Veiled("我姐"));
  }

  @Test
  void filesAndPlacesGoAlong() {
    Attachment photo =
        new Attachment(Attachment.Kind.PHOTO, "a.jpg", "image/jpeg", 1, "p", "telegram");

    assertThat(said("", List.of(photo)).getFirst().blocks())
        .endsWith(new Block.File(photo, "a.jpg"));
    assertThat(said("31.5, 121.25", List.of()).getFirst().blocks())
        .endsWith(new Block.Map(new Place(31.5, 121.25), "位置 · place"));
  }

  @Test
  void noFirstLineTellsOfAnything() {
    Ticket offered =
        changed(ContactCommands.offer(held(RiskLevel.HIGH), NING, "shan", "有计划，枪在家", NOON));
    List<OutgoingMessage> all =
        Stream.of(
                said("我不想活了", List.of()),
                notices.tell(Optional.of(held(RiskLevel.HIGH)), offered),
                notices.tell(
                    Optional.of(held(RiskLevel.LOW)),
                    changed(TicketCommands.raise(held(RiskLevel.LOW), RiskLevel.IMMINENT, NOON))))
            .flatMap(List::stream)
            .toList();

    assertThat(all).hasSize(3);
    assertThat(all)
        .allSatisfy(message -> {
          assertThat(message.blocks().getFirst()).isInstanceOf(Block.Paragraph.class);
          assertThat(message.blocks().getFirst().text())
              .doesNotContainPattern("不想活|枪|危|自杀|L[0-4]|白杨|risk|danger");
        });
  }

  @Test
  void anOfferAsksTheColleagueAndTheAnswerTellsTheHolder() {
    Ticket held = held(RiskLevel.HIGH);
    Ticket offered = changed(ContactCommands.offer(held, NING, "shan", "怕独处", NOON));
    OutgoingMessage ask = notices.tell(Optional.of(held), offered).getFirst();

    assertThat(ask.to()).isEqualTo(SHANS);
    assertThat(ask.choices())
        .extracting(Choice::value)
        .containsExactly("accept:07-0001", "decline:07-0001");
    Ticket accepted = changed(ContactCommands.accept(offered, SHAN, NOON));
    assertThat(notices.tell(Optional.of(offered), accepted))
        .singleElement()
        .satisfies(message -> assertThat(message.to()).isEqualTo(NINGS))
        .satisfies(message -> assertThat(message.plainText()).contains("shan老师 接过去了"));
  }

  @Test
  void whatStaffSayIsNotSentBackToThem() {
    Ticket held = held(RiskLevel.HIGH);
    Ticket replied = changed(TicketCommands.reply(held, NING, "r", "我在", List.of(), NOON));

    assertThat(notices.tell(Optional.of(held), replied)).isEmpty();
  }

  @Test
  void everyRefusalHasItsWordsAndATakenContactItsBriefing() {
    Outcomes outcomes = new Outcomes(staff);
    Ticket held = held(RiskLevel.HIGH);
    StaffCommand take = new StaffCommand.Take("ning", NOON);
    for (Reason reason : Reason.values()) {
      assertThat(
              outcomes.tell(
                  "e", NINGS, held.reference(), take, new Refused(reason), Optional.empty()))
          .hasValueSatisfying(message -> assertThat(message.plainText()).contains("07-0001"));
    }
    Ticket more = changed(TicketCommands.add(held, "m", "我撑不住了", List.of(), NOON));
    OutgoingMessage briefing =
        outcomes
            .tell(
                "e",
                NINGS,
                held.reference(),
                take,
                new Changed(more, more.history().getLast()),
                Optional.of(more))
            .orElseThrow();
    assertThat(briefing.blocks())
        .contains(new Block.Veiled("白杨1234 · L3"), new Block.Veiled("▸ 我撑不住了"));
  }

  private List<OutgoingMessage> said(String words, List<Attachment> files) {
    Ticket held = held(RiskLevel.HIGH);
    return notices.tell(
        Optional.of(held), changed(TicketCommands.add(held, "m1", words, files, NOON)));
  }
}
