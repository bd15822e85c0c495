package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.channel.Choice;
import org.nuanjing.policy.PolicyLibrary;

/** The buttons under an answer about the rules; each carries which answer it belongs to. */
final class AnswerChoices {

  static final String USEFUL = "useful";
  static final String USELESS = "useless";
  static final String AROUND = "around";
  static final String VERSIONS = "versions";
  static final String NOT_ASKED = "other";
  static final String PERSON = "person";

  private final PolicyLibrary library;

  AnswerChoices(PolicyLibrary library) {
    this.library = library;
  }

  /** Under an answer that stands: one tap to rate it, more of the rule, and ways on. */
  List<Choice> rated(Turn turn, Asked asked) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(turn, asked, USEFUL));
    choices.add(choice(turn, asked, USELESS));
    choices.addAll(more(turn, asked));
    choices.add(choice(turn, asked, NOT_ASKED));
    choices.add(person(turn, asked));
    return choices;
  }

  /** Under one that does not: it is handed on in one tap. */
  List<Choice> handOn(Turn turn, Asked asked) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Taps.plain(Taps.POLICY + ":" + Taps.YES, turn.text("policy_ticket")));
    choices.add(Taps.plain(Taps.POLICY + ":" + Taps.NO, turn.text("no_thanks")));
    choices.addAll(more(turn, asked));
    return choices;
  }

  /** A person looks it up. */
  Choice person(Turn turn, Asked asked) {
    return choice(turn, asked, PERSON);
  }

  private List<Choice> more(Turn turn, Asked asked) {
    List<Choice> choices = new ArrayList<>();
    asked.clauses().stream()
        .findFirst()
        .ifPresent(clause -> {
          choices.add(choice(turn, asked, AROUND));
          if (!library.versions(clause, turn.today()).isEmpty()) {
            choices.add(choice(turn, asked, VERSIONS));
          }
        });
    return choices;
  }

  private static Choice choice(Turn turn, Asked asked, String action) {
    return Taps.plain(
        Taps.RULE + ":" + asked.stamp() + ":" + action, turn.text("answer_" + action));
  }
}
