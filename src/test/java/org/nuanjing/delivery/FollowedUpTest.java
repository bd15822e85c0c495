package org.nuanjing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.aftercare.FollowUp.Outcome;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** What follows a contact, over days and a year, as the officer and the counsellor live it. */
@ExtendWith(RedisServerExtension.class)
class FollowedUpTest {

  private static final String PLANNED = "我准备今晚跳楼";
  private static final String WISH = "我不想活了";

  private final OneChat chat;

  FollowedUpTest(RedisServer redis) {
    chat = new OneChat(redis);
  }

  /** It is Monday 23 November, four in the afternoon; a counsellor ends the contact. */
  private TicketReference ended(String words, Duration askedAgainIn) {
    chat.writes(words);
    TicketReference contact = chat.reference();
    chat.staff.take(contact, OneChat.NING);
    chat.staff.reply(contact, OneChat.NING, "r1", "我在", List.of());
    chat.staff.end(contact, OneChat.NING, ending("谈过了，家人陪着", askedAgainIn));
    chat.passes(Duration.ofSeconds(1));
    return contact;
  }

  /** When something happened to the newest ticket, in local time. */
  private List<String> when(Type type) {
    return chat.ticket().history().stream()
        .filter(event -> event.type() == type)
        .map(TicketEvent::at)
        .map(at -> at.atZone(OneChat.ZONE).toLocalDateTime().withSecond(0).withNano(0).toString())
        .toList();
  }

  private List<String> days() {
    return chat.plan().orElseThrow().list().stream().map(one -> one.day().toString()).toList();
  }

  @Test
  void theHourOfTheClosingQuestionIsTheHourTheOfficerIsAskedAt() {
    ended(PLANNED, Duration.ofDays(1));
    chat.taps("最后三个小问题");
    chat.writes("6");
    chat.writes("4");
    assertThat(chat.words()).contains("上午");
    chat.writes("晚上九点吧");
    assertThat(text()).contains("以后 21 点左右问你");
    assertThat(chat.plan().orElseThrow().hour()).isEqualTo(21);

    chat.restarts();
    chat.passesTo(1, 20, 59);
    assertThat(when(Type.FOLLOW_UP_ASKED)).isEmpty();
    chat.passesTo(0, 21, 1);
    assertThat(when(Type.FOLLOW_UP_ASKED)).containsExactly("2026-11-24T21:00");
    assertThat(chat.words()).contains("来问候一声").contains("12356").doesNotContain("活");
  }

  @Test
  void aHalfOfTheDayWillDoAndNoAnswerIsTenInTheMorning() {
    ended(PLANNED, Duration.ofDays(1));
    chat.taps("最后三个小问题");
    chat.writes("6");
    chat.writes("4");
    chat.taps("晚上");
    assertThat(chat.plan().orElseThrow().hour()).isEqualTo(20);

    chat.taps("不想回答");
    assertThat(chat.plan().orElseThrow().hour()).isEqualTo(20);
  }

  @Test
  void aYearOfFollowUpsAtLevelThree() {
    ended(PLANNED, Duration.ofDays(1));
    assertThat(days())
        .containsExactly("2026-11-24", "2026-11-30", "2026-12-23", "2027-02-23", "2027-11-23");
    for (int month = 0; month < 13; month++) {
      chat.passes(Duration.ofDays(29));
      chat.restarts();
    }

    assertThat(when(Type.FOLLOW_UP_ASKED))
        .containsExactly(
            "2026-11-24T10:00",
            "2026-11-30T10:00",
            "2026-12-23T10:00",
            "2027-02-23T10:00",
            "2027-11-23T10:00");
    assertThat(when(Type.FOLLOW_UP_MISSED)).hasSize(5).allMatch(at -> at.endsWith("T00:00"));
    String about = "follow-up-" + chat.reference() + "-";
    assertThat(chat.told(about + "remind")).hasSize(5).containsOnly("ning");
    assertThat(chat.told(about + "missed")).as("nobody did it").hasSize(5).containsOnly("bai");
    assertThat(chat.told(about + "level"))
        .as("every 30 days, as long as nobody said whether the level stands")
        .hasSize(12)
        .containsOnly("bai");
  }

  @Test
  void theCounsellorIsRemindedAtTheTimeTheyChose() {
    ended(WISH, Duration.ofHours(30));
    assertThat(days()).as("in place of the calendar's day").containsExactly("2026-11-24");
    chat.passesTo(1, 21, 59);
    assertThat(chat.told("follow-up-")).isEmpty();
    chat.passesTo(0, 22, 1);
    assertThat(chat.told("follow-up-")).containsExactly("ning");

    chat.passesTo(1, 1, 59);
    assertThat(when(Type.FOLLOW_UP_MISSED)).as("four hours to do it in").isEmpty();
    chat.passesTo(0, 2, 1);
    assertThat(when(Type.FOLLOW_UP_MISSED)).containsExactly("2026-11-25T02:00");
    assertThat(chat.told("follow-up-")).containsExactly("ning", "bai");
  }

