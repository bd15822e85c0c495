package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.dialogue.Care.Asking;
import org.nuanjing.dialogue.Care.Mood;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Officer;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.screening.Order;
import org.nuanjing.triage.screening.Question;
import org.nuanjing.triage.screening.Question.Answer;
import org.nuanjing.triage.screening.Question.Kind;
import org.nuanjing.triage.screening.Question.Who;
import org.nuanjing.triage.screening.Screening;

/**
 * Asks what must be known where somebody may be at risk, one question a message. Every answer lies
 * with the ticket at once; answers only ever raise.
 */
final class ScreeningTalk {

  private final Screening screening;
  private final CareWords words;
  private final AnswerNotes notes;
  private final HourTalk hours;

  ScreeningTalk(Screening screening, IntentCatalog catalog, HourTalk hours) {
    this.screening = screening;
    this.words = new CareWords(catalog);
    this.notes = new AnswerNotes(words);
    this.hours = hours;
  }

  /** What was noticed, in a few words said to the officer. */
  Screening screening() {
    return screening;
  }

  /** Begins an order; what was answered on the same ticket is not asked again. */
  void begin(Turn turn, TicketReference ticket, Order order) {
    Map<String, String> answered =
        turn.care()
            .asking()
            .filter(earlier -> earlier.ticket().equals(ticket))
            .map(Asking::answers)
            .orElse(Map.of());
    keep(turn, new Asking(order, ticket, Optional.empty(), answered, false, false, Mood.ASKING));
    next(turn);
  }

  /** The question that waits for an answer; empty where none does. */
  Optional<Question> open(Turn turn) {
    return turn.care()
        .asking()
        .filter(asking -> asking.mood() != Mood.STOPPED)
        .flatMap(Asking::question)
        .flatMap(screening::find);
  }

  /** Takes words for the answer to the open question, or asks it again first where it rested. */
  void heard(Turn turn, Question question, String said) {
    Asking asking = turn.care().asking().orElseThrow();
    if (asking.mood() == Mood.PAUSED) {
      turn.sayUrgently(words.text(turn, "go_on_gently"), List.of());
      ask(turn, question, question.ask(who(turn), turn.language()));
    } else if (said.isBlank()) {
      ask(turn, question, question.ask(who(turn), turn.language()));
    } else if (Words.rathernot(said)) {
      answer(turn, question, Asking.NOT_SAID, "");
    } else {
      read(turn, asking, question, said);
    }
  }

  private void read(Turn turn, Asking asking, Question question, String said) {
    boolean timed = question.kind() == Kind.HOUR && hours.named(turn, said).isPresent();
    Optional<String> value = timed ? Optional.of(Asking.OWN_WORDS) : Answers.read(question, said);
    boolean unread = value.isEmpty() || value.get().equals("nobody");
    if (unread && question.again().isPresent() && !asking.repeated()) {
      keep(turn, asking.again());
      AnswerNotes.note(turn, question, said);
      ask(turn, question, turn.text(question.again().get()));
    } else if (value.isEmpty() && question.kind() == Kind.SCALE && !asking.repeated()) {
      keep(turn, asking.again());
      ask(turn, question, words.text(turn, "not_a_number"));
    } else {
      answer(turn, question, value.orElse(Asking.OWN_WORDS), said);
    }
  }

  /** A button: an answer to the open question, or another answer to an earlier one. */
  boolean tap(Turn turn, List<String> parts) {
    Optional<Asking> asking = turn.care().asking();
    if (parts.size() == 2 && parts.get(1).equals("end")) {
      return closing(turn);
    }
    Optional<Question> question = screening.find(parts.get(1));
    String value = parts.size() == 3 ? parts.get(2) : "";
    boolean known =
        question
            .filter(each -> value.equals(Asking.NOT_SAID) || each.find(value).isPresent())
            .isPresent();
    if (asking.isEmpty() || !known) {
      return false;
    }
    Question tapped = question.orElseThrow();
    boolean again = tapped.again().isPresent() && !asking.get().repeated();
    if (isOpen(asking.get(), tapped) && value.equals("nobody") && again) {
      keep(turn, asking.get().again());
      notes.note(turn, tapped, value, "");
      ask(turn, tapped, turn.text(tapped.again().orElseThrow()));
    } else {
      answer(turn, tapped, value, "");
    }
    return true;
  }

  private static boolean isOpen(Asking asking, Question question) {
    return asking.question().filter(question.name()::equals).isPresent();
  }

  private boolean closing(Turn turn) {
    Optional<TicketReference> ticket = turn.before().riskTicket();
    ticket.ifPresent(reference -> begin(turn, reference, Order.CLOSING));
    return ticket.isPresent();
  }

  /** Keeps an answer, lets it raise, and goes on. */
  private void answer(Turn turn, Question question, String value, String said) {
    Asking asking = turn.care().asking().orElseThrow();
    boolean current = isOpen(asking, question) && asking.mood() != Mood.STOPPED;
    Optional<Answer> chosen = question.find(value);
    boolean unclear = value.equals(Asking.OWN_WORDS) && question.unclear().isPresent();
    keep(turn, asking.with(question.name(), value));
    notes.note(turn, question, value, said);
    if (question.kind() == Kind.HOUR) {
      hours.closing(turn, asking.ticket(), chosen.flatMap(Answer::hour), said);
    }
    RiskLevel raises =
        unclear
            ? question.unclear().orElseThrow().raises()
            : chosen.map(Answer::raises).orElse(RiskLevel.NONE);
    boolean danger = AnswerNotes.raise(turn, asking.ticket(), raises);
    if (turn.held(asking.ticket())) {
      return;
    }
    if (danger && asking.order() != Order.IMMINENT) {
      turn.sayUrgently(words.text(turn, "imminent"), List.of());
      begin(turn, asking.ticket(), Order.IMMINENT);
      return;
    }
    chosen
        .or(() -> unclear ? question.find(question.unclear().orElseThrow().countsAs()) : chosen)
        .flatMap(answer -> answer.then(who(turn)))
        .ifPresent(then -> turn.sayUrgently(turn.text(then), List.of()));
    if (current) {
      next(turn);
    } else {
      turn.sayUrgently(words.text(turn, "noted"), List.of());
    }
  }

