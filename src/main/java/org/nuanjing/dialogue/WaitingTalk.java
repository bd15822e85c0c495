package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognizer;

/** Hears a message in the light of what the conversation waits for. */
final class WaitingTalk {

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final FormTalk forms;
  private final TicketTalk tickets;
  private final AnswerTalk answered;
  private final PlaceTalk places;
  private final Wishes wishes;
  private final Hearing hearing;
  private final PlanTalk plan;
  private final CheckTalk checks;
  private final HourTalk hours;

  WaitingTalk(
      IntentCatalog catalog,
      Recognizer recognizer,
      FormTalk forms,
      TicketTalk tickets,
      AnswerTalk answered,
      PlaceTalk places,
      Wishes wishes,
      Hearing hearing,
      PlanTalk plan,
      CheckTalk checks,
      HourTalk hours) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.forms = forms;
    this.tickets = tickets;
    this.answered = answered;
    this.places = places;
    this.wishes = wishes;
    this.hearing = hearing;
    this.plan = plan;
    this.checks = checks;
    this.hours = hours;
  }

  void words(Turn turn, String words) {
    switch (turn.pending()) {
      case Form form -> forms.words(turn, form, words);
      case Pending.Binding binding -> binding(turn, binding, words);
      case Pending.Addition addition ->
          tickets.added(
              turn, catalog.get(Behaviour.TICKET_ADD), addition.ticket(), words, List.of());
      case Pending.Withdrawal withdrawal -> withdrawal(turn, withdrawal, words);
      case Pending.Whereabouts place -> whereabouts(turn, place, words);
      case Pending.PolicyTicket question -> policyTicket(turn, question, words);
      case Pending.Which which -> which(turn, which, words);
      case Pending.Planning planning -> plan.heard(turn, planning, words);
      case Pending.Checking checking -> {
        if (!checks.heard(turn, checking, words)) {
          hearing.free(turn, words);
        }
      }
      case Pending.FollowUpHour hour -> {
        if (!hours.heard(turn, hour, words)) {
          hearing.free(turn, words);
        }
      }
      case Pending.Nothing nothing -> hearing.free(turn, words);
    }
  }

  private void binding(Turn turn, Pending.Binding binding, String words) {
    boolean other =
        !BindingTalk.looksRight(binding, words)
            && recognizer.recognize(words) instanceof Recognized recognized
            && catalog.get(recognized.match().intent()).binding() == Intent.Binding.NOT_NEEDED
            && Hearing.ELSE.contains(catalog.get(recognized.match().intent()).behaviour())
            && catalog.get(recognized.match().intent()).behaviour() != Behaviour.BIND;
    if (Words.dropIt(words)) {
      forms.cancel(turn);
    } else if (other) {
      hearing.free(turn, words);
      if (turn.pending().equals(binding)) {
        wishes.askBinding(turn, binding);
      }
    } else {
      wishes.heardBinding(turn, binding, words);
    }
  }

  private void withdrawal(Turn turn, Pending.Withdrawal withdrawal, String words) {
    Intent intent = catalog.get(Behaviour.TICKET_CANCEL);
    if (Words.yes(words)) {
      tickets.withdrawn(turn, intent, withdrawal.ticket());
    } else if (Words.no(words)) {
      tickets.kept(turn, intent);
    } else {
      turn.settled();
      hearing.free(turn, words);
    }
  }

  private void policyTicket(Turn turn, Pending.PolicyTicket waiting, String words) {
    if (Words.yes(words)) {
      answered.file(turn, catalog.get(Behaviour.POLICY), waiting.question());
    } else {
      turn.settled();
      if (Words.no(words)) {
        turn.say(turn.text("all_right"));
      } else {
        hearing.free(turn, words);
      }
    }
  }

  /** A place, or something else altogether. */
  private void whereabouts(Turn turn, Pending.Whereabouts waiting, String words) {
    Intent intent = catalog.get(waiting.intent());
    boolean other =
        recognizer.recognize(words) instanceof Recognized recognized
            && !recognized.match().intent().equals(waiting.intent())
            && Words.asks(words);
    if (other || !places.heard(turn, intent, waiting, words)) {
      turn.settled();
      hearing.free(turn, words);
    }
  }

  /** The officer writes instead of choosing: a name or number of a choice, or other words. */
  private void which(Turn turn, Pending.Which which, String words) {
    turn.settled();
    Optional<String> chosen = Chosen.among(catalog, which.intents(), words);
    boolean one = which.intents().size() == 1;
    if (chosen.isEmpty() && one && Words.yes(words)) {
      Intent offered = catalog.get(which.intents().getFirst());
      wishes.carryOut(turn, offered, which.message(), which.attachments());
    } else if (one && Words.no(words) && which.attachments().isEmpty()) {
      turn.say(turn.text("fine"));
    } else if (chosen.isPresent()) {
      wishes.carryOut(turn, catalog.get(chosen.get()), which.message(), which.attachments());
    } else if (Words.no(words) || Words.none(words)) {
      hearing.noneOf(turn, which);
    } else if (!which.attachments().isEmpty() && !which.intents().isEmpty()) {
      hearing.hear(turn, words, which.attachments());
    } else {
      hearing.free(turn, words);
    }
  }

  void file(Turn turn, Content.File file) {
    Attachment attachment = file.attachment();
    List<Attachment> files = List.of(attachment);
    if (hours.answered(turn, file.caption(), files)) {
      return;
    }
    Optional<Ticket> answered = tickets.answered(turn);
    if (turn.pending() instanceof Form form) {
      forms.file(turn, form, attachment, file.caption());
    } else if (turn.pending() instanceof Pending.Binding binding && binding.then().isPresent()) {
      Form with = binding.then().get().attached(files);
      turn.pending(new Pending.Binding(binding.badge(), Optional.of(with)));
      turn.say(turn.text("attached"));
      wishes.askBinding(turn, binding);
    } else if (turn.pending() instanceof Pending.Addition addition) {
      tickets.added(
          turn, catalog.get(Behaviour.TICKET_ADD), addition.ticket(), file.caption(), files);
    } else if (!file.caption().isBlank()
        && (answered.isEmpty() || hearing.isElse(recognizer.recognize(file.caption())))) {
      hearing.hear(turn, file.caption(), files);
    } else if (answered.isPresent()) {
      tickets.answerStaff(turn, answered.get(), file.caption(), files);
    } else {
      boolean voice = attachment.kind() == Attachment.Kind.VOICE;
      hearing.askWhat(turn, voice ? "what_voice" : "what_file", "", files);
    }
  }

  void place(Turn turn, Content.Location place) {
    if (turn.pending() instanceof Form form) {
      forms.place(turn, form, place);
    } else if (turn.pending() instanceof Pending.Whereabouts waiting) {
      places.at(turn, catalog.get(waiting.intent()), waiting, place);
    } else {
      String words = place.latitude() + ", " + place.longitude();
      if (turn.pending() instanceof Pending.Addition) {
        words(turn, words);
      } else {
        hearing.askWhatPlace(turn, words);
      }
    }
  }

  void sticker(Turn turn) {
    turn.say(turn.text("sticker"));
    askAgain(turn);
  }

  /** Says again what a request waits for, after something beside it. */
  void askAgain(Turn turn) {
    switch (turn.pending()) {
      case Form form -> forms.again(turn, form);
      case Pending.Planning planning -> plan.again(turn, planning);
      case Pending.Checking checking -> checks.again(turn, checking);
      default -> {}
    }
  }

  /** An earlier message was changed: what is being filled in may be changed with it. */
  void edited(Turn turn, String words) {
    if (turn.pending() instanceof Form form && !words.isBlank()) {
      forms.edited(turn, form, words);
      return;
    }
    tickets
        .answered(turn)
        .filter(ticket -> !words.isBlank())
        .ifPresent(ticket -> {
          turn.add(ticket.reference(), turn.text("edited_prefix") + words, List.of());
          turn.say(turn.text("edited_added"));
        });
  }
}
