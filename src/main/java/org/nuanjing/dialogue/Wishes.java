package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognition.Match;

/** Carries out what an officer asks for, once it is known what that is. */
final class Wishes {

  private static final int TRIES = 2;

  private final IntentCatalog catalog;
  private final Filing filing;
  private final Forms forms;
  private final PolicyAnswers policy;
  private final TicketTalk tickets;
  private final BindingTalk binding;
  private final CareTalk care;

  Wishes(
      IntentCatalog catalog,
      Filing filing,
      Forms forms,
      PolicyAnswers policy,
      TicketTalk tickets,
      BindingTalk binding,
      CareTalk care) {
    this.catalog = catalog;
    this.filing = filing;
    this.forms = forms;
    this.policy = policy;
    this.tickets = tickets;
    this.binding = binding;
    this.care = care;
  }

  /**
   * Does what an intent is for.
   *
   * @param words what it was asked with; blank where a button asked
   */
  void carryOut(Turn turn, Intent intent, String words, List<Attachment> files) {
    turn.understood();
    switch (intent.behaviour()) {
      case REQUEST -> forms.begin(turn, intent, words, files);
      case ANSWER -> turn.say(turn.text(intent.answer("answer")), greetingMenu(turn, intent));
      case POLICY -> policy.answer(turn, intent, words);
      case TICKET_STATUS -> tickets.status(turn, intent);
      case TICKET_ADD -> tickets.add(turn, intent, words);
      case TICKET_CANCEL -> tickets.withdraw(turn, intent, words);
      case PERSON -> person(turn, intent, words, files);
      case MENU -> menu(turn);
      case BIND -> bind(turn, words);
      case CRISIS -> care.check(turn);
      case OUT_OF_SCOPE -> turn.say(turn.text(intent.answer("answer")), menuChoices(turn));
    }
  }

  private List<Choice> greetingMenu(Turn turn, Intent intent) {
    return intent.name().equals("greeting") ? menuChoices(turn) : List.of();
  }

  private void bind(Turn turn, String words) {
    if (BindingTalk.isComplete(words) && turn.officer().isEmpty()) {
      heardBinding(turn, new Pending.Binding(Optional.empty(), Optional.empty()), words);
    } else {
      binding.begin(turn, Optional.empty());
    }
  }

  /** Takes badge number or code, and goes on with the request that waited for it. */
  void heardBinding(Turn turn, Pending.Binding waiting, String words) {
    binding
        .hear(turn, waiting, words)
        .ifPresent(officer -> {
          turn.bound(officer);
          waiting.then().ifPresent(form -> forms.resume(turn, form));
        });
  }

  /** A person is called at once; whoever asks again hears about the same call. */
  private void person(Turn turn, Intent intent, String words, List<Attachment> files) {
    Optional<Ticket> called =
        turn.tickets().stream()
            .filter(Ticket::open)
            .filter(ticket -> ticket.intent().equals(intent.name()))
            .findFirst();
    if (called.isPresent()) {
      turn.add(called.get().reference(), words, files);
      turn.say(turn.text("person_coming", Filing.places(turn, called.get())));
      return;
    }
    Ticket ticket = filing.open(turn, intent, intent.response(), List.of(), words, files);
    turn.say(intent.answer("filed").in(turn.language(), Filing.places(turn, ticket)));
  }

  void menu(Turn turn) {
    Intent menu = first(Behaviour.MENU);
    turn.say(
        List.of(new Paragraph(turn.text(menu.answer("answer")))), menuChoices(turn), Keyboard.MENU);
  }

  List<Choice> menuChoices(Turn turn) {
    return catalog.list().stream()
        .filter(intent -> intent.menu().isPresent())
        .filter(intent -> intent.behaviour() != Behaviour.MENU)
        .sorted(Comparator.comparing(intent -> intent.menu().orElseThrow()))
        .map(intent -> Taps.intent(intent.name(), turn.text(intent.title())))
        .toList();
  }

  /** What a message means that nothing was waited for. */
  void hear(Turn turn, Recognition recognition, String words, List<Attachment> files) {
    switch (recognition) {
      case Recognition.Recognized recognized ->
          carryOut(turn, catalog.get(recognized.match().intent()), words, files);
      case Recognition.Unsure unsure -> unsure(turn, unsure.candidates(), words, files);
      case Recognition.OutOfScope beyond -> beyond(turn, beyond);
    }
  }

  private void unsure(Turn turn, List<Match> candidates, String words, List<Attachment> files) {
    List<String> names = candidates.stream().map(Match::intent).limit(3).toList();
    List<Choice> choices = new ArrayList<>(named(turn, names));
    if (turn.missed() >= TRIES) {
      choices.add(personChoice(turn));
    }
    turn.pending(new Pending.Which(names, Masking.mask(words), files));
    turn.say(turn.text("unsure"), choices);
  }

  /** Asks what a file or a few words without meaning are about. */
  void askWhat(Turn turn, String key, String words, List<Attachment> files) {
    List<String> names =
        catalog.list().stream()
            .filter(intent -> intent.behaviour() == Behaviour.REQUEST)
            .sorted(Comparator.comparing(intent -> intent.menu().orElse(99)))
            .map(Intent::name)
            .toList();
    List<Choice> choices = new ArrayList<>(named(turn, names));
    choices.add(personChoice(turn));
    turn.pending(new Pending.Which(names, Masking.mask(words), files));
    turn.say(turn.text(key), choices);
  }

  private void beyond(Turn turn, Recognition.OutOfScope beyond) {
    if (turn.missed() >= TRIES) {
      turn.say(turn.text("offer_person"), List.of(personChoice(turn)));
      return;
    }
    List<String> nearest = beyond.nearest().stream().map(Match::intent).limit(3).toList();
    List<Choice> choices = new ArrayList<>(named(turn, nearest));
    choices.add(personChoice(turn));
    turn.say(turn.text(first(Behaviour.OUT_OF_SCOPE).answer("answer")), choices);
  }

  private List<Choice> named(Turn turn, List<String> names) {
    return names.stream()
        .flatMap(name -> catalog.find(name).stream())
        .filter(intent -> intent.behaviour() != Behaviour.OUT_OF_SCOPE)
        .map(intent -> Taps.intent(intent.name(), turn.text(intent.title())))
        .toList();
  }

  private Choice personChoice(Turn turn) {
    Intent person = first(Behaviour.PERSON);
    return Taps.intent(person.name(), turn.text(person.title()));
  }

  /** The first intent of a behaviour the assistant cannot do without. */
  Intent first(Behaviour behaviour) {
    return catalog.list().stream()
        .filter(intent -> intent.behaviour() == behaviour)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No intent has " + behaviour + "."));
  }
}
