package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Care.Asking;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Effect.TellTicket;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.screening.Order;
import org.nuanjing.triage.screening.Question;

/** Every question of every order, with and without a person there, with and without a restart. */
class CareHearsRiskTest {

  private static final String WISH = "我不想活了";
  private static final String UNDERWAY = "我已经把一瓶安眠药吞了";

  static Stream<Arguments> everyQuestion() {
    return Stream.of(Order.values())
        .flatMap(order ->
            World.GUIDE.screening().orders().getOrDefault(order, List.of()).stream()
                .map(
                    name -> Arguments.of(order, World.GUIDE.screening().find(name).orElseThrow())));
  }

  /** A chat in which this question is open. */
  private static World at(Order order, Question question) {
    World world = new World();
    world.writes(order == Order.IMMINENT ? UNDERWAY : WISH);
    Conversation before = world.conversation;
    Asking asking = before.care().asking().orElseThrow();
    Asking open =
        new Asking(
            order,
            asking.ticket(),
            Optional.of(question.name()),
            asking.answers(),
            false,
            false,
            Care.Mood.ASKING);
    world.conversation = World.with(before, before.care().asking(Optional.of(open)));
    return world;
  }

  private static RiskLevel level(World world) {
    return world.tickets.getFirst().risk();
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void wordsOfDangerAreHeardAtEveryQuestion(Order order, Question question) {
    World world = at(order, question);
    world.writes(UNDERWAY);
    assertThat(level(world)).isEqualTo(RiskLevel.IMMINENT);
    assertThat(world.conversation.risk()).isEqualTo(RiskLevel.IMMINENT);
    assertThat(world.conversation.care().asking().orElseThrow().order()).isEqualTo(Order.IMMINENT);
    assertThat(world.words()).isNotBlank();
    assertThat(world.tickets).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void thePersonWhoHasItSeesDangerWhileTheAssistantIsSilent(Order order, Question question) {
    World world = at(order, question);
    world.taken();
    world.writes(WISH);
    assertThat(world.said.stream().filter(Say.class::isInstance)).isEmpty();
    assertThat(world.said)
        .anyMatch(effect ->
            effect instanceof TellTicket tell && tell.command() instanceof OfficerCommand.Raise);
    world.writes(UNDERWAY);
    assertThat(level(world)).isEqualTo(RiskLevel.IMMINENT);
    if (order != Order.IMMINENT) {
      assertThat(world.words()).contains("120", "110", "12356");
    }
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void noAnswerAndNoSilenceEverLowers(Order order, Question question) {
    for (String said : List.of("不想回答", "没有", "开玩笑的", "取消", "?", "好多了，没事了")) {
      World world = at(order, question);
      RiskLevel before = level(world);
      world.writes(said);
      assertThat(level(world).atLeast(before)).as(said).isTrue();
      assertThat(world.conversation.risk().atLeast(before)).as(said).isTrue();
      assertThat(world.words()).as(said).isNotBlank();
      world.passes(Duration.ofMinutes(3));
      world.wakes(Timer.SCREENING_WAITS);
      assertThat(level(world).atLeast(before)).as(said).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void goesOnAfterARestartWithTheAnswerAtTheTicket(Order order, Question question) {
    World world = at(order, question);
    world.restarts();
    world.writes("不想回答");
    assertThat(details(world)).contains(question.name());
    assertThat(world.conversation.care().asking().orElseThrow().answers())
        .containsEntry(question.name(), Asking.NOT_SAID);
    assertThat(world.conversation.care().asking().orElseThrow().question())
        .isNotEqualTo(Optional.of(question.name()));
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void everyQuestionIsOneMessageWithAWayAround(Order order, Question question) {
    World world = at(order, question);
    world.writes("你是真人吗");
    Say asked = (Say) world.said.stream().filter(Say.class::isInstance).toList().getLast();
    assertThat(asked.choices().stream().map(Choice::label)).contains("不想回答");
    assertThat(asked.choices()).hasSizeLessThanOrEqualTo(3);
    for (Choice choice : asked.choices()) {
      assertThat(World.SIGNALS.notice(choice.label()).level().atLeast(RiskLevel.MODERATE))
          .as(choice.label())
          .isFalse();
      World other = at(order, question);
      other.hears(new Content.Chosen(choice.value(), choice.label()));
      assertThat(details(other)).contains(question.name());
    }
  }

  private static List<String> details(World world) {
    return world.tickets.getFirst().details().stream().map(Ticket.Detail::slot).toList();
  }

  @Test
  void silenceCountsOnceAndNobodyIsPressed() {
    World world = at(Order.SELF, World.GUIDE.screening().find("plan").orElseThrow());
    world.wakes(Timer.SCREENING_WAITS);
    assertThat(level(world)).isEqualTo(RiskLevel.HIGH);
    assertThat(world.words()).contains("12356");
    world.wakes(Timer.SCREENING_WAITS);
    assertThat(world.said).isEmpty();
  }

  @Test
  void silenceAfterAPersonCameSaysNothing() {
    World world = at(Order.SELF, World.GUIDE.screening().find("plan").orElseThrow());
    world.taken();
    world.wakes(Timer.SCREENING_WAITS);
    assertThat(world.words()).isBlank();
    assertThat(world.tickets.getFirst().details()).isEmpty();
  }

  @Test
  void noSelfCheckIsBegunWhileSomebodyMayBeInDanger() {
    World world = new World();
    world.writes(WISH);
    world.hears(new Content.Chosen("g:phq9:go", "心情（PHQ-9）"));
    assertThat(world.words()).contains("先不做题");
    assertThat(world.conversation.pending()).isEqualTo(new Pending.Nothing());
  }

  @Test
  void anExerciseEndsWhereDangerIsHeard() {
    World world = new World();
    world.hears(new Content.Chosen("e:breathing", "跟着我做"));
    assertThat(world.conversation.care().exercise()).isPresent();
    world.writes(WISH);
    assertThat(world.conversation.care().exercise()).isEmpty();
    assertThat(world.tickets).hasSize(1);
  }

  static Stream<Arguments> everyStepOfEveryExercise() {
    return World.GUIDE.exercises().stream()
        .flatMap(exercise ->
            IntStream.rangeClosed(0, exercise.steps().size())
                .mapToObj(step -> Arguments.of(exercise.name(), step)));
  }

  @ParameterizedTest
  @MethodSource("everyStepOfEveryExercise")
  void dangerIsHeardAtEveryStepOfEveryExercise(String name, int step) {
    World world = new World();
    world.hears(new Content.Chosen("e:" + name, "跟着我做"));
    for (int i = 0; i < step; i++) {
      world.wakes(Timer.EXERCISE_GOES_ON);
    }
    world.restarts();
    world.writes(UNDERWAY);
    assertThat(world.conversation.care().exercise()).isEmpty();
    assertThat(level(world)).isEqualTo(RiskLevel.IMMINENT);
    assertThat(world.words()).contains("120", "110", "12356");
    world.wakes(Timer.EXERCISE_GOES_ON);
    assertThat(world.words()).as("nothing of it is said any more").isBlank();
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void afterAPersonEndedItDangerAtAQuestionIsANewContact(Order order, Question question) {
    World world = at(order, question);
    world.ended();
    world.writes(UNDERWAY);
    assertThat(world.tickets).hasSize(2);
    assertThat(level(world)).isEqualTo(RiskLevel.IMMINENT);
    assertThat(world.conversation.riskTicket()).contains(world.tickets.getFirst().reference());
    assertThat(world.words()).contains("120", "110", "12356");
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void whatAPersonLoweredIsRaisedByNothingButANewSignal(Order order, Question question) {
    World world = at(order, question);
    world.taken();
    world.lowered(RiskLevel.LOW);
    for (String said : List.of("好的谢谢", "嗯", "明天见")) {
      world.writes(said);
      assertThat(level(world)).as(said).isEqualTo(RiskLevel.LOW);
      assertThat(world.conversation.risk()).as(said).isEqualTo(RiskLevel.LOW);
    }
    world.wakes(Timer.SCREENING_WAITS);
    assertThat(level(world)).as("silence with a person there").isEqualTo(RiskLevel.LOW);
    world.writes(WISH);
    assertThat(level(world)).isEqualTo(RiskLevel.MODERATE);
  }

  @Test
  void afterAStandstillAnExerciseIsNotMadeUpFor() {
    World world = new World();
    world.hears(new Content.Chosen("e:breathing", "跟着我做"));
    world.passes(Duration.ofMinutes(10));
    world.restarts();
    world.wakes(Timer.EXERCISE_GOES_ON);
    assertThat(world.words()).contains("中间断了");
    world.wakes(Timer.EXERCISE_GOES_ON);
    assertThat(world.words()).isBlank();
  }

  @Test
  void noButtonOfCareSoundsLikeDanger() {
    World world = new World();
    world.conversation = World.with(world.conversation, Care.NONE.plan(Map.of("signs", "不接电话")));
    world.writes("我的安全计划");
    List<String> labels = new ArrayList<>();
    world.said.stream()
        .filter(Say.class::isInstance)
        .forEach(say -> ((Say) say).choices().forEach(choice -> labels.add(choice.label())));
    assertThat(labels).hasSize(7);
    World.GUIDE
        .instruments()
        .forEach(each ->
            each.options().forEach(option -> labels.addAll(List.of(option.zh(), option.en()))));
    for (String label : labels) {
      assertThat(World.SIGNALS.notice(label).level().atLeast(RiskLevel.MODERATE))
          .as(label)
          .isFalse();
    }
  }

  @Test
  void noCommandHoldsAPatternOfDanger() {
    for (Command command : Command.values()) {
      for (String words : command.words()) {
        assertThat(World.SIGNALS.notice(words).signals())
            .as(words)
            .allMatch(signal ->
                signal.kind().equals(Risk.LEARNED)
                    || signal.standing() != Risk.Standing.STANDS
                    || !signal.level().atLeast(RiskLevel.MODERATE));
        World world = new World();
        world.writes(words);
        assertThat(world.conversation.risk().atLeast(RiskLevel.MODERATE)).as(words).isFalse();
      }
    }
  }
}
