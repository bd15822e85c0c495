package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Agenda.Later;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.Wish;

/** Hears a message in the light of what the conversation waits for. */
final class WaitingTalk {

  /** What is clearly about something else than the staff's answer it follows. */
  private static final Set<Behaviour> ELSE =
      EnumSet.complementOf(
          EnumSet.of(Behaviour.ANSWER, Behaviour.TICKET_ADD, Behaviour.OUT_OF_SCOPE));

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final FormTalk forms;
  private final TicketTalk tickets;
  private final PolicyAnswers policy;
  private final Wishes wishes;
  private final Clarifying clarifying;
  private final FollowUps followUps;

  WaitingTalk(
      IntentCatalog catalog,
      Recognizer recognizer,
      FormTalk forms,
      TicketTalk tickets,
      PolicyAnswers policy,
      Wishes wishes,
      Clarifying clarifying,
      FollowUps followUps) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.forms = forms;
    this.tickets = tickets;
    this.policy = policy;
    this.wishes = wishes;
    this.clarifying = clarifying;
    this.followUps = followUps;
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
      binding
          .then()
          .ifPresent(
              form -> turn.later(new Later(form.intent(), "", List.of(), Optional.of(form))));
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
    } else if (Words.no(words) || Words.none(words)) {
      noneOf(turn, which);
    } else if (!which.attachments().isEmpty() && !which.intents().isEmpty()) {
      hear(turn, words, which.attachments());
    } else {
      free(turn, words);
    }
  }

  /** None of what was offered was meant; a file that came with it is not lost. */
  void noneOf(Turn turn, Pending.Which which) {
    if (which.attachments().isEmpty()) {
      clarifying.rephrase(turn);
    } else {
      askWhat(turn, "what_then", which.message(), which.attachments());
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
    if (!followUps.take(turn, recognition, words)) {
      hear(turn, words, List.of());
    }
  }

  /** Does what a message asks for first; the rest waits its turn. */
  private void hear(Turn turn, String words, List<Attachment> files) {
    List<Later> plan = plan(recognizer.wishes(words), words, files);
    if (plan.isEmpty()) {
      unclear(turn, recognizer.recognize(words), words, files);
      return;
    }
    Later first = plan.getFirst();
    plan.stream().skip(1).forEach(turn::later);
    wishes.carryOut(turn, catalog.get(first.intent()), first.words(), first.attachments());
  }

  /** What can be done at once comes before what has questions of its own. */
  private List<Later> plan(List<Wish> wished, String words, List<Attachment> files) {
    List<Later> plan = new ArrayList<>();
    List<Later> courtesies = new ArrayList<>();
    for (Wish wish : wished) {
      named(wish.recognition())
          .ifPresent(intent ->
              (isCourtesy(intent) ? courtesies : plan)
                  .add(
                      new Later(
                          intent.name(),
                          wished.size() == 1 ? words : wish.words(),
                          plan.isEmpty() ? files : List.of(),
                          Optional.empty())));
    }
    if (plan.isEmpty()) {
      return courtesies.isEmpty() ? plan : List.of(courtesies.getLast());
    }
    plan.sort(Comparator.comparing(later -> asksBack(catalog.get(later.intent()))));
    return plan;
  }

  private static boolean asksBack(Intent intent) {
    return switch (intent.behaviour()) {
      case REQUEST, BIND, TICKET_ADD, TICKET_CANCEL -> true;
      default -> false;
    };
  }

  private Optional<Intent> named(Recognition recognition) {
    return recognition instanceof Recognized recognized
        ? catalog.find(recognized.match().intent())
        : Optional.empty();
  }

  /** A greeting or a thank-you beside a wish: the wish is what counts. */
  private static boolean isCourtesy(Intent intent) {
    return intent.behaviour() == Behaviour.ANSWER && intent.topics().isEmpty();
  }

  private void unclear(Turn turn, Recognition recognition, String words, List<Attachment> files) {
    switch (recognition) {
      case Recognition.Recognized recognized ->
          wishes.carryOut(turn, catalog.get(recognized.match().intent()), words, files);
      case Recognition.Unsure unsure -> clarifying.unsure(turn, unsure.candidates(), words, files);
      case Recognition.OutOfScope beyond -> clarifying.beyond(turn, beyond.nearest(), words);
    }
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
      hear(turn, file.caption(), files);
    } else if (answered.isPresent()) {
      tickets.answerStaff(turn, answered.get(), file.caption(), files);
    } else {
      boolean voice = attachment.kind() == Attachment.Kind.VOICE;
      askWhat(turn, voice ? "what_voice" : "what_file", "", files);
    }
  }

  /** Asks what a file or a few words without meaning are about. */
  void askWhat(Turn turn, String key, String words, List<Attachment> files) {
    List<String> names =
        catalog.list().stream()
            .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
            .filter(intent -> intent.menu().isPresent())
            .sorted(Comparator.comparing(intent -> intent.menu().orElseThrow()))
            .map(Intent::name)
            .toList();
    List<Choice> choices = new ArrayList<>(Taps.intents(catalog, names, turn.language()));
    choices.add(Taps.person(catalog, turn.language()));
    turn.pending(new Pending.Which(names, Masking.mask(words), files));
    turn.say(turn.text(key), choices);
  }

  void place(Turn turn, Content.Location place) {
    if (turn.pending() instanceof Form form) {
      forms.place(turn, form, place);
    } else {
      String words = place.latitude() + ", " + place.longitude();
      if (turn.pending() instanceof Pending.Addition) {
        words(turn, words);
      } else {
        askWhat(turn, "what_file", words, List.of());
      }
    }
  }

  void sticker(Turn turn) {
    turn.say(turn.text("sticker"));
    if (turn.pending() instanceof Form form) {
      forms.words(turn, form, "继续");
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
