package org.nuanjing.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.AftercareCommands;
import org.nuanjing.tickets.FollowUpAnswer;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.SlotReader;

/** What an officer answers to being asked how they are: words, another hour, or no more of it. */
final class HourTalk {

  /** None at night; who would like one writes it. */
  private static final List<Integer> HOURS = List.of(8, 10, 12, 15, 18, 20);

  /** How long after being asked words without any other meaning are the answer. */
  private static final Duration ANSWERS_WITHIN = Duration.ofDays(3);

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final Hours hours;

  HourTalk(IntentCatalog catalog, Recognizer recognizer, SlotReader reader) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    hours = new Hours(reader);
  }

  /** Which hour suits? */
  boolean ask(Turn turn, TicketReference ticket) {
    List<Choice> choices =
        HOURS.stream()
            .map(hour -> Taps.plain(Taps.HOUR + ":" + ticket + ":" + hour, hour + ":00"))
            .toList();
    turn.pending(new Pending.FollowUpHour(ticket));
    turn.say(turn.text("follow_up_which_hour"), choices);
    return true;
  }

  /** False where it is no hour we offered. */
  boolean choose(Turn turn, TicketReference ticket, String chosen) {
    if (HOURS.stream().noneMatch(hour -> hour.toString().equals(chosen))) {
      return false;
    }
    settled(turn);
    at(turn, ticket, Integer.parseInt(chosen));
    return true;
  }

  /** An hour in the officer's own words, any of the day; false where none is in them. */
  boolean heard(Turn turn, Pending.FollowUpHour waiting, String said) {
    settled(turn);
    if (Words.askNoMore(said)) {
      return noMore(turn, waiting.ticket());
    }
    Optional<Integer> hour = named(turn, said);
    hour.ifPresent(each -> at(turn, waiting.ticket(), each));
    return hour.isPresent();
  }

  /** The hour in words; empty where none is named. */
  Optional<Integer> named(Turn turn, String said) {
    return hours.in(turn, said);
  }

  /** The answer to the last of the closing questions, chosen or in own words. */
  void closing(Turn turn, TicketReference ticket, Optional<Integer> chosen, String said) {
    if (Words.askNoMore(said)) {
      noMore(turn, ticket);
    } else {
      chosen.or(() -> named(turn, said)).ifPresent(hour -> at(turn, ticket, hour));
    }
  }

  private static void settled(Turn turn) {
    if (turn.pending() instanceof Pending.FollowUpHour) {
      turn.settled();
    }
  }

  private void at(Turn turn, TicketReference ticket, int hour) {
    turn.tell(ticket, new OfficerCommand.AnswerFollowUp(FollowUpAnswer.at(hour), turn.now()));
    Map<String, String> places = Map.of("hour", Integer.toString(hour));
    turn.say(catalog.text("follow_up_chosen").in(turn.language(), places));
  }

  /** No more messages; the door stays open. */
  boolean noMore(Turn turn, TicketReference ticket) {
    settled(turn);
    turn.tell(ticket, new OfficerCommand.AnswerFollowUp(FollowUpAnswer.NO_MORE, turn.now()));
    turn.say(turn.text("follow_up_none"));
    return true;
  }

  /**
   * Takes words or files for the answer to being asked, where nothing else is waited for and they
   * ask for nothing else; false where they are none.
   */
  boolean answered(Turn turn, String said, List<Attachment> files) {
    Optional<Ticket> asked = asked(turn);
    if (asked.isEmpty() || !(turn.pending() instanceof Pending.Nothing) || isElse(said)) {
      return false;
    }
    TicketReference ticket = asked.get().reference();
    if (Words.askNoMore(said)) {
      return noMore(turn, ticket);
    }
    turn.understood();
    turn.tell(
        ticket,
        new OfficerCommand.ReplyFollowUp(
            "m:" + turn.messageId(), Masking.mask(said), files, turn.now()));
    turn.say(
        turn.text("follow_up_heard"),
        List.of(Taps.ticket(Taps.ADD, ticket, turn.text("follow_up_talk"))));
    return true;
  }

  /** The contact the officer was asked about and has not answered to. */
  private static Optional<Ticket> asked(Turn turn) {
    return turn.tickets().stream()
        .filter(ticket -> AftercareCommands.awaitsAnswer(ticket, turn.now().minus(ANSWERS_WITHIN)))
        .findFirst();
  }

  private boolean isElse(String said) {
    return !said.isBlank()
        && recognizer
            .recognize(said)
            .taken()
            .flatMap(match -> catalog.find(match.intent()))
            .filter(intent -> Hearing.ELSE.contains(intent.behaviour()))
            .filter(intent -> intent.behaviour() != Behaviour.CRISIS)
            .isPresent();
  }
}
