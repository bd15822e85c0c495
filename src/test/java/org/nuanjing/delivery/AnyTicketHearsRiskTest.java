package org.nuanjing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Relay.Manner;
import org.nuanjing.tickets.StaffCommand.Verdict;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.triage.RiskLevel;

/**
 * Whatever a ticket and the talk in it have come to, words of risk start the ladder: through real
 * turns, with the calls as they lie in the outbox.
 */
@ExtendWith(RedisServerExtension.class)
class AnyTicketHearsRiskTest {

  private static final String WISH = "我不想活了";
  private static final String DISTRESS = "累得不想说话，没意思";
  private static final List<String> UNDER_WAY = List.of("我已经把一瓶安眠药吞了", "I swallowed all the pills");

  private static final Map<String, Consumer<OneChat>> STATES = new LinkedHashMap<>();

  static {
    STATES.put("nothing was ever said", chat -> {});
    STATES.put("nobody has come", chat -> chat.writes(WISH));
    STATES.put("nobody has come for an hour", then(chat -> chat.passes(Duration.ofHours(1))));
    STATES.put(
        "the program was down for three days", then(chat -> chat.isDownFor(Duration.ofDays(3))));
    STATES.put("the officer wants no questions", then(chat -> chat.writes("别问了")));
    STATES.put("the officer went off", then(chat -> chat.writes("我去忙")));
    STATES.put("somebody has it", AnyTicketHearsRiskTest::taken);
    STATES.put("somebody answered", AnyTicketHearsRiskTest::answered);
    STATES.put("the officer wrote again", held(chat -> chat.writes("嗯")));
    STATES.put(
        "who has it is silent",
        held(chat -> {
          chat.writes("你还在吗");
          chat.passes(Duration.ofMinutes(20));
        }));
    STATES.put(
        "it was given back", held(chat -> chat.staff.giveBack(chat.reference(), OneChat.NING)));
    STATES.put(
        "it went to another desk",
        held(chat -> chat.staff.reassign(chat.reference(), OneChat.NING, "qinghe-supplies")));
    STATES.put(
        "it is offered to a colleague",
        held(chat -> chat.staff.offer(chat.reference(), OneChat.NING, "bai", "一页")));
    STATES.put(
        "a colleague has it",
        held(chat -> {
          chat.staff.offer(chat.reference(), OneChat.NING, "bai", "一页");
          chat.staff.answer(chat.reference(), OneChat.BAI, Verdict.ACCEPTED);
        }));
    STATES.put(
        "a supervisor reads along",
        held(chat -> chat.staff.join(chat.reference(), OneChat.BAI, Optional.of(Manner.SILENT))));
    STATES.put(
        "a supervisor speaks",
        held(chat -> chat.staff.join(chat.reference(), OneChat.BAI, Optional.of(Manner.SPEAKING))));
    STATES.put("the officer asked for another", held(chat -> chat.writes("换一位")));
    STATES.put(
        "a note is kept",
        held(chat -> chat.staff.note(chat.reference(), OneChat.NING, "n1", "已联系家属")));
    STATES.put("a plan is made in the talk", held(AnyTicketHearsRiskTest::planning));
    STATES.put("a person lowered it", held(lower(RiskLevel.LOW)));
    STATES.put("a person lowered it to nothing", held(lower(RiskLevel.NONE)));
    STATES.put(
        "a person lowered it and gave it back",
        held(
            lower(RiskLevel.LOW)
                .andThen(chat -> chat.staff.giveBack(chat.reference(), OneChat.NING))));
    STATES.put("it has ended", AnyTicketHearsRiskTest::ended);
    STATES.put(
        "it was lowered and has ended",
        held(
            lower(RiskLevel.NONE)
                .andThen(chat -> chat.staff.end(chat.reference(), OneChat.NING, Ending.PLAIN))));
    STATES.put("the closing questions are asked", over(chat -> chat.taps("最后三个小问题")));
    STATES.put(
        "the hour of the follow-up is asked",
        over(chat -> {
          chat.taps("最后三个小问题");
          chat.writes("5");
          chat.writes("5");
        }));
    STATES.put("the officer is asked how they are", AnyTicketHearsRiskTest::asked);
    STATES.put(
        "another hour is asked for",
        chat -> {
          asked(chat);
          chat.taps("换个时间问我");
        });
    STATES.put(
        "the officer would like to talk",
        chat -> {
          asked(chat);
          chat.taps("想聊聊");
        });
    STATES.put(
        "the officer answered the follow-up",
        chat -> {
          asked(chat);
          chat.writes("还好，睡得着了");
        });
    STATES.put(
        "the officer wants to be asked no more",
        chat -> {
          asked(chat);
          chat.taps("不用再问了");
        });
    STATES.put("a follow-up was missed", over(chat -> chat.passes(Duration.ofDays(2))));
    STATES.put(
        "who held it writes again",
        over(chat -> chat.followUps.goOn(OneChat.NING, chat.reference())));
    STATES.put(
        "it is open again",
        over(chat ->
            chat.staff.carryOut(
                chat.reference(), new OfficerCommand.Add("late", "在吗", List.of(), chat.now()))));
    STATES.put(
        "a talk is wanted now",
        chat -> {
          chat.writes(DISTRESS);
          chat.taps("现在就聊");
        });
    STATES.put(
        "a talk at level one goes on",
        chat -> {
          chat.writes(DISTRESS);
          chat.taps("现在就聊");
          chat.staff.take(chat.reference(), OneChat.NING);
        });
    STATES.put("a request was filed", AnyTicketHearsRiskTest::filed);
    STATES.put(
        "a request was withdrawn",
        chat -> {
          filed(chat);
          chat.staff.carryOut(chat.reference(), new OfficerCommand.Cancel(chat.now()));
        });
    STATES.put(
        "staff of another desk answered",
        chat -> {
          filed(chat);
          chat.staff.take(chat.reference(), OneChat.NING);
          chat.staff.reply(chat.reference(), OneChat.NING, "r9", "请稍等", List.of());
        });
    STATES.put(
        "a request of another desk is done",
        chat -> {
          filed(chat);
          chat.staff.take(chat.reference(), OneChat.NING);
          chat.staff.resolve(chat.reference(), OneChat.NING);
        });
  }

