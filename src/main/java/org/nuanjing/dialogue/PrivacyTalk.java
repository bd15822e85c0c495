package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.intents.Intent;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.triage.RiskLevel;

/** Says what is kept about the officer, forgets what may be forgotten, and asks for the rest. */
final class PrivacyTalk {

  private final Filing filing;

  PrivacyTalk(Filing filing) {
    this.filing = filing;
  }

  /** What is kept, in general and about this officer. */
  void tell(Turn turn, Intent intent) {
    String bound =
        turn.officer()
            .map(officer ->
                intent.answer("bound").in(turn.language(), Map.of("name", officer.name())))
            .orElseGet(() -> turn.text(intent.answer("unbound")));
    String count = Integer.toString(turn.tickets().size());
    String tickets = intent.answer("tickets").in(turn.language(), Map.of("count", count));
    List<Choice> choices =
        List.of(
            Taps.plain(Taps.PRIVACY + ":forget", turn.text(intent.answer("forget"))),
            Taps.plain(Taps.PRIVACY + ":erase", turn.text(intent.answer("erase"))));
    turn.say(turn.text(intent.answer("answer")) + "\n" + bound + "\n" + tickets, choices);
  }

  /** Forgets what is unfinished: half-filled requests, waiting wishes, words not understood. */
  void forget(Turn turn, Intent intent) {
    turn.agenda(Agenda.EMPTY);
    turn.pendingNothing();
    turn.say(turn.text(intent.answer("forgotten")));
  }

  /** Asks a person for the rest, which the law lets nobody delete alone. */
  void erase(Turn turn, Intent intent) {
    Ticket ticket = filing.open(turn, intent, intent.response(), List.of(), "", List.of());
    turn.say(intent.answer("filed").in(turn.language(), Filing.places(turn, ticket)));
  }

  /** Says what can go at once and what must stay, and asks for a yes. */
  void askToForget(Turn turn, Intent intent) {
    boolean contact = turn.handOff().isPresent() && turn.risk().atLeast(RiskLevel.MODERATE);
    turn.say(
        turn.text(intent.answer(contact ? "forget_all_contact" : "forget_all")),
        List.of(
            Taps.plain(Taps.PRIVACY + ":all", turn.text(intent.answer("forget_all_button"))),
            Taps.plain(Taps.PRIVACY + ":erase", turn.text(intent.answer("erase")))));
  }

  /**
   * Forgets at once all that no rule requires: what is unfinished, exercises, self-checks, the
   * plan, what the channel shows, and the alias for what comes next. Requests and crisis records
   * stay, and so does a person being on the way.
   */
  void forgetAll(Turn turn, Intent intent) {
    turn.agenda(Agenda.EMPTY);
    turn.pendingNothing();
    turn.care(Care.NONE.asking(turn.care().asking()));
    turn.unschedule(Timer.EXERCISE_GOES_ON);
    turn.unschedule(Timer.CHECKS_EXPIRE);
    turn.forget();
    turn.say(turn.text(intent.answer("all_forgotten")));
  }
}
