package org.nuanjing.dialogue;

import java.util.List;
import org.nuanjing.dialogue.Words.Command;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Language;

/** Does what can be asked for in every state. */
final class Commands {

  private final Wishes wishes;

  Commands(Wishes wishes) {
    this.wishes = wishes;
  }

  void carryOut(Turn turn, Command command) {
    turn.understood();
    switch (command) {
      case START, MENU, HELP -> wishes.menu(turn);
      case CANCEL -> cancel(turn);
      case TICKETS -> wishes.carryOut(turn, wishes.first(Behaviour.TICKET_STATUS), "", List.of());
      case LANGUAGE -> {
        turn.language(turn.language() == Language.ZH ? Language.EN : Language.ZH);
        turn.say(turn.text("language_switched"));
      }
      case PRIVACY -> turn.say(turn.text("privacy"));
      case PERSON -> wishes.carryOut(turn, wishes.first(Behaviour.PERSON), "", List.of());
    }
  }

  private void cancel(Turn turn) {
    boolean something = !(turn.pending() instanceof Pending.Nothing);
    turn.pendingNothing();
    turn.say(turn.text(something ? "cancelled" : "nothing_to_cancel"));
  }
}