  private final RedisServer redis;

  AnyTicketHearsRiskTest(RedisServer redis) {
    this.redis = redis;
  }

  private static Consumer<OneChat> then(Consumer<OneChat> more) {
    return ((Consumer<OneChat>) chat -> chat.writes(WISH)).andThen(more);
  }

  private static Consumer<OneChat> held(Consumer<OneChat> more) {
    return ((Consumer<OneChat>) AnyTicketHearsRiskTest::answered).andThen(more);
  }

  private static Consumer<OneChat> over(Consumer<OneChat> more) {
    return ((Consumer<OneChat>) AnyTicketHearsRiskTest::ended).andThen(more);
  }

  private static Consumer<OneChat> lower(RiskLevel level) {
    return chat -> chat.staff.lower(chat.reference(), OneChat.NING, level, "谈过了");
  }

  private static void taken(OneChat chat) {
    chat.writes(WISH);
    chat.staff.take(chat.reference(), OneChat.NING);
  }

  private static void answered(OneChat chat) {
    taken(chat);
    chat.staff.reply(chat.reference(), OneChat.NING, "r1", "我在", List.of());
  }

  private static void planning(OneChat chat) {
    chat.staff.offerPlan(chat.reference(), OneChat.NING);
    chat.taps("一起写");
  }

  private static void ended(OneChat chat) {
    answered(chat);
    Optional<Instant> again = Optional.of(chat.now().plus(Duration.ofHours(24)));
    chat.staff.end(
        chat.reference(),
        OneChat.NING,
        new Ending("谈过了", again, Optional.of(chat.ticket().risk())));
    chat.passes(Duration.ofSeconds(1));
  }

  private static void asked(OneChat chat) {
    ended(chat);
    chat.passesTo(1, 10, 1);
    assertThat(chat.happened(TicketEvent.Type.FOLLOW_UP_ASKED)).isEqualTo(1);
  }

  private static void filed(OneChat chat) {
    chat.writes("我想找真人");
    assertThat(chat.ticket().risk()).isEqualTo(RiskLevel.NONE);
  }

  static Stream<String> everyState() {
    return STATES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void wordsThatItIsUnderWayCallEverybodyOnDuty(String state) {
    for (String words : UNDER_WAY) {
      redis.jedis().flushAll();
      OneChat chat = in(state);
      int calls = chat.calls();
      chat.writes(words);
      hears(chat, RiskLevel.IMMINENT);
      assertThat(chat.told("page:").subList(calls, chat.calls())).as(state).contains("ning", "bai");
      assertThat(contact(chat).page()).as("it goes on until somebody comes").isPresent();
      assertThat(said(chat)).as(state).contains("120", "110", "12356");
    }
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void aWishNotToLiveHasSomebodyOrALivePageAndNothingIsLowered(String state) {
    OneChat chat = in(state);
    chat.restarts();
    chat.writes("我还是不想活了");
    hears(chat, RiskLevel.MODERATE);
    chat.writes("没事，开玩笑的");
    hears(chat, RiskLevel.MODERATE);
  }

  private OneChat in(String state) {
    OneChat chat = new OneChat(redis);
    Optional.ofNullable(STATES.get(state)).orElseThrow().accept(chat);
    return chat;
  }

  /** A contact at this level at least is open, and has a holder or a live page. */
  private static void hears(OneChat chat, RiskLevel level) {
    Ticket contact = contact(chat);
    assertThat(contact.open()).isTrue();
    assertThat(contact.risk().atLeast(level)).isTrue();
    assertThat(contact.assignee().isPresent() || contact.page().isPresent()).isTrue();
    assertThat(chat.conversation().risk().atLeast(level)).isTrue();
  }

  private static Ticket contact(OneChat chat) {
    return chat.tickets.get(chat.conversation().riskTicket().orElseThrow());
  }

  /** Everything that was said to the officer. */
  private static String said(OneChat chat) {
    StringBuilder said = new StringBuilder();
    chat.toOfficer().forEach(message -> said.append(message.plainText()).append('\n'));
    return said.toString();
  }
}
