package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;

/** What a pressed button of care does. */
final class CareTaps {

  private final IntentCatalog catalog;
  private final Wishes wishes;
  private final CareTalk care;
  private final ScreeningTalk screening;
  private final PlanTalk plan;
  private final ExerciseTalk exercises;
  private final CheckTalk checks;

  CareTaps(
      IntentCatalog catalog,
      Wishes wishes,
      CareTalk care,
      ScreeningTalk screening,
      PlanTalk plan,
      ExerciseTalk exercises,
      CheckTalk checks) {
    this.catalog = catalog;
    this.wishes = wishes;
    this.care = care;
    this.screening = screening;
    this.plan = plan;
    this.exercises = exercises;
    this.checks = checks;
  }

  /** Carries a button of care out; false where its value is none, or of long ago. */
  boolean tap(Turn turn, List<String> parts) {
    if (parts.size() < 2 || parts.size() > 4) {
      return false;
    }
    return switch (parts.getFirst()) {
      case Taps.CARE -> parts.size() == 2 && talk(turn, parts.get(1));
      case Taps.SCREENING -> screening.tap(turn, parts);
      case Taps.PLAN -> plan.tap(turn, parts);
      case Taps.EXERCISE -> parts.size() == 2 && exercises.begin(turn, parts.get(1));
      case Taps.CHECK -> checks.tap(turn, parts);
      default -> false;
    };
  }

  private boolean talk(Turn turn, String what) {
    switch (what) {
      case "now" -> care.talkNow(turn);
      case "self" -> care.selfHelp(turn);
      case "book" -> {
        Optional<Intent> counselling = care.counselling();
        if (counselling.isEmpty()) {
          return false;
        }
        wishes.carryOut(turn, catalog.get(counselling.get().name()), "", List.of());
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
