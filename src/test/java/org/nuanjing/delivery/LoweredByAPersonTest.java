package org.nuanjing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** Only a person lowers a level; and what a person lowered stays so until something new is said. */
@ExtendWith(RedisServerExtension.class)
class LoweredByAPersonTest {

  private static final String PLANNED = "我准备今晚跳楼";

  private final OneChat chat;

  LoweredByAPersonTest(RedisServer redis) {
    chat = new OneChat(redis);
  }

  /** Somebody at level 3 is taken by a counsellor, who talks with them and lowers. */
  private TicketReference lowered(RiskLevel to) {
    chat.writes(PLANNED);
    TicketReference contact = chat.reference();
    assertThat(level()).isEqualTo(RiskLevel.HIGH);
    chat.staff.take(contact, OneChat.NING);
    chat.staff.reply(contact, OneChat.NING, "r1", "我在，我们慢慢说", List.of());
    assertThat(chat.staff.lower(contact, OneChat.NING, to, "家人陪着，没有打算了"))
        .isInstanceOf(Changed.class);
    return contact;
  }

  private RiskLevel level() {
    return chat.ticket().risk();
  }

  @Test
  void harmlessWordsLeaveTheLevelAsThePersonSetIt() {
    lowered(RiskLevel.LOW);
    int calls = chat.calls();
    chat.writes("好的谢谢");

    assertThat(level()).isEqualTo(RiskLevel.LOW);
    assertThat(chat.conversation().risk()).isEqualTo(RiskLevel.LOW);
    assertThat(chat.happened(Type.RAISED)).isZero();
    assertThat(chat.calls()).isEqualTo(calls);
    assertThat(chat.ticket().thread().getLast().text()).isEqualTo("好的谢谢");
  }

  @Test
  void aNewSignalRaisesAgainAndCallsAgain() {
    TicketReference contact = lowered(RiskLevel.LOW);
    chat.writes("好的谢谢");
    int calls = chat.calls();
    chat.restarts();
    chat.writes("我还是不想活了");

    assertThat(chat.reference()).isEqualTo(contact);
    assertThat(level()).isEqualTo(RiskLevel.MODERATE);
    assertThat(chat.conversation().risk()).isEqualTo(RiskLevel.MODERATE);
    assertThat(chat.happened(Type.RAISED)).isEqualTo(1);
    assertThat(chat.calls()).isGreaterThan(calls);
    assertThat(chat.ticket().assignee()).as("until somebody else comes").contains("ning");
  }

  @Test
  void whatWasHandedBackAfterItWasLoweredIsRaisedByANewSignalOnly() {
    TicketReference contact = lowered(RiskLevel.LOW);
    chat.staff.giveBack(contact, OneChat.NING);
    chat.writes("好的谢谢");
    assertThat(level()).isEqualTo(RiskLevel.LOW);

    chat.writes("我还是不想活了");
    assertThat(level()).isEqualTo(RiskLevel.MODERATE);
    assertThat(chat.ticket().page()).isPresent();
    assertThat(chat.words()).as("the questions are asked again").isNotBlank();
  }

  @Test
  void wordsOfLevelThreeRaiseToLevelThreeAgainThoughTheChatOnceStoodThere() {
    lowered(RiskLevel.NONE);
    chat.writes("没事了");
    assertThat(level()).isEqualTo(RiskLevel.NONE);
    chat.writes(PLANNED);
    assertThat(level()).isEqualTo(RiskLevel.HIGH);
    assertThat(chat.ticket().page()).isPresent();
  }

