package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.intents.Slot;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.understanding.SlotReader;

/** Files requests: at the end, or before it where minutes count. */
final class FormFiling {

  private final IntentCatalog catalog;
  private final Filing filing;
  private final Questions questions;
  private final SlotReader reader;

  FormFiling(IntentCatalog catalog, Filing filing, Questions questions, SlotReader reader) {
    this.catalog = catalog;
    this.filing = filing;
    this.questions = questions;
    this.reader = reader;
  }

  /** What was answered since it was filed goes to the ticket at once. */
  void tell(Turn turn, Form before, Form after) {
    if (before.filed().isEmpty()) {
      return;
    }
    for (Slot slot : catalog.get(after.intent()).slots()) {
      String stored = after.values().getOrDefault(slot.name(), "");
      if (!stored.isEmpty() && !stored.equals(before.values().get(slot.name()))) {
        String words = turn.text(slot.title()) + "：" + questions.shown(turn, slot, stored);
        turn.add(before.filed().get(), words, List.of());
      }
    }
  }

  /**
   * Says at once what counts more than any question; where minutes count, it is filed at once, and
   * what is answered later is added to the ticket.
   */
  Form urgently(Turn turn, Intent intent, Map<String, String> before, Form form) {
    Optional<Intent.Urgent> urgent =
        intent
            .urgent()
            .filter(each -> each.value().equals(form.values().get(each.slot())))
            .filter(each -> !each.value().equals(before.get(each.slot())));
    urgent.ifPresent(each -> turn.sayUrgently(turn.text(intent.answer("urgent")), List.of()));
    if (urgent.isEmpty()
        || urgent.get().response() != ResponseClass.M0
        || form.filed().isPresent()) {
      return form;
    }
    Ticket ticket = open(turn, intent, form);
    turn.sayUrgently(
        intent.answer("filed").in(turn.language(), Filing.places(turn, ticket)), List.of());
    return form.filedAs(ticket.reference());
  }

  /** Files what is filled in. */
  void file(Turn turn, Form form) {
    Intent intent = catalog.get(form.intent());
    turn.pendingNothing();
    Ticket ticket = open(turn, intent, form);
    turn.say(
        intent.answer("filed").in(turn.language(), Filing.places(turn, ticket)),
        Taps.intents(catalog, intent.offer(), turn.language()));
  }

  private Ticket open(Turn turn, Intent intent, Form form) {
    ResponseClass response =
        intent
            .urgent()
            .filter(urgent -> urgent.value().equals(form.values().get(urgent.slot())))
            .map(Intent.Urgent::response)
            .orElse(intent.response());
    return filing.open(
        turn,
        intent,
        response,
        SlotValues.details(reader, intent, form, turn),
        "",
        form.attachments());
  }

  /** The officer ends it; what was filed already stays filed. */
  void cancel(Turn turn) {
    Optional<TicketReference> filed = turn.pending().half().flatMap(Form::filed);
    turn.pendingNothing();
    turn.say(
        filed
            .map(reference -> turn.text("filed_already", Map.of("reference", reference.toString())))
            .orElseGet(() -> turn.text("cancelled")));
  }
}
