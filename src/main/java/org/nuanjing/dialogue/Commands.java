package org.nuanjing.dialogue;

import java.util.List;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.triage.RiskLevel;

/** Does what can be asked for in every state. */
final class Commands {

  private final IntentCatalog catalog;
  private final Wishes wishes;
  private final Forms forms;
  private final Drafts drafts;
  private final PlanTalk plan;
  private final PrivacyTalk privacy;

  Commands(
      IntentCatalog catalog,
      Wishes wishes,
      Forms forms,
      Drafts drafts,
      PlanTalk plan,
      PrivacyTalk privacy) {
    this.catalog = catalog;
    this.wishes = wishes;
    this.forms = forms;
    this.drafts = drafts;
    this.plan = plan;
    this.privacy = privacy;
  }

  /** Does it; a request being filled in goes on after what is done beside it. */
  void carryOut(Turn turn, Command command) {
    Pending before = turn.pending();
    obey(turn, command);
    boolean beside = before instanceof Form && before.equals(turn.pending());
    if (beside && !turn.risk().atLeast(RiskLevel.MODERATE)) {
      forms.ask(turn, (Form) before);
    }
  }

  private void obey(Turn turn, Command command) {
    if (command != Command.PERSON) {
      turn.understood();
    }
    switch (command) {
      case START, MENU, HELP -> wishes.menu(turn);
      case CANCEL -> cancel(turn);
      case LATER -> later(turn);
      case TICKETS -> wishes.carryOut(turn, catalog.get(Behaviour.TICKET_STATUS), "", List.of());
      case LANGUAGE -> speak(turn, turn.language() == Language.ZH ? Language.EN : Language.ZH);
      case CHINESE -> speak(turn, Language.ZH);
      case ENGLISH -> speak(turn, Language.EN);
      case PRIVACY -> wishes.carryOut(turn, catalog.get(Behaviour.PRIVACY), "", List.of());
      case LINES -> wishes.lines(turn);
      case PLAN -> plan.show(turn);
      case FORGET -> privacy.askToForget(turn, catalog.get(Behaviour.PRIVACY));
      case LEAVE -> turn.say(turn.text("fine"));
      case PERSON, CHANGE -> wishes.carryOut(turn, catalog.get(Behaviour.PERSON), "", List.of());
    }
  }

  private static void speak(Turn turn, Language language) {
    turn.language(language);
    turn.say(turn.text("language_switched"));
  }

  private void cancel(Turn turn) {
    if (turn.pending().half().isPresent()) {
      forms.cancel(turn);
      return;
    }
    String key =
        switch (turn.pending()) {
          case Pending.Binding binding -> "cancelled";
          case Pending.Nothing nothing -> "nothing_to_cancel";
          default -> "stopped";
        };
    if (turn.pending() instanceof Pending.Planning) {
      plan.stopped(turn);
    }
    turn.pendingNothing();
    turn.say(turn.text(key));
  }

  private void later(Turn turn) {
    if (turn.pending() instanceof Form form) {
      drafts.putBy(turn, form);
    } else {
      turn.say(turn.text("nothing_kept"));
    }
  }
}
