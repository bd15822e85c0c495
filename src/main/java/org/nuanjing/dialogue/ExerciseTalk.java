package org.nuanjing.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Care.Led;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.triage.screening.CareGuide;
import org.nuanjing.triage.screening.Exercise;

/**
 * Leads an exercise in its own time: one step a message, at its second. After a standstill nothing
 * is made up for.
 */
final class ExerciseTalk {

  /** A step that is later than this is not worth saying any more. */
  private static final Duration LATE = Duration.ofSeconds(30);

  private final CareGuide guide;
  private final CareWords words;

  ExerciseTalk(CareGuide guide, IntentCatalog catalog) {
    this.guide = guide;
    this.words = new CareWords(catalog);
  }

  /** The button that begins an exercise, for a topic that has one. */
  Optional<Choice> offer(Turn turn, String topic) {
    return guide
        .exercise(topic)
        .map(
            each -> Taps.plain(Taps.EXERCISE + ":" + each.name(), words.text(turn, "exercise_go")));
  }

  /** Begins; false where there is no such exercise. */
  boolean begin(Turn turn, String name) {
    if (name.equals("stop")) {
      stop(turn);
      return true;
    }
    Optional<Exercise> exercise = guide.exercise(name);
    exercise.ifPresent(each -> {
      turn.say(turn.text(each.begin()), stopButton(turn));
      goOnAt(turn, each, 0, turn.now().plus(Duration.ofSeconds(3)));
    });
    return exercise.isPresent();
  }

  private static void goOnAt(Turn turn, Exercise exercise, int next, Instant at) {
    turn.care(turn.care().exercise(Optional.of(new Led(exercise.name(), next, at))));
    turn.schedule(Timer.EXERCISE_GOES_ON, at);
  }

  private List<Choice> stopButton(Turn turn) {
    return List.of(Taps.plain(Taps.EXERCISE + ":stop", words.text(turn, "exercise_stop")));
  }

  boolean running(Turn turn) {
    return turn.care().exercise().isPresent();
  }

  /** The next step, if it is still time for it. */
  void goOn(Turn turn) {
    Optional<Led> led = turn.care().exercise();
    Optional<Exercise> exercise = led.flatMap(each -> guide.exercise(each.name()));
    if (led.isEmpty() || exercise.isEmpty()) {
      over(turn);
      return;
    }
    if (turn.now().isBefore(led.get().due())) {
      turn.schedule(Timer.EXERCISE_GOES_ON, led.get().due());
    } else if (turn.now().isAfter(led.get().due().plus(LATE))) {
      over(turn);
      turn.say(words.text(turn, "exercise_cut"), offer(turn, led.get().name()).stream().toList());
    } else {
      step(turn, exercise.get(), led.get().next());
    }
  }

  private void step(Turn turn, Exercise exercise, int index) {
    if (index >= exercise.length()) {
      over(turn);
      turn.say(
          turn.text(exercise.end()),
          List.of(
              Taps.plain(
                  Taps.EXERCISE + ":" + exercise.name(), words.text(turn, "exercise_again"))));
      return;
    }
    Exercise.Step step = exercise.step(index);
    turn.say(turn.text(step.say()));
    goOnAt(turn, exercise, index + 1, turn.now().plus(Duration.ofSeconds(step.seconds())));
  }

  /** The officer stops it. */
  void stop(Turn turn) {
    over(turn);
    turn.say(words.text(turn, "exercise_stopped"));
  }

  /** Something else came: it ends without a word. */
  void over(Turn turn) {
    if (running(turn)) {
      turn.care(turn.care().exercise(Optional.empty()));
      turn.unschedule(Timer.EXERCISE_GOES_ON);
    }
  }
}