  @Test
  void whatACounsellorRaisesIsTheLevelOfTheChat() {
    chat.writes("我撑不住了，快崩溃了");
    chat.taps("现在就聊");
    TicketReference contact = chat.reference();
    chat.staff.take(contact, OneChat.NING);
    chat.staff.raise(contact, OneChat.NING, RiskLevel.HIGH);
    chat.writes("嗯");

    assertThat(chat.conversation().risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(chat.ticket().thread().getLast().text()).isEqualTo("嗯");
  }

  @Test
  void afterTheEndANewSignalIsANewContactAndAnOrdinaryRequestCallsNobody() {
    TicketReference contact = lowered(RiskLevel.MODERATE);
    chat.staff.end(
        contact,
        OneChat.NING,
        new Ending(
            "谈过了", Optional.of(chat.now().plus(Duration.ofHours(24))), Optional.of(level())));
    int calls = chat.calls();
    chat.writes("我想找真人");
    Ticket ordinary = chat.ticket();
    assertThat(ordinary.reference()).isNotEqualTo(contact);
    assertThat(ordinary.risk()).isEqualTo(RiskLevel.NONE);
    assertThat(chat.calls()).isEqualTo(calls);

    chat.writes("我还是不想活了");
    assertThat(chat.reference()).isNotEqualTo(contact).isNotEqualTo(ordinary.reference());
    assertThat(level()).isEqualTo(RiskLevel.MODERATE);
    assertThat(chat.calls()).isGreaterThan(calls);
  }

  @Test
  void aLevelThatWasLetStandIsAskedAboutAndWhatComesLaterBeginsWithWhatAPersonSays() {
    TicketReference contact = leftAtLevelThree();
    chat.passes(Duration.ofDays(29));
    assertThat(chat.told("follow-up-" + contact + "-level")).isEmpty();
    chat.passes(Duration.ofDays(2));
    assertThat(chat.told("follow-up-" + contact + "-level")).containsExactly("bai");
    chat.passes(Duration.ofDays(30));
    assertThat(chat.told("follow-up-" + contact + "-level")).hasSize(2);

    assertThat(chat.followUps.level(OneChat.BAI, contact, RiskLevel.LOW, "三次回访都平稳"))
        .isInstanceOf(Changed.class);
    chat.passes(Duration.ofDays(60));
    assertThat(chat.told("follow-up-" + contact + "-level")).as("somebody said").hasSize(2);
    assertThat(booked().risk()).isEqualTo(RiskLevel.LOW);
  }

  @Test
  void aRequestAtTheLevelOfAnEndedContactSaysSoAndWhatIsSaidAtItsEndHolds() {
    TicketReference contact = leftAtLevelThree();
    chat.passes(Duration.ofDays(20));
    Ticket later = booked();
    assertThat(later.risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(later.carriesFrom(contact)).isTrue();
    assertThat(chat.tickets.get(contact).history().getLast().type()).isEqualTo(Type.CARRIED);

    chat.staff.take(later.reference(), OneChat.NING);
    chat.staff.end(later.reference(), OneChat.NING, ending(RiskLevel.NONE));
    Ticket last = booked();
    assertThat(last.reference()).isNotEqualTo(later.reference());
    assertThat(last.risk()).isEqualTo(RiskLevel.NONE);
    assertThat(chat.tickets.get(contact).risk())
        .as("nobody lowered that")
        .isEqualTo(RiskLevel.HIGH);
  }

  private TicketReference leftAtLevelThree() {
    chat.writes(PLANNED);
    TicketReference contact = chat.reference();
    chat.staff.take(contact, OneChat.NING);
    chat.staff.reply(contact, OneChat.NING, "r1", "我在，我们慢慢说", List.of());
    assertThat(chat.staff.end(contact, OneChat.NING, ending(RiskLevel.HIGH)))
        .isInstanceOf(Changed.class);
    return contact;
  }

  private Ending ending(RiskLevel level) {
    return new Ending(
        "谈过了", Optional.of(chat.now().plus(Duration.ofHours(24))), Optional.of(level));
  }

  /** The officer books a talk in the usual way. */
  private Ticket booked() {
    chat.writes("我想做心理疏导");
    chat.writes("跳过");
    chat.writes("跳过");
    chat.taps("提交");
    assertThat(chat.ticket().intent()).isEqualTo("counselling");
    return chat.ticket();
  }
}
