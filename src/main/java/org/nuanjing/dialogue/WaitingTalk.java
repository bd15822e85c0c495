package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognizer;

/** Hears a message in the light of what the conversation waits for. */
final class WaitingTalk {

  /** What is clearly about something else than the staff's answer it follows. */
  private static final Set<Behaviour> ELSE =
      Set.of(
          Behaviour.REQUEST,
          Behaviour.POLICY,
          Behaviour.TICKET_STATUS,
          Behaviour.TICKET_CANCEL,
          Behaviour.PERSON,
          Behaviour.MENU,
          Behaviour.BIND);

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final FormTalk forms;
  private final TicketTalk tickets;
  private final PolicyAnswers policy;
  private final Wishes wishes;

  WaitingTalk(
      IntentCatalog catalog,
      Recognizer recognizer,
      FormTalk forms,
      TicketTalk tickets,
      PolicyAnswers policy,
      Wishes wishes) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.forms = forms;
    this.tickets = tickets;
    this.policy = policy;
    this.wishes = wishes;
  }

  void words(Turn turn, String words) {
    switch (turn.pending()) {
      case Form form -> forms.words(turn, form, words);
      case Pending.Binding binding -> binding(turn, binding, words);
      case Pending.Addition addition ->
          tickets.added(
              turn, wishes.first(Behaviour.TICKET_ADD), addition.ticket(), words, List.of());
      case Pending.Withdrawal withdrawal -> withdrawal(turn, withdrawal, words);
      case Pending.PolicyTicket question -> policyTicket(turn, question, words);
      case Pending.Which which -> which(turn, which, words);
      case Pending.Nothing nothing -> free(turn, words);
    }
  }

  private void binding(Turn turn, Pending.Binding binding, String words) {
    boolean other =
        !BindingTalk.looksRight(binding, words)
            && recognizer.recognize(words) instanceof Recognized recognized
            && catalog.get(recognized.match().intent()).binding() == Intent.Binding.NOT_NEEDED
            && ELSE.contains(catalog.get(recognized.match().intent()).behaviour())
            && catalog.get(recognized.match().intent()).behaviour() != Behaviour.BIND;
    if (other) {
      turn.pendingNothing();
      free(turn, words);
    } else {
      wishes.heardBinding(turn, binding, words);
    }
  }

  private void withdrawal(Turn turn, Pending.Withdrawal withdrawal, String words) {
    Intent intent = wishes.first(Behaviour.TICKET_CANCEL);
    if (Words.yes(words)) {
      tickets.withdrawn(turn, intent, withdrawal.ticket());
    } else if (Words.no(words)) {
      tickets.kept(turn, intent);
    } else {
      turn.pendingNothing();
      free(turn, words);
    }
  }

  private void policyTicket(Turn turn, Pending.PolicyTicket waiting, String words) {
    if (Words.yes(words)) {
      policy.file(turn, wishes.first(Behaviour.POLICY), waiting.question());
    } else {
      turn.pendingNothing();
      if (Words.no(words)) {
        turn.say(turn.text("all_right"));
      } else {
        free(turn, words);
      }
    }
  }

  /** The officer writes instead of choosing: a name or number of a choice, or other words. */
  private void which(Turn turn, Pending.Which which, String words) {
    turn.pendingNothing();
    Optional<String> chosen = Chosen.among(catalog, which.intents(), words);
    if (chosen.isPresent()) {
      wishes.carryOut(turn, catalog.get(chosen.get()), which.message(), which.attachments());
    } else if (!which.attachments().isEmpty() && !which.intents().isEmpty()) {
      wishes.hear(turn, recognizer.recognize(words), words, which.attachments());
    } else {
      free(turn, words);
    }
  }

  /** Nothing is waited for: staff's last answer may be what it is about, or something new. */
  private void free(Turn turn, String words) {
    if (BindingTalk.isComplete(words) && turn.officer().isEmpty()) {
      wishes.carryOut(turn, wishes.first(Behaviour.BIND), words, List.of());
      return;
    }
    Recognition recognition = recognizer.recognize(words);
    Optional<Ticket> answered = tickets.answered(turn);
    if (answered.isPresent() && !isElse(recognition)) {
      turn.understood();
      tickets.answerStaff(turn, answered.get(), words, List.of());
      return;
    }
    if (Chosen.isTitle(catalog, recognition, words)) {
      Recognized recognized = (Recognized) recognition;
      wishes.carryOut(turn, catalog.get(recognized.match().intent()), "", List.of());
      return;
    }
    wishes.hear(turn, recognition, words, List.of());
  }

  private boolean isElse(Recognition recognition) {
    return recognition instanceof Recognized recognized
        && ELSE.contains(catalog.get(recognized.match().intent()).behaviour());
  }

  void file(Turn turn, Content.File file) {
    Attachment attachment = file.attachment();
    List<Attachment> files = List.of(attachment);
    Optional<Ticket> answered = tickets.answered(turn);
    if (turn.pending() instanceof Form form) {
      forms.file(turn, form, attachment, file.caption());
    } else if (turn.pending() instanceof Pending.Addition addition) {
      tickets.added(
          turn, wishes.first(Behaviour.TICKET_ADD), addition.ticket(), file.caption(), files);
    } else if (!file.caption().isBlank()
        && (answered.isEmpty() || isElse(recognizer.recognize(file.caption())))) {
      wishes.hear(turn, recognizer.recognize(file.caption()), file.caption(), files);
    } else if (answered.isPresent()) {
      tickets.answerStaff(turn, answered.get(), file.caption(), files);
    } else {
      boolean voice = attachment.kind() == Attachment.Kind.VOICE;
      wishes.askWhat(turn, voice ? "what_voice" : "what_file", "", files);
    }
  }

  void place(Turn turn, Content.Location place) {
    if (turn.pending() instanceof Form form) {
      forms.place(turn, form, place);
    } else {
      String words = place.latitude() + ", " + place.longitude();
      if (turn.pending() instanceof Pending.Addition) {
        words(turn, words);
      } else {
        wishes.askWhat(turn, "what_file", words, List.of());
      }
    }
  }

  void sticker(Turn turn) {
    turn.say(turn.text("sticker"));
    if (turn.pending() instanceof Form form) {
      forms.again(turn, form);
    }
  }

  /** The officer wants to go on with a request left aside. */
  void goOn(Turn turn, Form form) {
    forms.again(turn, form);
  }

  /** An earlier message was changed: what is being filled in may be changed with it. */
  void edited(Turn turn, String words) {
    if (turn.pending() instanceof Form form && !words.isBlank()) {
      turn.say(turn.text("edited"));
      forms.again(turn, form);
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
