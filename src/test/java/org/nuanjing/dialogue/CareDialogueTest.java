package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Effect.Unschedule;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketCommands;

class CareDialogueTest {

  private static final StaffMember STAFF =
      new StaffMember("zhao", "Zhao", "青河县警保室", Set.of(), Set.of(), "region");

  private final World world = new World();

  @Test
  void theFirstMessageIsAnsweredTogetherWithTheWelcome() {
    world.writes("卡点口罩快没了，再给两箱");
    assertThat(world.words()).contains("程序", "12356", "送到哪里");
  }

  @Test
  void aRequestWaitsForBindingAndGoesOn() {
    world.officer = Optional.empty();
    world.writes("卡点口罩快没了，再给两箱");
    assertThat(world.words()).contains("警号");
    world.writes("010203");
    world.writes("ABCD-EFGH");
    assertThat(world.words()).contains("李明", "送到哪里");
  }

  @Test
  void aStaleButtonIsAnsweredKindly() {
    world.writes("卡点口罩快没了，再给两箱");
    world.writes("北环卡点");
    world.hears(new Content.Chosen("f:1.deliver_to:skip", "跳过"));
    assertThat(world.words()).contains("没关系", "哪天之前要");
  }

  @Test
  void whatIsSaidInPlaceOfAnAnswerReachesTheTicketFiledBefore() {
    world.writes("同事突然晕倒了");
    world.writes("是");
    assertThat(world.words()).contains("在哪里");
    world.writes("13800001234");
    assertThat(world.words()).contains("在哪里");
    assertThat(world.tickets.getFirst().thread())
        .anyMatch(entry -> entry.text().contains("138 0000 1234"));
  }

  @Test
  void whatIsTakenBackIsAskedAtOnceThoughAnEarlierQuestionIsOpen() {
    world.writes("卡点口罩快没了，再给两箱，明天要");
    assertThat(world.words()).contains("送到哪里");
    world.writes("时间改一下");
    assertThat(world.words()).contains("哪天之前要").doesNotContain("送到哪里");
  }

  @Test
  void cancellingForgetsTheDraftAndItsTimer() {
    world.writes("卡点口罩快没了，再给两箱");
    world.writes("取消");
    assertThat(world.said).contains(new Unschedule(Timer.DRAFT_EXPIRES));
    assertThat(world.conversation.pending()).isEqualTo(new Pending.Nothing());
  }

  @Test
  void aCryingStickerIsComforted() {
    world.hears(new Content.Sticker("😭"));
    assertThat(world.words()).contains("难受").doesNotContain("收到你的表情");
    assertThat(world.tickets).isEmpty();
  }

  @Test
  void whatCannotBeShownIsToldToBothWhereAPersonIsCalled() {
    world.writes("我不想活了");
    world.hears(new Content.Unsupported("story", ""));
    assertThat(world.words()).contains("用文字说");
    assertThat(world.tickets.getFirst().thread().getLast().text()).contains("显示不了", "story");
    world.hears(new Content.Unsupported("dice", "🎯"));
    assertThat(world.tickets.getFirst().thread().getLast().text()).isEqualTo("🎯");
  }

  @Test
  void anIdentityCardNumberIsMaskedBeforeItIsKept() {
    world.writes("卡点口罩快没了，再给两箱");
    world.writes("找张三 110101199003071234");
    assertThat(world.conversation.pending().toString()).doesNotContain("110101199003071234");
  }

  @Test
  void aPlainMessageAfterAStaffReplyIsTheAnswerToIt() {
    world.writes("转人工");
    Ticket taken =
        ((Changed) TicketCommands.take(world.tickets.getFirst(), STAFF, World.NOW)).ticket();
    Ticket replied =
        ((Changed) TicketCommands.reply(taken, STAFF, "r1", "几号方便？", List.of(), World.NOW))
            .ticket();
    world.tickets.set(0, replied);
    assertThat(
            new TicketNotices(World.CATALOG, new World.OneDesk())
                .tell(replied, replied.history().getLast())
                .orElseThrow()
                .plainText())
        .contains("青河县警保室", "几号方便");
    world.writes("周四下午吧");
    assertThat(world.tickets.getFirst().thread().getLast().text()).isEqualTo("周四下午吧");
    world.taps("不是说这件事");
    assertThat(world.words()).contains("想说哪件事");
  }

  @Test
  void anExpiredDraftIsForgottenKindly() {
    world.writes("卡点口罩快没了，再给两箱");
    Step step = world.dialogue.wake(world.conversation, Timer.DRAFT_EXPIRES, world);
    assertThat(step.conversation().pending()).isEqualTo(new Pending.Nothing());
    assertThat(step.effects()).filteredOn(Effect.Say.class::isInstance).hasSize(1);
  }

  @Test
  void aMessageThatCannotBeAnsweredReachesAPerson() {
    Step step =
        world.dialogue.rescue(
            world.conversation,
            IncomingMessage.of("m", World.ADDRESS, new Content.Text("你好"), World.NOW),
            world);
    assertThat(step.effects()).anyMatch(Effect.OpenTicket.class::isInstance);
    assertThat(step.effects().toString()).contains("12356");
  }
}
