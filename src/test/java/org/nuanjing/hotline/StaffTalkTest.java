package org.nuanjing.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.tickets.Contacts.NING;
import static org.nuanjing.tickets.Contacts.NOON;
import static org.nuanjing.tickets.Contacts.SHAN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Effect;
import org.nuanjing.dialogue.Step;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Contacts;
import org.nuanjing.tickets.Queueing.Waiting;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.StaffCommand.Verdict;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketCommands;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

class StaffTalkTest implements StaffView {

  private static final ChannelAddress PHONE = new ChannelAddress("telegram", "51");

  private final StaffTalk talk = new StaffTalk();
  private final List<Ticket> held = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Whereabouts> said = new ArrayList<>();
  private boolean ready = true;
  private Conversation chat = Conversation.fresh(PHONE, "x", NOON);
  private List<Effect> effects = List.of();
  private int messages;

  @Test
  void theButtonOfAPageTakesAndWhatFollowsInHasteGoesThereToo() {
    hears(new Content.Chosen("take:07-0003", "我来接"));
    assertThat(done()).containsExactly(new StaffCommand.Take("ning", NOON));

    writes("我在，你说");
    assertThat(effects)
        .containsExactly(
            new Effect.StaffDoes(
                new TicketReference(7, 3),
                new StaffCommand.Reply("ning", "telegram:2", "我在，你说", List.of(), NOON)));
  }

  @Test
  void wordsOfDangerInWhatStaffWriteCallNobody() {
    held.add(ticket(3));
    writes("你刚才说“我不想活了，枪在手里”，我听到了");

    assertThat(effects).hasSize(1).first().isInstanceOf(Effect.StaffDoes.class);
  }

  @Test
  void pictureVoiceFilePlaceAndStickerGoToWhoIsHeld() {
    held.add(ticket(3));
    Attachment voice = new Attachment(Attachment.Kind.VOICE, "", "audio/ogg", 9, "v", "telegram");
    hears(new Content.File(voice, "听这个"));
    assertThat(done())
        .containsExactly(new StaffCommand.Reply("ning", "telegram:1", "听这个", List.of(voice), NOON));
    hears(new Content.Location(31.5, 121.25));
    assertThat(done())
        .containsExactly(
            new StaffCommand.Reply("ning", "telegram:2", "31.5, 121.25", List.of(), NOON));
    hears(new Content.Sticker("🌷"));
    assertThat(done())
        .containsExactly(new StaffCommand.Reply("ning", "telegram:3", "🌷", List.of(), NOON));
  }

  @Test
  void withoutAContactNothingGoesToAnybody() {
    writes("有人吗");

    assertThat(words()).contains("没有发给任何人", "went to nobody");
    assertThat(done()).isEmpty();
  }

  @Test
  void withSeveralItIsAskedAndTheChoiceHolds() {
    held.addAll(List.of(ticket(3), ticket(4)));
    writes("你好");
    assertThat(done()).isEmpty();
    assertThat(buttons()).containsExactly("talk:07-0003", "talk:07-0004");

    hears(new Content.Chosen("talk:07-0004", ""));
    assertThat(words()).contains("07-0004 白杨1234");
    writes("你好");
    assertThat(at()).containsExactly(new TicketReference(7, 4));
  }

  @Test
  void wordsNeverGoToAnotherThanTheOneChosen() {
    held.addAll(List.of(ticket(3), ticket(4)));
    hears(new Content.Chosen("talk:07-0003", ""));
    held.removeFirst();

    writes("只说给你听");

    assertThat(done()).isEmpty();
    assertThat(buttons()).containsExactly("talk:07-0004");
  }

  @Test
  void theNextOneIsTakenInOrderByWhoIsReady() {
    writes("/next");
    assertThat(words()).contains("现在没有人在等");
    waiting.addAll(List.of(waits(8, NOON), waits(9, NOON)));
    ready = false;
    writes("/next");
    assertThat(done()).isEmpty();
    ready = true;
    writes("/next");
    assertThat(at()).containsExactly(new TicketReference(7, 8));
  }

  @Test
  void aSafetyPlanIsOfferedToWhoIsHeld() {
    writes("/plan");
    assertThat(done()).isEmpty();
    assertThat(words()).contains("没有发给任何人");
    held.add(ticket(3));
    writes("/plan");
    assertThat(done()).containsExactly(new StaffCommand.OfferPlan("ning", NOON));
  }

  @Test
  void aNoteIsNoReply() {
    held.add(ticket(3));
    writes("/note 喝了酒");
    assertThat(done()).containsExactly(new StaffCommand.Note("ning", "telegram:1", "喝了酒", NOON));
    writes("/note");
    assertThat(done()).isEmpty();
    assertThat(words()).contains("写成：/note");
  }

  @Test
  void aHandOverNamesWhomAndSaysWhatTheyNeedToKnow() {
    held.add(ticket(3));
    writes("/handover");
    assertThat(words()).contains("shan（shan老师）");
    writes("/handover Shan 怕独处，家人在路上");
    assertThat(done()).containsExactly(new StaffCommand.Offer("ning", "shan", "怕独处，家人在路上", NOON));
    hears(new Content.Chosen("accept:07-0003", ""));
    assertThat(done()).containsExactly(new StaffCommand.Answer("ning", Verdict.ACCEPTED, NOON));
    hears(new Content.Chosen("decline:07-0003", ""));
    assertThat(done()).containsExactly(new StaffCommand.Answer("ning", Verdict.DECLINED, NOON));
  }

