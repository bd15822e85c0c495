package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.tickets.TicketReference;

/** What a pressed button does. */
final class TapTalk {

  private final IntentCatalog catalog;
  private final Wishes wishes;
  private final FormTalk forms;
  private final TicketTalk tickets;
  private final AnswerTalk answered;
  private final CareTaps care;
  private final PrivacyTalk privacy;
  private final PlaceTalk places;
  private final Drafts drafts;
  private final Hearing hearing;
  private final HourTalk hours;

  TapTalk(
      IntentCatalog catalog,
      Wishes wishes,
      FormTalk forms,
      TicketTalk tickets,
      AnswerTalk answered,
      CareTaps care,
      PrivacyTalk privacy,
      PlaceTalk places,
      Drafts drafts,
      Hearing hearing,
      HourTalk hours) {
    this.catalog = catalog;
    this.wishes = wishes;
    this.forms = forms;
    this.tickets = tickets;
    this.answered = answered;
    this.care = care;
    this.privacy = privacy;
    this.places = places;
    this.drafts = drafts;
    this.hearing = hearing;
    this.hours = hours;
  }

  /**
   * Carries a button's value out; a value nobody gave out, or gave out long ago, is told kindly.
   */
  void tap(Turn turn, String value) {
    List<String> parts = Taps.parts(value);
    boolean done =
        switch (parts.getFirst()) {
          case Taps.INTENT -> parts.size() == 2 && intent(turn, parts.get(1));
          case Taps.FORM -> form(turn, parts);
          case Taps.CARE, Taps.SCREENING, Taps.PLAN, Taps.EXERCISE, Taps.CHECK ->
              care.tap(turn, parts);
          case Taps.POLICY -> parts.size() == 2 && policy(turn, parts.get(1));
          case Taps.RULE -> parts.size() == 3 && rule(turn, parts);
          case Taps.TOPIC -> parts.size() == 3 && wishes.topic(turn, parts.get(1), parts.get(2));
          case Taps.PLACES -> parts.size() == 2 && places(turn, parts.get(1));
          case Taps.PRIVACY -> parts.size() == 2 && privacy(turn, parts.get(1));
          case Taps.DRAFT -> parts.size() == 2 && draft(turn, parts.get(1));
          case Taps.NONE -> none(turn);
          default -> parts.size() >= 2 && ticket(turn, parts);
        };
    if (!done) {
      turn.say(turn.text("stale"), wishes.menuChoices(turn));
    }
  }

  private boolean intent(Turn turn, String name) {
    Optional<Intent> intent = catalog.find(name);
    if (intent.isEmpty()) {
      return false;
    }
    String words = "";
    List<Attachment> files = List.of();
    if (turn.pending() instanceof Pending.Which which && !which.intents().isEmpty()) {
      words = which.message();
      files = which.attachments();
      turn.settled();
    }
    if (turn.pending() instanceof Pending.Form form && form.intent().equals(name)) {
      forms.again(turn, form);
      return true;
    }
    Pending before = turn.pending();
    wishes.carryOut(turn, intent.get(), words, files);
    if (before instanceof Pending.Form form && turn.pending().equals(before)) {
      forms.again(turn, form);
    }
    return true;
  }

  private boolean rule(Turn turn, List<String> parts) {
    return answered.tap(turn, catalog.get(Behaviour.POLICY), parts.get(1), parts.get(2));
  }

  private boolean places(Turn turn, String name) {
    Optional<Intent> intent =
        catalog.find(name).filter(each -> each.behaviour() == Behaviour.PLACES);
    intent.ifPresent(each -> places.ask(turn, each, ""));
    return intent.isPresent();
  }

  private boolean privacy(Turn turn, String what) {
    Intent intent = catalog.get(Behaviour.PRIVACY);
    switch (what) {
      case "forget" -> privacy.forget(turn, intent);
      case "erase" -> privacy.erase(turn, intent);
      case "all" -> privacy.forgetAll(turn, intent);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The reminder's buttons: on with the request, or away with it. */
  private boolean draft(Turn turn, String what) {
    Optional<Pending.Form> form = turn.pending().half().or(() -> drafts.takeBack(turn));
    if (form.isPresent() && what.equals("go")) {
      wishes.takeUp(turn, form.get());
    } else if (form.isPresent()) {
      forms.cancel(turn);
    }
    return form.isPresent();
  }

  /** None of what was offered: other words, or what a file is about is asked again. */
  private boolean none(Turn turn) {
    if (!(turn.pending() instanceof Pending.Which which)) {
      return false;
    }
    hearing.noneOf(turn, which);
    return true;
  }

  private boolean form(Turn turn, List<String> parts) {
    if (turn.pending() instanceof Pending.Form form) {
      forms.tap(turn, form, parts);
      return true;
    }
    return false;
  }

  private boolean policy(Turn turn, String answer) {
    if (!(turn.pending() instanceof Pending.PolicyTicket waiting)) {
      return false;
    }
    if (answer.equals(Taps.YES)) {
      answered.file(turn, catalog.get(Behaviour.POLICY), waiting.question());
    } else {
      turn.settled();
      turn.say(turn.text("all_right"));
    }
    return true;
  }

  private boolean ticket(Turn turn, List<String> parts) {
    Optional<TicketReference> named = TicketReference.parse(parts.get(1));
    if (named.isEmpty() || tickets.find(turn, named.get()).isEmpty()) {
      return false;
    }
    TicketReference reference = named.get();
    return switch (parts.getFirst()) {
      case Taps.ADD -> {
        tickets.chosen(turn, catalog.get(Behaviour.TICKET_ADD), reference);
        yield true;
      }
      case Taps.WITHDRAW -> {
        tickets.confirm(turn, catalog.get(Behaviour.TICKET_CANCEL), reference);
        yield true;
      }
      case Taps.HURRY -> {
        tickets.hurried(
            turn, catalog.get(Behaviour.TICKET_HURRY), tickets.find(turn, reference).orElseThrow());
        yield true;
      }
      case Taps.NOT_THIS -> notThis(turn);
      case Taps.HOUR ->
          parts.size() == 3
              ? hours.choose(turn, reference, parts.get(2))
              : hours.ask(turn, reference);
      case Taps.NO_MORE -> hours.noMore(turn, reference);
      case "w" -> parts.size() == 3 && withdrawal(turn, reference, parts.get(2));
      default -> false;
    };
  }

  private boolean withdrawal(Turn turn, TicketReference reference, String answer) {
    if (!turn.pending().equals(new Pending.Withdrawal(reference))) {
      return false;
    }
    Intent intent = catalog.get(Behaviour.TICKET_CANCEL);
    if (answer.equals(Taps.YES)) {
      tickets.withdrawn(turn, intent, reference);
    } else {
      tickets.kept(turn, intent);
    }
    return true;
  }

  private boolean notThis(Turn turn) {
    if (!(turn.pending() instanceof Pending.Which which)) {
      return false;
    }
    hearing.askWhat(turn, "what_then", which.message(), which.attachments());
    return true;
  }
}
