package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Need;
import org.nuanjing.intents.Slot.Type;

/**
 * What every request must bear with, made from the folders: skipping, wondering why, taking back,
 * asking in between, a second wish, putting by, falling silent, a restart, and going on once filed.
 */
class EveryFormTest {

  static Stream<String> requests() {
    return World.CATALOG.list().stream()
        .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
        .map(Intent::name);
  }

  private World world = new World();

  private Intent open(String name) {
    world.conversation = World.welcomed(world.conversation);
    world.hears(new Content.Chosen("i:" + name, ""));
    return World.CATALOG.get(name);
  }

  private Optional<Form> form() {
    return world.conversation.pending() instanceof Form form ? Optional.of(form) : Optional.empty();
  }

  private Optional<Slot> asked(Intent intent) {
    return form()
        .flatMap(Form::asking)
        .flatMap(
            name -> intent.slots().stream().filter(slot -> slot.name().equals(name)).findFirst());
  }

  private void answer(Intent intent, Slot slot) {
    if (slot.type() == Type.FILES) {
      world.sendsPhoto("");
    } else {
      world.writes(SampleAnswers.of(intent, slot));
    }
  }

  /** Answers all questions that are left; none is asked twice. */
  private void fill(Intent intent) {
    for (int i = 0; i <= intent.slots().size() && asked(intent).isPresent(); i++) {
      Slot slot = asked(intent).orElseThrow();
      answer(intent, slot);
      assertThat(form().orElseThrow().values()).as(world.words()).containsKey(slot.name());
    }
    assertThat(asked(intent)).isEmpty();
  }

  /** Where minutes count, it is filed before all is answered. */
  private boolean isFiled() {
    return !world.tickets.isEmpty();
  }

  private String common(String key) {
    return World.CATALOG.text(key).in(Language.ZH);
  }

  /** Does something at each question before it is answered; there is one at least. */
  private void atEachQuestion(Intent intent, Consumer<Slot> what) {
    assertThat(asked(intent)).isPresent();
    for (Optional<Slot> slot = asked(intent); slot.isPresent(); slot = asked(intent)) {
      what.accept(slot.get());
      answer(intent, slot.get());
    }
  }

