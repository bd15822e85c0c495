package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Intent;
import org.nuanjing.tickets.Ticket;

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
}
