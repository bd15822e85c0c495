package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.screening.Question;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognizer;

/**
 * The chat while a person is called or has the contact. Every word is passed on. Until somebody
 * comes, the assistant asks and stays; from then on it is silent but for what the officer asks of
 * it by a command.
 */
final class ContactTalk {

  /** What is answered while a person is on the way. */
  private static final Set<Behaviour> ANSWERED =
      Set.of(Behaviour.POLICY, Behaviour.PLACES, Behaviour.TICKET_STATUS, Behaviour.PRIVACY);

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final CareTalk care;
  private final ScreeningTalk screening;
  private final PlanTalk plan;
  private final Wishes wishes;
  private final Commands commands;
  private final WaitingTalk waiting;
  private final CareWords texts;

  ContactTalk(
      IntentCatalog catalog,
      Recognizer recognizer,
      CareTalk care,
      ScreeningTalk screening,
      PlanTalk plan,
      Wishes wishes,
      Commands commands,
      WaitingTalk waiting) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.care = care;
    this.screening = screening;
    this.plan = plan;
    this.wishes = wishes;
    this.commands = commands;
    this.waiting = waiting;
    this.texts = new CareWords(catalog);
  }

  /**
   * The contact the chat belongs to: where risk was seen until a person closes it or sets it low
   * and goes, and where somebody only wanted to talk while a person has it and nothing else is
   * being filled in.
   */
  static Optional<TicketReference> of(Turn turn) {
    boolean risk =
        turn.risk().atLeast(RiskLevel.MODERATE)
            || turn.contact()
                .filter(contact -> contact.highestRisk().atLeast(RiskLevel.MODERATE))
                .filter(contact -> turn.held(contact.reference()))
                .isPresent();
    boolean free =
        turn.pending() instanceof Pending.Nothing || turn.pending() instanceof Pending.Planning;
    return turn.handOff().filter(ticket -> risk || (free && turn.held(ticket)));
  }

  /** Words of risk in a step of the plan are its answer as well, unless life is in danger. */
  void danger(Turn turn, IncomingMessage message, Risk risk) {
    boolean known = turn.risk().atLeast(risk.level());
    boolean planned = turn.pending() instanceof Pending.Planning && turn.handOff().isPresent();
    if (planned && risk.level() != RiskLevel.IMMINENT) {
      if (!known) {
        care.raise(turn, risk, turn.handOff().orElseThrow());
      }
      hear(turn, message, turn.handOff().orElseThrow(), risk);
    } else {
      care.handOver(turn, risk, CareDialogue.words(message), CareDialogue.files(message));
    }
  }

  /** Hears words, a file or a place; buttons are heard elsewhere. */
  void hear(Turn turn, IncomingMessage message, TicketReference called, Risk risk) {
    String said = said(turn, message);
    List<Attachment> files = CareDialogue.files(message);
    care.stay(turn, called, said, files, risk);
    Optional<Command> command = Words.command(said);
    if (command.isPresent()) {
      obey(turn, command.get(), called);
    } else if (turn.pending() instanceof Pending.Planning planning) {
      plan.heard(turn, planning, said);
    } else if (turn.held(called)) {
      screening.pause(turn);
    } else if (message.origin() == IncomingMessage.Origin.EDITED) {
      care.accompany(turn);
    } else {
      alone(turn, message, said);
    }
  }

  /** What cannot be passed on is told to both sides: here it would be a message lost. */
  private static String said(Turn turn, IncomingMessage message) {
    String words = CareDialogue.words(message);
    if (message.content() instanceof Content.Unsupported unsupported) {
      turn.say(turn.text("unsupported"));
      return words.isBlank() ? turn.text("not_shown", Map.of("kind", unsupported.kind())) : words;
    }
    return words;
  }

  /** Nobody has come yet. */
  private void alone(Turn turn, IncomingMessage message, String said) {
    Optional<Question> open = screening.open(turn);
    boolean question = open.isPresent() ? Words.asks(said) : Words.question(said);
    Optional<String> asked = question ? asked(said) : Optional.empty();
    if (turn.pending() instanceof Pending.Form && Words.goOn(said)) {
      waiting.askAgain(turn);
    } else if (asked.isPresent()) {
      wishes.carryOut(turn, catalog.get(asked.get()), said, List.of());
      screening.askAgain(turn);
    } else if (Words.asksWho(said)) {
      turn.say(turn.text("who"));
      screening.askAgain(turn);
    } else if (open.isPresent()
        && message.content() instanceof Content.Text
        && Words.enough(said)) {
      stop(turn);
    } else if (open.isPresent()) {
      if (said.isBlank()) {
        turn.say(texts.text(turn, "passed_on"));
      }
      screening.heard(turn, open.get(), said);
    } else {
      care.accompany(turn);
    }
  }

  private Optional<String> asked(String said) {
    return recognizer
        .recognize(said)
        .taken()
        .map(Recognition.Match::intent)
        .filter(intent -> ANSWERED.contains(catalog.get(intent).behaviour()));
  }

  /** What can be asked for at any time; with a person there as well. */
  private void obey(Turn turn, Command command, TicketReference called) {
    boolean held = turn.held(called);
    switch (command) {
      case PERSON -> turn.sayUrgently(texts.text(turn, held ? "with_you" : "calling"), List.of());
      case CHANGE -> change(turn, called, held);
      case LEAVE -> leave(turn, held);
      case CANCEL -> cancel(turn, held);
      default -> {
        commands.carryOut(turn, command);
        if (!held) {
          screening.askAgain(turn);
        }
      }
    }
  }

  private void change(Turn turn, TicketReference called, boolean held) {
    if (held) {
      turn.tell(called, new OfficerCommand.ChangePerson(turn.now()));
      screening.pause(turn);
    }
    turn.sayUrgently(texts.text(turn, held ? "change" : "calling"), List.of());
  }

  private void leave(Turn turn, boolean held) {
    screening.pause(turn);
    turn.sayUrgently(texts.text(turn, held ? "leave_held" : "leave"), List.of());
  }

  private void cancel(Turn turn, boolean held) {
    if (!held && screening.open(turn).isPresent()) {
      stop(turn);
    } else {
      commands.carryOut(turn, Command.CANCEL);
    }
  }

  private void stop(Turn turn) {
    screening.stop(turn);
    turn.sayUrgently(texts.text(turn, "no_more_questions"), List.of());
  }
}
