package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.Content;
import org.nuanjing.tickets.FollowUpAnswer;
import org.nuanjing.tickets.OfficerCommand.AnswerFollowUp;
import org.nuanjing.tickets.Ticket;

/** The hour to be asked after at, in an officer's own words. */
class HourTalkTest {

  private final World world = new World();

  private Ticket asked() {
    world.writes("我不想活了");
    world.ended();
    Ticket contact = world.tickets.getFirst();
    world.hears(new Content.Chosen("u:" + contact.reference(), "换个时间问我"));
    assertThat(world.conversation.pending())
        .isEqualTo(new Pending.FollowUpHour(contact.reference()));
    return contact;
  }

  private Optional<String> told() {
    return world.said.stream()
        .filter(Effect.TellTicket.class::isInstance)
        .map(effect -> ((Effect.TellTicket) effect).command())
        .filter(AnswerFollowUp.class::isInstance)
        .map(command -> ((AnswerFollowUp) command).note())
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "晚上八点, 20",
    "晚上8点半, 20",
    "20:30, 20",
    "早上七点, 7",
    "上午十点左右, 10",
    "下午三点吧, 15",
    "中午, 12",
    "夜里11点, 23",
    "凌晨两点, 2",
    "九点, 9",
    "晚上, 21",
    "8 pm, 20",
    "at 9 in the evening, 21",
    "下夜班以后，早上九点, 9",
  })
  void isReadInManyWays(String said, int hour) {
    asked();
    world.writes(said);
    assertThat(told()).contains(FollowUpAnswer.at(hour));
    assertThat(world.words()).contains(Integer.toString(hour));
    assertThat(world.conversation.pending()).isEqualTo(new Pending.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"不用再联系我了", "不用问候", "别再问我了", "以后别发消息了", "do not contact me", "no more messages"})
  void noMoreIsUnderstood(String said) {
    asked();
    world.writes(said);
    assertThat(told()).contains(FollowUpAnswer.NO_MORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"随便", "我想申请两箱口罩", "问一下年假几天", "嗯", "别问我单位"})
  void whatNamesNoHourSetsNone(String said) {
    asked();
    world.writes(said);
    assertThat(told()).isEmpty();
    assertThat(world.words()).isNotBlank();
    assertThat(world.conversation.pending()).isNotInstanceOf(Pending.FollowUpHour.class);
  }
}
