package org.nuanjing.triage.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.YamlObject;

/** Reads {@code safety_plan.yaml} and {@code exercises.yaml}. */
final class CareReader {

  /** A safety plan has six steps (Stanley and Brown 2012). */
  private static final int STEPS = 6;

  private static final int MOST_ROUNDS = 20;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 120;

  private CareReader() {}

  /** The steps of a plan: {@code review} and {@code steps} with name, title and ask. */
  static List<PlanStep> plan(YamlObject file) {
    file.only("review", "steps");
    Fields.review(file);
    List<PlanStep> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlObject object : file.objects("steps")) {
      object.only("name", "title", "ask");
      Optional<String> name = Fields.name(object, "name", names);
      Optional<Phrase> title = Fields.phrase(object, "title");
      Optional<Phrase> ask = Fields.phrase(object, "ask");
      if (name.isPresent() && title.isPresent() && ask.isPresent()) {
        steps.add(new PlanStep(name.get(), title.get(), ask.get()));
      }
    }
    if (file.objects("steps").size() != STEPS) {
      file.fault(
          file.line("steps"),
          "The plan has %d steps.".formatted(file.objects("steps").size()),
          "Write six: signs, alone, distraction, people, professionals, surroundings.");
    }
    return steps;
  }

  /** The exercises: name, begin, rounds, steps with say and seconds, end. */
  static List<Exercise> exercises(YamlObject file) {
    file.only("review", "exercises");
    Fields.review(file);
    List<Exercise> exercises = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlObject object : file.objects("exercises")) {
      object.only("name", "begin", "rounds", "steps", "end");
      Optional<String> name = Fields.name(object, "name", names);
      Optional<Phrase> begin = Fields.phrase(object, "begin");
      Optional<Phrase> end = Fields.phrase(object, "end");
      Optional<Integer> rounds = Fields.number(object, "rounds", 1, MOST_ROUNDS);
      List<Exercise.Step> steps = steps(object);
      if (name.isPresent() && begin.isPresent() && end.isPresent() && rounds.isPresent()) {
        exercises.add(new Exercise(name.get(), begin.get(), rounds.get(), steps, end.get()));
      }
    }
    return exercises;
  }

  private static List<Exercise.Step> steps(YamlObject exercise) {
    List<Exercise.Step> steps = new ArrayList<>();
    for (YamlObject object : exercise.objects("steps")) {
      object.only("say", "seconds");
      Optional<Phrase> say = Fields.phrase(object, "say");
      Optional<Integer> seconds = Fields.number(object, "seconds", SHORTEST, LONGEST);
      if (say.isPresent() && seconds.isPresent()) {
        steps.add(new Exercise.Step(say.get(), seconds.get()));
      }
    }
    if (exercise.objects("steps").isEmpty()) {
      exercise.fault(
          exercise.line(), "The exercise has no steps.", "Add steps: with say and seconds.");
    }
    return steps;
  }
}
