package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.Units;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.RiskSignals;
import org.nuanjing.triage.screening.CareGuide;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.SlotReader;

/** Looks for risk first, then does what was asked, whatever the conversation waits for. */
public final class CareDialogue implements Dialogue {

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final RiskSignals signals;
  private final CareTalk care;
  private final ScreeningTalk screening;
  private final PlanTalk plan;
  private final ExerciseTalk exercises;
  private final CheckTalk checks;
  private final ContactTalk contact;
  private final Wishes wishes;
  private final Commands commands;
  private final TapTalk taps;
  private final WaitingTalk waiting;
  private final Drafts drafts;
  private final Edges edges;
  private final HourTalk hours;

  public CareDialogue(
      IntentCatalog catalog,
      Recognizer recognizer,
      SlotReader reader,
      RiskSignals signals,
      CareGuide guide,
      Sources sources,
      Routing routing,
      Units units,
      Desks desks,
      Activator activator) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.signals = signals;
    Filing filing = new Filing(routing);
    BindingTalk binding = new BindingTalk(catalog, activator);
    Filling filling = new Filling(reader);
    drafts = new Drafts(catalog);
    Forms forms = new Forms(catalog, filing, binding, drafts, reader, filling);
    PolicyAnswers policy = new PolicyAnswers(sources, units, reader);
    AnswerTalk answered = new AnswerTalk(sources.library(), policy, filing);
    PlaceTalk places = new PlaceTalk(catalog, sources.directory(), units, reader);
    TicketTalk tickets = new TicketTalk(catalog, desks, reader);
    hours = new HourTalk(catalog, recognizer, reader);
    screening = new ScreeningTalk(guide.screening(), catalog, hours);
    plan = new PlanTalk(guide.plan(), catalog);
    exercises = new ExerciseTalk(guide, catalog);
    care = new CareTalk(catalog, filing, screening);
    checks = new CheckTalk(guide.instruments(), catalog, care);
    Clarifying clarifying = new Clarifying(catalog, filing);
    PrivacyTalk privacy = new PrivacyTalk(filing);
    wishes =
        new Wishes(
            catalog,
            clarifying,
            forms,
            policy,
            tickets,
            binding,
            care,
            privacy,
            places,
            checks,
            exercises);
    Asides asides = new Asides(catalog, recognizer, wishes);
    Correcting correcting = new Correcting(reader, filling);
    FormTalk formTalk = new FormTalk(catalog, forms, drafts, asides, reader, correcting);
    commands = new Commands(catalog, wishes, forms, drafts, plan, privacy);
    FollowUps followUps = new FollowUps(catalog, tickets, reader);
    Hearing hearing =
        new Hearing(catalog, recognizer, tickets, wishes, clarifying, followUps, policy);
    waiting =
        new WaitingTalk(
            catalog,
            recognizer,
            formTalk,
            tickets,
            answered,
            places,
            wishes,
            hearing,
            plan,
            checks,
            hours);
    CareTaps careTaps = new CareTaps(catalog, wishes, care, screening, plan, exercises, checks);
    taps =
        new TapTalk(
            catalog, wishes, formTalk, tickets, answered, careTaps, privacy, places, drafts,
            hearing, hours);
    contact =
        new ContactTalk(catalog, recognizer, care, screening, plan, wishes, commands, waiting);
    edges = new Edges(catalog, filing);
  }

  @Override
  public Step next(Conversation conversation, IncomingMessage message, Surroundings surroundings) {
    if (message.content() instanceof Content.Left) {
      return new Step(conversation, List.of());
    }
    Turn turn = new Turn(conversation, surroundings, catalog, message.id());
    boolean gone = drafts.dropGone(turn);
    Speech.follow(turn, message);
    Risk risk = risk(message.content().words());
    if (message.setting() == Setting.GROUP) {
      edges.group(turn, risk);
    } else if (risk.level().atLeast(RiskLevel.MODERATE)) {
      exercises.over(turn);
      contact.danger(turn, message, risk);
    } else {
      if (gone) {
        turn.say(turn.text("form_gone"));
      }
      calm(turn, message, risk);
    }
    return turn.step();
  }

  /**
   * What a message shows of risk. The assistant's own commands, word by word, are not taken for it
   * because they resemble something; where a reviewed pattern is in them they are.
   */
  private Risk risk(String words) {
    Risk seen = signals.notice(words);
    boolean resembles =
        seen.signals().stream()
            .filter(signal -> signal.standing() == Risk.Standing.STANDS)
            .allMatch(signal -> signal.kind().equals(Risk.LEARNED));
    return resembles && Words.command(words).isPresent() ? Risk.NONE : seen;
  }

  private void calm(Turn turn, IncomingMessage message, Risk risk) {
    boolean first = turn.isNew();
    if (first) {
      turn.say(turn.text("welcome"));
      turn.welcomed();
    }
    stopExercise(turn, message);
    Optional<TicketReference> called = ContactTalk.of(turn);
    if (called.isPresent() && !(message.content() instanceof Content.Chosen)) {
      contact.hear(turn, message, called.get(), risk);
    } else if (called.isPresent()) {
      content(turn, message, first);
    } else if (message.origin() == Origin.EDITED) {
      waiting.edited(turn, words(message));
    } else {
      sayMasked(turn, message);
      distress(turn, message, risk);
      content(turn, message, first);
      takeUpWhatWaits(turn);
    }
  }

  /** Whatever is written ends an exercise; to stop it is all that some words are for. */
  private void stopExercise(Turn turn, IncomingMessage message) {
    boolean button = message.content() instanceof Content.Chosen;
    if (!button && !Words.stops(words(message))) {
      exercises.over(turn);
    }
  }

  /** Numbers that must not be here are hidden, and the officer learns that they are not needed. */
  private static void sayMasked(Turn turn, IncomingMessage message) {
    String words = words(message);
    if (!Masking.mask(words).equals(words)) {
      turn.say(turn.text("masked"));
    }
  }

  /** What was asked for beside something else comes next, as soon as nothing is waited for. */
  private void takeUpWhatWaits(Turn turn) {
    for (int i = 0; i < Agenda.MOST && turn.pending() instanceof Pending.Nothing; i++) {
      turn.takeNext().ifPresent(next -> wishes.takeUp(turn, next));
    }
  }

  /** Takes distress seriously in two lines; what was asked for follows. */
  private void distress(Turn turn, IncomingMessage message, Risk risk) {
    if (risk.level() != RiskLevel.LOW) {
      return;
    }
    boolean known = turn.risk().atLeast(RiskLevel.LOW);
    turn.raise(RiskLevel.LOW);
    turn.handOff()
        .ifPresent(
            ticket -> turn.tell(ticket, new OfficerCommand.Raise(RiskLevel.LOW, turn.now())));
    boolean occupied = !(turn.pending() instanceof Pending.Nothing);
    if (!known && (occupied || clear(words(message))) && !comforting(words(message))) {
      care.comfortBriefly(turn);
    }
  }

  /** Whether what the words ask for begins with comfort of its own. */
  private boolean comforting(String words) {
    return recognized(words)
        .map(catalog::get)
        .filter(intent -> intent.confidentiality() == Confidentiality.ALIAS)
        .filter(intent -> intent.findAnswer("opening").isPresent())
        .isPresent();
  }

  private void content(Turn turn, IncomingMessage message, boolean first) {
    switch (message.content()) {
      case Content.Text text -> text(turn, text.text());
      case Content.Chosen chosen -> taps.tap(turn, chosen.value());
      case Content.File file -> waiting.file(turn, file);
      case Content.Location place -> waiting.place(turn, place);
      case Content.Contact contact -> waiting.words(turn, contact.phone());
      case Content.Sticker sticker -> sticker(turn, sticker.emoji());
      case Content.Unsupported unsupported -> turn.say(turn.text("unsupported"));
      case Content.Started started -> started(turn, first);
      case Content.Left left -> {}
    }
  }

  private void started(Turn turn, boolean first) {
    if (first || turn.saidNothing()) {
      wishes.menu(turn);
    }
  }

  private void text(Turn turn, String text) {
    Optional<Command> command = Words.command(text);
    boolean low = low(turn, text);
    if (exercises.running(turn)) {
      exercises.stop(turn);
    } else if (command.isPresent()) {
      commands.carryOut(turn, command.get());
    } else if (Words.asksWho(text)) {
      turn.say(turn.text("who"));
      waiting.askAgain(turn);
    } else if (Words.goOn(text) && turn.pending() instanceof Pending.Nothing) {
      goOn(turn);
    } else if (screening.closingQuestion(turn).isPresent()) {
      screening.heard(turn, screening.closingQuestion(turn).get(), text);
    } else if (hours.answered(turn, text, List.of())) {
      if (low) {
        care.comfort(turn);
      }
    } else if (low && turn.pending() instanceof Pending.Nothing && !clear(text)) {
      care.comfort(turn);
    } else {
      waiting.words(turn, text);
    }
  }

  private void sticker(Turn turn, String emoji) {
    if (turn.pending() instanceof Pending.Nothing && low(turn, emoji)) {
      care.comfort(turn);
    } else {
      waiting.sticker(turn);
    }
  }

  private boolean low(Turn turn, String text) {
    return turn.risk() == RiskLevel.LOW && signals.notice(text).level() == RiskLevel.LOW;
  }

  /** On with a request put by, where there is one. */
  private void goOn(Turn turn) {
    drafts
        .takeBack(turn)
        .ifPresentOrElse(
            form -> wishes.takeUp(turn, form), () -> turn.say(turn.text("nothing_kept")));
  }

  /** Whether the words clearly ask for something the assistant does. */
  private boolean clear(String words) {
    return recognized(words)
        .filter(match ->
            switch (catalog.get(match).behaviour()) {
              case ANSWER -> !catalog.get(match).topics().isEmpty();
              case MENU, CRISIS, LANGUAGE, OUT_OF_SCOPE -> false;
              default -> true;
            })
        .isPresent();
  }

  private Optional<String> recognized(String words) {
    return recognizer.recognize(words).taken().map(Recognition.Match::intent);
  }

  @Override
  public Step wake(Conversation conversation, Effect.Timer timer, Surroundings surroundings) {
    Turn turn = new Turn(conversation, surroundings, catalog, "timer");
    drafts.dropGone(turn);
    turn.officerSilent();
    switch (timer) {
      case DRAFT_REMINDS -> drafts.remind(turn);
      case DRAFT_EXPIRES -> drafts.expire(turn);
      case SCREENING_WAITS -> screening.silent(turn);
      case EXERCISE_GOES_ON -> exercises.goOn(turn);
      case CHECKS_EXPIRE -> checks.expire(turn);
    }
    return turn.step();
  }

  @Override
  public Step rescue(
      Conversation conversation, IncomingMessage message, Surroundings surroundings) {
    Turn turn = new Turn(conversation, surroundings, catalog, message.id());
    if (message.content() instanceof Content.Left) {
      return turn.step();
    }
    turn.raise(signals.notice(message.content().words()).level());
    Ticket ticket =
        edges.rescue(turn, catalog.get(Behaviour.PERSON), words(message), files(message));
    turn.say(turn.text("rescue", Filing.places(turn, ticket)));
    return turn.step();
  }

  static String words(IncomingMessage message) {
    return switch (message.content()) {
      case Content.Location place -> place.latitude() + ", " + place.longitude();
      case Content.Contact contact -> (contact.name() + " " + contact.phone()).strip();
      default -> message.content().words();
    };
  }

  static List<Attachment> files(IncomingMessage message) {
    return message.content() instanceof Content.File file ? List.of(file.attachment()) : List.of();
  }
}
