package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Slot;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.SlotReader.Value;

/** Fills a request in: asks what is missing, one thing a message, shows it all and files it. */
final class Forms {

  private final IntentCatalog catalog;
  private final BindingTalk binding;
  private final Drafts drafts;
  private final SlotReader reader;
  private final Filling filling;
  private final Questions questions;
  private final FormFiling formFiling;

  Forms(
      IntentCatalog catalog,
      Filing filing,
      BindingTalk binding,
      Drafts drafts,
      SlotReader reader,
      Filling filling) {
    this.catalog = catalog;
    this.binding = binding;
    this.drafts = drafts;
    this.reader = reader;
    this.filling = filling;
    questions = new Questions(catalog, reader);
    formFiling = new FormFiling(catalog, filing, questions, reader);
  }

  /** Begins a request with the words it was opened with; blank where a button opened it. */
  void begin(Turn turn, Intent intent, String words, List<Attachment> files) {
    Map<String, String> values =
        new HashMap<>(filling.read(intent.slots(), words, turn.localNow()));
    for (Slot slot : intent.slots()) {
      if (slot.opening() == Slot.Opening.FILLS
          && !words.isBlank()
          && reader.read(slot, words, turn.localNow()) instanceof Value value) {
        values.put(slot.name(), value.stored());
      }
    }
    values.putAll(intent.heardIn(words));
    values.putAll(Derived.values(intent, values));
    Form form = Form.of(intent.name(), values, files, turn.now());
    if (!mustBind(turn, form)) {
      resume(turn, form);
    }
  }

  /** Keeps a request that cannot go on now. */
  void putBy(Turn turn, Form form) {
    drafts.putBy(turn, form);
  }

  /** Goes on with a request that was interrupted or put by. */
  void takeUp(Turn turn, Form form) {
    if (!mustBind(turn, form)) {
      goOn(turn, form);
    }
  }

  /** Asks who the officer is, where that must be known first. */
  private boolean mustBind(Turn turn, Form form) {
    boolean unknown =
        catalog.get(form.intent()).binding() == Intent.Binding.REQUIRED && turn.officer().isEmpty();
    if (unknown) {
      turn.say(turn.text("bind_first"));
      binding.begin(turn, Optional.of(form));
      drafts.touched(turn);
    }
    return unknown;
  }

  /** Goes on with a request that waited until the officer was known. */
  void resume(Turn turn, Form form) {
    Intent intent = catalog.get(form.intent());
    intent.findAnswer("opening").ifPresent(opening -> turn.say(turn.text(opening)));
    goOn(turn, formFiling.urgently(turn, intent, Map.of(), form));
  }

  /** Asks the next missing thing, or shows it all. */
  void goOn(Turn turn, Form form) {
    Optional<String> missing = missing(form).map(Slot::name).findFirst();
    Optional<TicketReference> filed = form.filed().filter(reference -> missing.isEmpty());
    if (filed.isPresent()) {
      turn.pendingNothing();
      turn.say(turn.text("all_passed_on", Map.of("reference", filed.get().toString())));
    } else {
      ask(turn, form.asking(missing));
    }
  }

  /** The slots without a value that are to be asked, in their order. */
  private Stream<Slot> missing(Form form) {
    return catalog.get(form.intent()).slots().stream()
        .filter(slot -> !form.values().containsKey(slot.name()))
        .filter(slot -> slot.applies(form.values()));
  }

  /** The officer has said enough: what may be left out is not asked any more. */
  void enough(Turn turn, Form form) {
    Map<String, String> skipped =
        missing(form)
            .filter(slot -> slot.need() == Slot.Need.MAY_SKIP)
            .collect(Collectors.toMap(Slot::name, slot -> ""));
    Form next = form.with(skipped);
    if (missing(next).findAny().isPresent()) {
      turn.say(turn.text("still_needed"));
    }
    goOn(turn, next);
  }

  /** Says again what the form waits for, and waits for it. */
  void ask(Turn turn, Form form) {
    turn.pending(form);
    drafts.touched(turn);
    questions.ask(turn, form);
  }

  /** The slot asked now; empty where the summary waits. */
  Optional<Slot> slot(Form form) {
    return questions.slot(form);
  }

  /** Keeps a value read for a slot, with what else was said beside it, and goes on. */
  void keep(Turn turn, Form form, Slot slot, String stored, Map<String, String> beside) {
    Form next = form.with(beside).with(slot.name(), stored);
    next = next.with(Derived.values(catalog.get(form.intent()), next.values()));
    next = formFiling.urgently(turn, catalog.get(form.intent()), form.values(), next);
    formFiling.tell(turn, form, next);
    goOn(turn, next);
  }