  @Test
  void afterTheEndNothingGoesToTheOneWhoWasHeld() {
    held.add(ticket(3));
    hears(new Content.Chosen("talk:07-0003", ""));
    writes("/done");
    assertThat(done()).containsExactly(new StaffCommand.End("ning", NOON));
    held.clear();
    writes("谢谢");
    assertThat(done()).isEmpty();
  }

  @Test
  void whereSomebodyIsIsNoted() {
    writes("/away");
    writes("/here");
    writes("/pause");
    hears(new Content.Chosen("pause", ""));

    assertThat(said)
        .containsExactly(
            Whereabouts.AWAY, Whereabouts.HERE, Whereabouts.PAUSING, Whereabouts.PAUSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nxt", "/done! now", "/帮助", "/", "/NOTES_all x"})
  void whatLooksLikeACommandNeverGoesToTheOfficer(String text) {
    held.add(ticket(3));
    writes(text);

    assertThat(done()).noneMatch(StaffCommand.Reply.class::isInstance);
    assertThat(words()).isNotEmpty();
  }

  @Test
  void aChangeOfWhatWentOutAndWhatCannotGoIsSaidToBe() {
    held.add(ticket(3));
    hears(message(new Content.Text("改过的"), Origin.EDITED, Setting.PRIVATE));
    assertThat(words()).contains("对方看不到");
    hears(new Content.Contact("王", "110"));
    assertThat(words()).contains("名片");
    hears(new Content.Unsupported("poll", "q"));
    assertThat(words()).contains("转不过去");
    writes("长".repeat(4001));
    assertThat(words()).contains("太长");
    assertThat(done()).isEmpty();
  }

  @Test
  void inAGroupNothingIsSaidOfAnybody() {
    held.add(ticket(3));
    hears(message(new Content.Text("/who"), Origin.NEW, Setting.GROUP));

    assertThat(words()).contains("只能一对一").doesNotContain("07-0003", "白杨");
    assertThat(done()).isEmpty();
  }

  @Test
  void aButtonOfAnotherTimeOrPlaceGetsHelp() {
    for (String value : List.of("x", "take:", "take:7", "i:supply_request", "take:07-0003:1")) {
      hears(new Content.Chosen(value, ""));
      assertThat(words()).contains("/next");
      assertThat(done()).isEmpty();
    }
  }

  @Test
  void howManyWaitAndHowLongIsTold() {
    waiting.add(waits(8, NOON.minusSeconds(700)));
    writes("/queue");

    assertThat(words()).contains("在等的：1 位，最久等了 11 分钟");
  }

  private static Waiting waits(int number, Instant since) {
    return new Waiting(new TicketReference(7, number), RiskLevel.HIGH, since);
  }

  private static Ticket ticket(int number) {
    return Contacts.changed(
        TicketCommands.take(Contacts.waiting(number, RiskLevel.HIGH, NOON), NING, NOON));
  }

  private void writes(String text) {
    hears(new Content.Text(text));
  }

  private void hears(Content content) {
    hears(message(content, Origin.NEW, Setting.PRIVATE));
  }

  private void hears(IncomingMessage message) {
    Step step = talk.next(chat, message, this);
    chat = step.conversation();
    effects = step.effects();
  }

  private IncomingMessage message(Content content, Origin origin, Setting setting) {
    return new IncomingMessage(
        Integer.toString(++messages), PHONE, content, origin, setting, "zh", NOON);
  }

  private List<StaffCommand> done() {
    return effects.stream()
        .filter(Effect.StaffDoes.class::isInstance)
        .map(effect -> ((Effect.StaffDoes) effect).command())
        .toList();
  }

  private List<TicketReference> at() {
    return effects.stream()
        .filter(Effect.StaffDoes.class::isInstance)
        .map(effect -> ((Effect.StaffDoes) effect).ticket())
        .toList();
  }

  private String words() {
    return effects.stream()
        .filter(Effect.Say.class::isInstance)
        .flatMap(effect -> ((Effect.Say) effect).blocks().stream())
        .map(block -> block.text())
        .reduce("", (one, other) -> one + "\n" + other);
  }

  private List<String> buttons() {
    return effects.stream()
        .filter(Effect.Say.class::isInstance)
        .flatMap(effect -> ((Effect.Say) effect).choices().stream())
        .map(Choice::value)
        .toList();
  }

  @Override
  public Instant now() {
    return NOON;
  }

  @Override
  public StaffMember me() {
    return NING;
  }

  @Override
  public List<Ticket> held() {
    return List.copyOf(held);
  }

  @Override
  public List<Waiting> waiting() {
    return List.copyOf(waiting);
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public List<StaffMember> colleagues(Ticket ticket) {
    return List.of(SHAN);
  }

  @Override
  public void say(Whereabouts whereabouts) {
    said.add(whereabouts);
  }
}