  private void next(Turn turn) {
    Asking asking = turn.care().asking().orElseThrow();
    Optional<Question> next = screening.next(asking.order(), asking.answers(), turn.risk());
    if (next.isPresent()) {
      keep(turn, asking.open(next.get().name()));
      ask(turn, next.get(), next.get().ask(who(turn), turn.language()));
    } else {
      keep(turn, asking.over());
      turn.unschedule(Timer.SCREENING_WAITS);
      sayOver(turn, asking.order());
    }
  }

  /** All is asked: what happens now, and where it fits the plan that can be made meanwhile. */
  private void sayOver(Turn turn, Order order) {
    boolean plan = order == Order.SELF && turn.risk() != RiskLevel.IMMINENT;
    List<Choice> choices =
        plan
            ? List.of(
                Taps.plain(Taps.PLAN + ":go", words.text(turn, "plan_together")),
                Taps.plain(Taps.PLAN + ":no", words.text(turn, "plan_not_now")))
            : List.of();
    String key =
        switch (order) {
          case SELF -> plan ? "asked_all_plan" : "asked_all";
          case IMMINENT -> "asked_imminent";
          case ANOTHER -> "asked_another";
          case OTHERS -> "asked_all";
          case CLOSING -> "closed";
        };
    turn.sayUrgently(words.text(turn, key), choices);
  }

  private void ask(Turn turn, Question question, String asked) {
    keep(turn, turn.care().asking().orElseThrow().in(Mood.ASKING));
    List<Choice> choices = new ArrayList<>();
    String value = Taps.SCREENING + ":" + question.name() + ":";
    question
        .answers()
        .forEach(each -> choices.add(Taps.plain(value + each.value(), turn.text(each.label()))));
    choices.add(Taps.plain(value + Asking.NOT_SAID, words.text(turn, "not_said")));
    boolean place = question.kind() == Kind.PLACE;
    turn.sayUrgently(asked, choices, place ? Keyboard.LOCATION : Keyboard.UNCHANGED);
    if (turn.care().asking().orElseThrow().order() != Order.CLOSING) {
      turn.schedule(Timer.SCREENING_WAITS, turn.now().plus(screening.silence()));
    }
  }

  /** The open question of the last few, which are asked when a contact has been closed. */
  Optional<Question> closingQuestion(Turn turn) {
    return turn.care()
        .asking()
        .filter(asking -> asking.order() == Order.CLOSING)
        .flatMap(asking -> open(turn));
  }

  /** Asks the open question again, after something beside it. */
  void askAgain(Turn turn) {
    open(turn).ifPresent(question -> ask(turn, question, question.ask(who(turn), turn.language())));
  }

  /** A person has the contact, or the officer goes off: the questions rest and are kept. */
  void pause(Turn turn) {
    rest(turn, Mood.PAUSED);
  }

  /** The officer wants no more questions; what was answered stays. */
  void stop(Turn turn) {
    rest(turn, Mood.STOPPED);
  }

  private static void rest(Turn turn, Mood mood) {
    turn.care()
        .asking()
        .filter(asking -> asking.question().isPresent() && asking.mood() != Mood.STOPPED)
        .ifPresent(asking -> {
          keep(turn, asking.in(mood));
          turn.unschedule(Timer.SCREENING_WAITS);
        });
  }

  /** The open question has waited long: silence counts, and one gentle line is said. */
  void silent(Turn turn) {
    Optional<Question> open = open(turn);
    Optional<Asking> asking = turn.care().asking().filter(each -> each.mood() == Mood.ASKING);
    boolean over = asking.filter(each -> isContact(turn, each)).isEmpty();
    if (open.isEmpty() || over || asking.get().silent()) {
      return;
    }
    if (turn.held(asking.get().ticket())) {
      pause(turn);
      return;
    }
    keep(turn, asking.get().afterSilence());
    Question question = open.get();
    notes.noteSilence(turn, question);
    RiskLevel raises = question.unclear().map(Question.Unclear::raises).orElse(RiskLevel.NONE);
    AnswerNotes.raise(turn, asking.get().ticket(), raises);
    turn.sayUrgently(words.text(turn, "silent"), List.of());
  }

  /** Whether its contact has not been closed meanwhile. */
  private static boolean isContact(Turn turn, Asking asking) {
    return turn.handOff().filter(asking.ticket()::equals).isPresent();
  }

  private static Who who(Turn turn) {
    return turn.officer()
        .map(Officer::category)
        .map(category ->
            switch (category) {
              case OFFICER -> Who.OFFICER;
              case AUXILIARY -> Who.AUXILIARY;
            })
        .orElse(Who.UNKNOWN);
  }

  private static void keep(Turn turn, Asking asking) {
    turn.care(turn.care().asking(Optional.of(asking)));
  }
}
