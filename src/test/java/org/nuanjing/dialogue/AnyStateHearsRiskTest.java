package org.nuanjing.dialogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.dialogue.Effect.OpenTicket;
import org.nuanjing.intents.Intent;
import org.nuanjing.roster.Officer;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/** Whatever the conversation waits for, words of risk call a person before anything else. */
class AnyStateHearsRiskTest {

  private static final List<String> RISK =
      List.of(
          "我不想活了",
          "我准备今晚跳楼",
          "我已经把一瓶安眠药吞了",
          "遗书写好了，放在抽屉里",
          "永别了，来世再做兄弟",
          "枪口对着自己",
          "我就是全家的累赘，没我更好",
          "拿刀片划自己胳膊，停不下来",
          "我要杀了他再自杀",
          "搭档说他今晚就自杀",
          "脑子里有个声音叫我去死",
          "jin wan zi sha",
          "I want to die",
          "I am going to kill myself tonight",
          "I swallowed all the pills",
          "my partner says he will shoot himself");

  static Stream<Pending> everyState() {
    TicketReference some = new TicketReference(7, 99);
    List<Pending> states =
        new ArrayList<>(
            List.of(
                new Pending.Nothing(),
                new Pending.Binding(Optional.empty(), Optional.empty()),
                new Pending.Binding(Optional.of("010203"), Optional.empty()),
                new Pending.Which(List.of("supply_request"), "x", List.of()),
                new Pending.Addition(some),
                new Pending.Withdrawal(some),
                new Pending.PolicyTicket("年假几天"),
                new Pending.FollowUpHour(some),
                new Pending.Whereabouts("nearest_hospital", "最近的绿通医院")));
    World.GUIDE.plan().forEach(step -> states.add(new Pending.Planning(step.name(), true)));
    World.GUIDE
        .instruments()
        .forEach(instrument -> {
          for (int item = 0; item < instrument.items().size(); item++) {
            states.add(new Pending.Checking(instrument.name(), Collections.nCopies(item, 0), 0));
          }
        });
    for (Intent intent : World.CATALOG.list()) {
      if (intent.behaviour() == Intent.Behaviour.REQUEST) {
        states.add(form(intent, Optional.empty()));
        intent.slots().forEach(slot -> states.add(form(intent, Optional.of(slot.name()))));
      }
    }
    return states.stream();
  }

  private static Pending form(Intent intent, Optional<String> asking) {
    return Pending.Form.of(intent.name(), Map.of(), List.of(), World.NOW).asking(asking);
  }

  /** The list of states has one of every kind there is. */
  @Test
  void noKindOfStateIsLeftOut() {
    Set<Class<?>> kinds = everyState().<Class<?>>map(Object::getClass).collect(toSet());
    assertThat(kinds).isEqualTo(Set.<Class<?>>of(Pending.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void callsAPerson(Pending pending) {
    for (String words : RISK) {
      for (Content content : List.of(new Content.Text(words), captioned(words))) {
        for (Origin origin : Origin.values()) {
          heard(pending, content, origin, Optional.of(World.OFFICER));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void callsAPersonForWhomNobodyKnowsAndWhateverTheWordsStandIn(Pending pending) {
    for (String words : RISK) {
      heard(pending, new Content.Text(words), Origin.NEW, Optional.empty());
    }
    String words = RISK.getFirst();
    heard(pending, new Content.Chosen("x:1", words), Origin.NEW, Optional.empty());
    heard(pending, new Content.Unsupported("poll", words), Origin.NEW, Optional.empty());
    heard(pending, new Content.Sticker("😭🔪"), Origin.NEW, Optional.of(World.OFFICER));
    heard(pending, new Content.Contact(words, "13800000000"), Origin.NEW, Optional.empty());
  }

  private static void heard(
      Pending pending, Content content, Origin origin, Optional<Officer> officer) {
    String words = content.words();
    World world = in(pending);
    world.officer = officer;
    world.hears(content, origin, Setting.PRIVATE);
    assertThat(world.tickets).as(words).hasSize(1);
    assertThat(world.tickets.getFirst().priority()).isEqualTo(Priority.CRISIS);
    assertThat(world.words()).contains("12356", "120", "110");
    assertThat(world.saidUrgently()).isTrue();
    assertThat(world.conversation.pending()).isEqualTo(left(pending));
    assertThat(world.conversation.care().asking()).isPresent();
  }

  /** What the officer was writing for themself ends; a request half filled in waits. */
  private static Pending left(Pending pending) {
    return pending instanceof Pending.Planning || pending instanceof Pending.Checking
        ? new Pending.Nothing()
        : pending;
  }

  private static Content captioned(String words) {
    return new Content.File(
        new Attachment(Attachment.Kind.PHOTO, "a.jpg", "image/jpeg", 1, "x"), words);
  }

  private static World in(Pending pending) {
    World world = new World();
    Conversation fresh = world.conversation;
    world.conversation =
        new Conversation(
            fresh.address(),
            3,
            fresh.alias(),
            fresh.language(),
            Conversation.Acquaintance.WELCOMED,
            pending,
            Optional.empty(),
            RiskLevel.NONE,
            Optional.empty(),
            Agenda.EMPTY,
            Optional.empty(),
            World.NOW,
            Care.NONE,
            Optional.empty());
    return world;
  }

  @Test
  void aContactThatIsThereNoMoreHearsNothingSoThatANewOneIsOpened() {
    World world = new World();
    world.writes("我不想活了");
    world.tickets.clear();
    world.writes("我还是不想活了");
    assertThat(world.tickets).hasSize(1);
    assertThat(world.conversation.riskTicket()).contains(world.tickets.getFirst().reference());
  }

  @Test
  void beforeAnythingWasSaidAndBesideWhatWaitsAPersonIsCalled() {
    World put = new World();
    put.writes("申请两箱口罩");
    put.writes("先放着");
    assertThat(put.conversation.agenda().kept()).hasSize(1);
    for (World world : List.of(new World(), put)) {
      world.officer = Optional.empty();
      world.writes("我不想活了");
      assertThat(world.tickets.getFirst().risk()).isEqualTo(RiskLevel.MODERATE);
      assertThat(world.tickets.getFirst().intent()).isEqualTo("crisis");
    }
  }

  @Test
  void whatFollowsIsAddedToTheSameTicketAndNothingLowersTheLevel() {
    World world = new World();
    world.writes("我不想活了");
    String first = world.words();
    world.writes("开玩笑的");
    assertThat(world.words()).isNotEqualTo(first);
    world.writes("取消");
    world.hears(captioned(""));
    assertThat(world.tickets).hasSize(1);
    assertThat(world.tickets.getFirst().thread()).hasSize(4);
    assertThat(world.conversation.risk()).isEqualTo(RiskLevel.MODERATE);
  }

  @Test
  void aGroupHearsHelpLinesAndNothingElse() {
    World world = new World();
    List<Effect> effects = world.hears(new Content.Text("我不想活了"), Origin.NEW, Setting.GROUP);
    assertThat(effects).noneMatch(OpenTicket.class::isInstance);
    assertThat(world.words()).contains("12356").doesNotContain("不想活");
  }

  @Test
  void hostileTextIsAnsweredLikeAnyOther() {
    for (String text :
        List.of("啊".repeat(1_000_000), "\u202e\u200f\u0000\u0007死", "(".repeat(50_000), "\ud83d")) {
      World world = new World();
      world.writes(text);
      assertThat(world.words()).isNotBlank();
    }
  }
}