  private void asksAgain(Slot slot) {
    assertThat(world.words()).contains(slot.ask().zh());
    assertThat(form().orElseThrow().asking()).contains(slot.name());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isFilledInShownAndFiled(String name) {
    Intent intent = open(name);
    fill(intent);
    assertThat(world.words()).contains(common("summary"));
    Map<String, String> values = form().orElseThrow().values();
    long answered = values.values().stream().filter(value -> !value.isEmpty()).count();
    assertThat(intent.slots().stream().filter(slot -> slot.applies(values)).map(Slot::name))
        .allMatch(values::containsKey);
    world.writes("是");
    assertThat(world.tickets).hasSize(1);
    assertThat(world.tickets.getFirst().intent()).isEqualTo(name);
    assertThat(world.tickets.getFirst().details()).hasSize((int) answered);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void tellsWhyItAsksAndAsksAgain(String name) {
    Intent intent = open(name);
    atEachQuestion(
        intent,
        slot -> {
          world.writes("为什么问这个");
          assertThat(world.words()).contains(slot.why().zh());
          asksAgain(slot);
        });
  }

  @ParameterizedTest
  @MethodSource("requests")
  void asksWhatDependsOnAnAnswerAfterThatAnswerAlone(String name) {
    Intent intent = World.CATALOG.get(name);
    for (Slot slot : intent.slots()) {
      if (slot.onlyIf().isPresent()) {
        slot.onlyIf().get().values().forEach(value -> assertAsked(name, slot, value, true));
        slot.onlyIf().get().others().forEach(value -> assertAsked(name, slot, value, false));
      }
    }
  }

  private void assertAsked(String name, Slot dependent, String value, boolean expected) {
    world = new World();
    Intent intent = open(name);
    boolean seen = false;
    for (Optional<Slot> each = asked(intent); each.isPresent(); each = asked(intent)) {
      seen |= each.get().equals(dependent);
      if (each.get().name().equals(dependent.onlyIf().orElseThrow().slot())) {
        world.writes(
            each.get().options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseThrow()
                .label()
                .zh());
      } else {
        answer(intent, each.get());
      }
    }
    assertThat(seen).as("%s after %s", dependent.name(), value).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void leavesOutWhatItCanWhenTheOfficerHasHadEnough(String name) {
    Intent intent = open(name);
    world.writes("没别的了，直接提交吧");
    for (Optional<Slot> each = asked(intent); each.isPresent(); each = asked(intent)) {
      assertThat(each.get().need()).isEqualTo(Need.REQUIRED);
      answer(intent, each.get());
      world.writes("就这些");
    }
    assertThat(world.tickets.size() + (form().isPresent() ? 1 : 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void letsBeSkippedWhatMayBeSkipped(String name) {
    Intent intent = open(name);
    for (Optional<Slot> each = asked(intent); each.isPresent(); each = asked(intent)) {
      Slot slot = each.get();
      world.writes("跳过");
      if (slot.need() == Need.REQUIRED) {
        assertThat(world.words()).contains(common("cannot_skip"));
        answer(intent, slot);
      }
      assertThat(form().orElseThrow().values()).containsKey(slot.name());
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void acceptsThatTheOfficerDoesNotKnow(String name) {
    Intent intent = open(name);
    for (Optional<Slot> each = asked(intent); each.isPresent(); each = asked(intent)) {
      Slot slot = each.get();
      world.writes("不知道");
      assertThat(isFiled() || form().orElseThrow().values().containsKey(slot.name())).isTrue();
    }
    if (!isFiled()) {
      world.writes("提交");
    }
    assertThat(world.tickets).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void takesBackAnyAnswerOnTheSummary(String name) {
    Intent intent = open(name);
    fill(intent);
    for (Slot slot : intent.slots()) {
      boolean shown = form().orElseThrow().values().containsKey(slot.name());
      if (shown && slot.type() != Type.YES_NO && slot.type() != Type.FILES) {
        String before = form().orElseThrow().values().getOrDefault(slot.name(), "");
        world.writes(slot.title().zh() + "改成" + SampleAnswers.other(intent, slot));
        assertThat(world.words()).contains(slot.title().zh()).contains(common("summary"));
        assertThat(form().orElseThrow().values().get(slot.name())).isNotEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void takesBackTheLastAnswerAtOnce(String name) {
    Intent intent = open(name);
    Slot first = asked(intent).orElseThrow();
    answer(intent, first);
    if (first.type() != Type.YES_NO && first.type() != Type.FILES) {
      String before = form().orElseThrow().values().getOrDefault(first.name(), "");
      Optional<Slot> next = asked(intent);
      world.writes("不对，是" + SampleAnswers.other(intent, first));
      assertThat(form().orElseThrow().values().get(first.name()))
          .as(world.words())
          .isNotEqualTo(before);
      next.filter(slot -> slot.applies(form().orElseThrow().values())).ifPresent(this::asksAgain);
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void answersAQuestionInBetweenAndComesBack(String name) {
    Intent intent = open(name);
    atEachQuestion(
        intent,
        slot -> {
          world.writes("年休假的规定在哪个文件里，一年有几天？");
          assertThat(world.words()).as(slot.name()).contains(common("not_found_in_form"));
          asksAgain(slot);
        });
  }

  @ParameterizedTest
  @MethodSource("requests")
  void takesASecondWishUpAfterwards(String name) {
    String second = name.equals("commendation") ? "housing" : "commendation";
    Intent intent = open(name);
    fill(intent);
    world.hears(new Content.Chosen("i:" + second, ""));
    assertThat(form().orElseThrow().intent()).isEqualTo(second);
    Intent other = World.CATALOG.get(second);
    fill(other);
    world.writes("提交");
    assertThat(form().orElseThrow().intent()).isEqualTo(name);
    world.writes("提交");
    assertThat(world.tickets).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void endsWhenCancelledAndKeepsNothing(String name) {
    Intent intent = open(name);
    answer(intent, asked(intent).orElseThrow());
    world.writes("取消");
    assertThat(world.words()).contains(common("cancelled"));
    assertThat(world.conversation.pending()).isEqualTo(new Pending.Nothing());
    assertThat(world.conversation.agenda()).isEqualTo(Agenda.EMPTY);
    assertThat(world.tickets).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isPutByOnRequestAndGoneOnWith(String name) {
    Intent intent = open(name);
    Slot first = asked(intent).orElseThrow();
    answer(intent, first);
    world.writes("先放着");
    assertThat(form()).isEmpty();
    world.writes("继续");
    assertThat(form().orElseThrow().values()).containsKey(first.name());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void remindsOnceOfASilentDayAndForgetsAfterIt(String name) {
    Intent intent = open(name);
    answer(intent, asked(intent).orElseThrow());
    world.passes(Duration.ofHours(20));
    world.wakes(Timer.DRAFT_REMINDS);
    assertThat(world.words()).contains(intent.title().zh());
    assertThat(form()).isPresent();
    world.passes(Duration.ofHours(4));
    world.wakes(Timer.DRAFT_EXPIRES);
    assertThat(world.words()).contains(common("draft_expired"));
    assertThat(form()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void goesOnAfterARestart(String name) {
    Intent intent = open(name);
    Slot first = asked(intent).orElseThrow();
    answer(intent, first);
    world.restarts();
    fill(intent);
    world.writes("提交");
    assertThat(world.tickets).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void takesWhatFollowsOnceFiled(String name) {
    Intent intent = open(name);
    fill(intent);
    world.writes("提交");
    String reference = world.tickets.getFirst().reference().toString();
    world.writes("给刚才的申请补充一句：联系人换成值班室");
    assertThat(world.words()).as(world.words()).contains(reference);
    assertThat(world.tickets).hasSize(1);
    assertThat(world.tickets.getFirst().thread().getLast().text()).contains("值班室");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void givesTheOfficersWordsToAPersonWhenItCannotReadThem(String name) {
    Intent intent = open(name);
    for (Slot slot : intent.slots()) {
      boolean asked = asked(intent).equals(Optional.of(slot));
      for (int i = 0; i < 2 && asked(intent).equals(Optional.of(slot)); i++) {
        world.writes("#%￥~");
      }
      assertThat(!asked || isFiled() || form().orElseThrow().values().containsKey(slot.name()))
          .as(slot.name())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void getsAPersonInTheMidstOfIt(String name) {
    Intent intent = open(name);
    Slot first = asked(intent).orElseThrow();
    world.writes("找真人");
    assertThat(world.tickets).hasSize(1);
    assertThat(world.tickets.getFirst().intent()).isEqualTo("talk_to_person");
    asksAgain(first);
  }
}
