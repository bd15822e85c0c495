package org.nuanjing.authoring;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Pending;

/** Walks through self-checks and the safety plan, and notes every state on the way. */
final class CareStandpoints {

  private static final String PLAN = "安全计划";
  private static final String ANSWER = "听歌";
  private static final String FILE_OF_PLAN = "crisis/safety_plan.yaml";
  private static final String FILE_OF_CHECKS = "self_assessment/instruments.yaml";

  /** More questions than any of them has. */
  private static final int MOST = 60;

  private final Rehearsal chat;
  private final List<Standpoint> found = new ArrayList<>();

  /** A walk from where a chat stands. */
  CareStandpoints(Rehearsal chat) {
    this.chat = chat;
  }

  /** While each step of the plan is asked. */
  List<Standpoint> plan() {
    chat.writes(PLAN);
    tapFirst(chat);
    for (int i = 0; i < MOST && chat.pending() instanceof Pending.Planning step; i++) {
      String when = "while the step %s of the plan is asked".formatted(step.step());
      found.add(new Standpoint(when, FILE_OF_PLAN, 1, chat.fork()));
      chat.writes(ANSWER);
    }
    return List.copyOf(found);
  }

  /** While each item of each self-check is asked. */
  List<Standpoint> checks() {
    for (Choice choice : chat.buttons()) {
      Rehearsal check = chat.fork();
      check.hears(new Content.Chosen(choice.value(), choice.label()));
      for (int i = 0; i < MOST && check.pending() instanceof Pending.Checking item; i++) {
        String when =
            "while the item %d of %s is asked"
                .formatted(item.points().size() + 1, item.instrument());
        found.add(new Standpoint(when, FILE_OF_CHECKS, 1, check.fork()));
        tapFirst(check);
      }
    }
    return List.copyOf(found);
  }

  private static void tapFirst(Rehearsal chat) {
    chat.buttons().stream()
        .findFirst()
        .ifPresent(choice -> chat.hears(new Content.Chosen(choice.value(), choice.label())));
  }
}