  /** Reads words as the slot's value, and what else they say. */
  void read(Turn turn, Form form, Slot slot, String words) {
    Map<String, String> beside = filling.read(open(form, slot), words, turn.localNow());
    Optional<String> urgent =
        Optional.ofNullable(catalog.get(form.intent()).heardIn(words).get(slot.name()));
    if (urgent.isPresent()) {
      keep(turn, form, slot, urgent.get(), beside);
      return;
    }
    if (filling.isNoPlace(slot, words, turn.localNow())) {
      unread(turn, form, slot, words, beside, "slot_not_a_place");
      return;
    }
    switch (reader.read(slot, words, turn.localNow())) {
      case Value value -> keep(turn, form, slot, stored(turn, slot, words, value, beside), beside);
      case SlotReader.NotThis not -> unread(turn, form, slot, words, beside, not.reason());
    }
  }

  /** Of words that hold other values too, a place is only what is read as one. */
  private String stored(
      Turn turn, Slot slot, String words, Value value, Map<String, String> beside) {
    return slot.type() == Slot.Type.PLACE && !beside.isEmpty()
        ? filling
            .read(List.of(slot), words, turn.localNow())
            .getOrDefault(slot.name(), value.stored())
        : value.stored();
  }

  /** The slots that are neither answered nor asked now, and are no free text. */
  private List<Slot> open(Form form, Slot asked) {
    return missing(form)
        .filter(slot -> !slot.name().equals(asked.name()) && slot.type() != Slot.Type.CHOICE)
        .toList();
  }

  /**
   * The first time it is said what would help; the second time the words are kept as they are for a
   * person to read, so that nobody goes round in circles.
   *
   * @param beside what the words answered instead; then it is only asked again
   * @param reason the key of what would help
   */
  private void unread(
      Turn turn, Form before, Slot slot, String words, Map<String, String> beside, String reason) {
    Form form = before.with(beside);
    formFiling.tell(turn, before, form);
    Form tried = form.tried();
    if (AsWritten.isGrave(catalog.get(form.intent()), slot)) {
      turn.say(turn.text("counts_as_urgent"));
      keepAsWritten(turn, form, slot, words);
    } else if (tried.tries() < 2 && !beside.isEmpty()) {
      ask(turn, tried);
    } else if (tried.tries() < 2) {
      turn.pending(tried);
      drafts.touched(turn);
      List<Choice> choices = new ArrayList<>(questions.buttons(turn, tried, slot));
      choices.add(Taps.person(catalog, turn.language()));
      turn.say(turn.text(reason), choices);
    } else {
      turn.say(turn.text("kept_as_written"));
      keepAsWritten(turn, form, slot, words);
    }
  }

  /** Keeps the words themselves. */
  void keepAsWritten(Turn turn, Form form, Slot slot, String words) {
    keep(turn, form, slot, AsWritten.value(catalog.get(form.intent()), slot, words), Map.of());
  }

  void skip(Turn turn, Form form, Slot slot) {
    if (slot.need() == Slot.Need.REQUIRED && form.tries() == 0) {
      turn.pending(form.tried());
      turn.say(turn.text("cannot_skip"), questions.buttons(turn, form, slot));
    } else if (slot.need() == Slot.Need.REQUIRED) {
      dontKnow(turn, form, slot);
    } else {
      keep(turn, form, slot, "", Map.of());
    }
  }

  /** What the officer does not know, staff ask later. */
  void dontKnow(Turn turn, Form form, Slot slot) {
    boolean grave = AsWritten.isGrave(catalog.get(form.intent()), slot);
    turn.say(turn.text(grave ? "counts_as_urgent" : "dont_know"));
    keep(turn, form, slot, AsWritten.unknown(catalog.get(form.intent()), slot), Map.of());
  }

  void why(Turn turn, Form form, Slot slot) {
    turn.say(turn.text(slot.why()));
    ask(turn, form);
  }

  /** Takes a value back: the new one is kept, or the slot is asked again. */
  void correct(Turn turn, Form form, Slot slot, Optional<String> stored) {
    if (stored.isEmpty()) {
      reopen(turn, form, slot.name());
      return;
    }
    Map<String, String> told =
        Map.of(
            "title", turn.text(slot.title()), "value", questions.shown(turn, slot, stored.get()));
    turn.say(turn.text("corrected", told));
    Form next = form.with(Map.of(slot.name(), stored.get()));
    next = formFiling.urgently(turn, catalog.get(form.intent()), form.values(), next);
    formFiling.tell(turn, form, next);
    goOn(turn, next);
  }

  /** Asks a slot again at once, whatever else is open. */
  void reopen(Turn turn, Form form, String slot) {
    ask(turn, form.without(slot).asking(Optional.of(slot)));
  }

  void file(Turn turn, Form form) {
    formFiling.file(turn, form);
  }

  /** The officer ends it; what was filed already stays filed. */
  void cancel(Turn turn) {
    formFiling.cancel(turn);
  }
}
