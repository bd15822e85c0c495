package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognition.Match;

/**
 * What is said where a message was not understood: the nearest things; other words; a person with
 * what was said. Never twice the same, so that nobody goes round in circles.
 */
final class Clarifying {

  /** After so many messages in a row a person has it. */
  private static final int TRIES = 2;

  private static final int NEAREST = 3;

  private final IntentCatalog catalog;
  private final Filing filing;

  Clarifying(IntentCatalog catalog, Filing filing) {
    this.catalog = catalog;
    this.filing = filing;
  }

  /** It may be one of these: asks which; the second time a person gets it all. */
  void unsure(Turn turn, List<Match> candidates, String words, List<Attachment> files) {
    if (turn.unclear(words) >= TRIES) {
      handOver(turn, files);
      return;
    }
    List<String> names = offered(candidates);
    List<Choice> choices = new ArrayList<>(Taps.intents(catalog, names, turn.language()));
    if (choices.isEmpty()) {
      rephrase(turn);
      return;
    }
    choices.add(Taps.plain(Taps.NONE, turn.text("none_of_these")));
    choices.add(Taps.person(catalog, turn.language()));
    turn.pending(new Pending.Which(names, Masking.mask(words), files));
    turn.say(turn.text("unsure"), choices);
  }

  /** None of the nearest things was meant: other words may help. */
  void rephrase(Turn turn) {
    turn.settled();
    turn.say(turn.text("rephrase"), List.of(Taps.person(catalog, turn.language())));
  }

  /** Nothing the assistant is for: says so, with the nearest things; then offers a person. */
  void beyond(Turn turn, List<Match> nearest, String words) {
    if (turn.unclear(words) >= TRIES) {
      String person = catalog.get(Behaviour.PERSON).name();
      turn.pending(new Pending.Which(List.of(person), "", List.of()));
      turn.say(turn.text("beyond_again"), List.of(Taps.person(catalog, turn.language())));
      return;
    }
    Intent beyond = catalog.get(Behaviour.OUT_OF_SCOPE);
    List<String> names = offered(nearest);
    List<Choice> choices = new ArrayList<>(Taps.intents(catalog, names, turn.language()));
    choices.add(Taps.person(catalog, turn.language()));
    turn.say(turn.text(beyond.answer("answer")), choices);
  }

  /** What can be asked for of these; a person is offered anyway. */
  private List<String> offered(List<Match> matches) {
    return matches.stream()
        .map(Match::intent)
        .filter(name -> catalog.find(name).filter(Clarifying::isService).isPresent())
        .limit(NEAREST)
        .toList();
  }

  private static boolean isService(Intent intent) {
    return switch (intent.behaviour()) {
      case PERSON, OUT_OF_SCOPE -> false;
      case ANSWER -> !intent.topics().isEmpty();
      default -> true;
    };
  }

  /** A person gets the officer's own words, so that nothing has to be said again. */
  private void handOver(Turn turn, List<Attachment> files) {
    Ticket ticket = person(turn, catalog.get(Behaviour.PERSON), "", files);
    turn.settled();
    turn.say(turn.text("handed_over", Filing.places(turn, ticket)));
  }

  /** The ticket with which a person is called: a new one, or the one that is open already. */
  Ticket person(Turn turn, Intent intent, String words, List<Attachment> files) {
    List<String> said = new ArrayList<>(turn.agenda().unclear());
    if (!words.isBlank()) {
      said.add(words.strip());
    }
    String transcript = String.join("\n", said);
    turn.understood();
    Optional<Ticket> called =
        turn.tickets().stream()
            .filter(Ticket::open)
            .filter(ticket -> ticket.intent().equals(intent.name()))
            .findFirst();
    called.ifPresent(ticket -> turn.add(ticket.reference(), transcript, files));
    return called.orElseGet(
        () -> filing.open(turn, intent, intent.response(), List.of(), transcript, files));
  }
}