  @Test
  void soonerThanTheRulesAskForIsBesideTheirDayAndAtLevelThreeNoDayFallsOut() {
    ended(WISH, Duration.ofHours(6));
    assertThat(days()).containsExactly("2026-11-23", "2026-11-25");
    chat.writes(PLANNED);
    TicketReference next = chat.reference();
    chat.staff.take(next, OneChat.NING);
    chat.staff.end(next, OneChat.NING, ending("谈过了", Duration.ofDays(2)));
    chat.passes(Duration.ofSeconds(1));
    assertThat(days())
        .containsExactly(
            "2026-11-24", "2026-11-25", "2026-11-30", "2026-12-23", "2027-02-23", "2027-11-23");
  }

  @Test
  void whoWantsToBeAskedNoMoreIsNotButTheCounsellorGoesOn() {
    ended(PLANNED, Duration.ofDays(1));
    chat.passesTo(1, 10, 1);
    chat.writes("不用再联系我了");
    assertThat(chat.words()).contains("不再发消息问你");
    chat.restarts();
    chat.passes(Duration.ofDays(40));

    assertThat(when(Type.FOLLOW_UP_ASKED)).containsExactly("2026-11-24T10:00");
    assertThat(chat.told("follow-up-").stream().filter("ning"::equals)).hasSize(3);
  }

  @Test
  void whoSaysSoToTheCounsellorIsNotAskedEither() {
    TicketReference contact = ended(PLANNED, Duration.ofDays(1));
    chat.passesTo(1, 9, 0);
    chat.followUps.done(
        OneChat.NING, contact, LocalDate.parse("2026-11-24"), Outcome.WANTS_NO_MORE);
    chat.passes(Duration.ofDays(40));

    assertThat(when(Type.FOLLOW_UP_ASKED)).isEmpty();
    assertThat(chat.plan().orElseThrow().declined()).isTrue();
    assertThat(when(Type.FOLLOW_UP_MISSED)).as("the counsellor's days stay").hasSize(2);
  }

  @Test
  void theWishHoldsAfterTheContactWasOpenAgain() {
    TicketReference contact = ended(PLANNED, Duration.ofDays(1));
    chat.passesTo(1, 10, 1);
    chat.taps("换个时间问我");
    chat.writes("夜里两点");
    assertThat(chat.words()).contains("2 点左右");
    chat.followUps.goOn(OneChat.NING, contact);
    chat.passes(Duration.ofSeconds(1));
    chat.staff.end(contact, OneChat.NING, ending("谈过了", Duration.ofDays(2)));
    chat.passes(Duration.ofDays(1));

    assertThat(chat.plan().orElseThrow().hour()).isEqualTo(2);
    assertThat(when(Type.FOLLOW_UP_ASKED))
        .as("a night hour they chose themselves")
        .containsExactly("2026-11-24T10:00", "2026-11-25T02:00");
  }

  @Test
  void anAnswerIsKeptAndTheCounsellorToldAndNobodyIsCalledOut() {
    ended(PLANNED, Duration.ofDays(1));
    chat.passesTo(1, 10, 1);
    int calls = chat.calls();
    chat.writes("好多了，昨晚睡了六个小时");

    assertThat(chat.words()).contains("谢谢你告诉我");
    assertThat(chat.ticket().open()).isFalse();
    assertThat(chat.ticket().thread().getLast().text()).isEqualTo("好多了，昨晚睡了六个小时");
    assertThat(chat.calls()).isEqualTo(calls);
    List<OutgoingMessage> told =
        chat.outbox().stream().filter(one -> one.id().contains("-heard-")).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().to().id()).isEqualTo("ning");
    assertThat(told.getFirst().plainText()).doesNotContain("睡");

    chat.taps("想聊聊");
    chat.writes("其实还是会想起那天");
    assertThat(chat.ticket().open()).isTrue();
    assertThat(chat.calls()).isGreaterThan(calls);
  }

  @Test
  void dangerInTheAnswerCallsAtOnce() {
    TicketReference contact = ended(PLANNED, Duration.ofDays(1));
    chat.passesTo(1, 10, 1);
    int calls = chat.calls();
    chat.writes("还是不想活了");

    assertThat(chat.reference()).isNotEqualTo(contact);
    assertThat(chat.ticket().risk().atLeast(RiskLevel.MODERATE)).isTrue();
    assertThat(chat.calls()).isGreaterThan(calls);
    assertThat(chat.words()).isNotBlank();
  }

  @Test
  void afterAStandstillNobodyIsWrittenToAtNight() {
    ended(PLANNED, Duration.ofDays(1));
    chat.isDownFor(Duration.ofHours(30).plusMinutes(30));

    assertThat(when(Type.FOLLOW_UP_ASKED)).as("it is half past ten in the evening").isEmpty();
    assertThat(chat.told("follow-up-")).containsExactly("ning");
    chat.passes(Duration.ofDays(6));
    assertThat(when(Type.FOLLOW_UP_ASKED)).containsExactly("2026-11-30T10:00");
  }

  /** The last three things the officer was told. */
  private String text() {
    List<OutgoingMessage> all = chat.toOfficer();
    StringBuilder text = new StringBuilder();
    all.subList(Math.max(0, all.size() - 3), all.size())
        .forEach(message -> text.append(message.plainText()).append('\n'));
    return text.toString();
  }

  private Ending ending(String reason, Duration asksAgainIn) {
    return new Ending(
        reason, Optional.of(chat.now().plus(asksAgainIn)), Optional.of(chat.ticket().risk()));
  }
}
