package org.nuanjing.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.intents.Slot;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.SlotReader.NotThis;
import org.nuanjing.understanding.SlotReader.Value;

/** Fills a request in: asks what is missing, one thing a message, shows it all and files it. */
final class Forms {

  /** Clinical rules: drafts are kept this long. */
  private static final Duration DRAFT = Duration.ofHours(24);

  private final IntentCatalog catalog;
  private final Filing filing;
  private final BindingTalk binding;
  private final SlotReader reader;

  Forms(IntentCatalog catalog, Filing filing, BindingTalk binding, SlotReader reader) {
    this.catalog = catalog;
    this.filing = filing;
    this.binding = binding;
    this.reader = reader;
  }

  /** Begins a request with the words it was opened with; blank where a button opened it. */
  void begin(Turn turn, Intent intent, String words, List<Attachment> files) {
    Map<String, String> values = new HashMap<>();
    for (Slot slot : intent.slots()) {
      if (slot.opening() == Slot.Opening.FILLS
          && !words.isBlank()
          && reader.read(slot, words, turn.localNow()) instanceof Value value) {
        values.put(slot.name(), value.stored());
      }
    }
    Form form = new Form(intent.name(), values, Optional.empty(), files, turn.now());
    if (intent.binding() == Intent.Binding.REQUIRED && turn.officer().isEmpty()) {
      turn.say(turn.text("bind_first"));
      binding.begin(turn, Optional.of(form));
      return;
    }
    resume(turn, form);
  }

  /** Goes on with a request that waited, with its draft kept from now on. */
  void resume(Turn turn, Form form) {
    catalog
        .get(form.intent())
        .findAnswer("opening")
        .ifPresent(opening -> turn.say(turn.text(opening)));
    turn.schedule(Timer.DRAFT_EXPIRES, turn.now().plus(DRAFT));
    goOn(turn, form);
  }

  /** Asks the next missing thing, or shows it all. */
  void goOn(Turn turn, Form form) {
    Intent intent = catalog.get(form.intent());
    Optional<String> missing =
        intent.slots().stream()
            .map(Slot::name)
            .filter(name -> !form.values().containsKey(name))
            .findFirst();
    Form next = asking(form, missing);
    turn.pending(next);
    ask(turn, next);
  }

  /** Says again what the form waits for. */
  void ask(Turn turn, Form form) {
    Optional<Slot> slot = slot(form);
    if (slot.isEmpty()) {
      summary(turn, form);
      return;
    }
    Slot asked = slot.get();
    Keyboard keyboard = asked.type() == Slot.Type.PLACE ? Keyboard.LOCATION : Keyboard.UNCHANGED;
    turn.say(List.of(new Paragraph(turn.text(asked.ask()))), buttons(turn, form, asked), keyboard);
  }

  private static List<Choice> buttons(Turn turn, Form form, Slot slot) {
    List<Choice> choices = new ArrayList<>();
    slot.options()
        .forEach(option ->
            choices.add(Taps.form(form, "=" + option.value(), turn.text(option.label()))));
    if (slot.type() == Slot.Type.YES_NO) {
      choices.add(Taps.form(form, "=yes", turn.text("yes")));
      choices.add(Taps.form(form, "=no", turn.text("no")));
    }
    if (slot.need() == Slot.Need.MAY_SKIP) {
      choices.add(Taps.form(form, "skip", turn.text("skip")));
    }
    choices.add(Taps.form(form, "why", turn.text("why")));
    return choices;
  }

  private void summary(Turn turn, Form form) {
    Intent intent = catalog.get(form.intent());
    StringBuilder lines = new StringBuilder(turn.text("summary"));
    List<Choice> choices = new ArrayList<>();
    choices.add(Taps.form(form, "file", turn.text("file")));
    for (Slot slot : intent.slots()) {
      String stored = form.values().getOrDefault(slot.name(), "");
      String shown =
          stored.isEmpty() ? turn.text("not_given") : reader.shown(slot, stored, turn.language());
      String title = turn.text(slot.title());
      lines.append('\n').append(title).append(turn.text("colon")).append(shown);
      choices.add(
          Taps.form(form, "edit=" + slot.name(), turn.text("edit", Map.of("title", title))));
    }
    if (!form.attachments().isEmpty()) {
      String count = Integer.toString(form.attachments().size());
      lines.append('\n').append(turn.text("files", Map.of("count", count)));
    }
    choices.add(Taps.form(form, "cancel", turn.text("cancel")));
    turn.say(lines.toString(), choices);
  }

  /** The slot asked now; empty where the summary waits. */
  Optional<Slot> slot(Form form) {
    return form.asking()
        .flatMap(name ->
            catalog.get(form.intent()).slots().stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst());
  }

  /** Keeps a value read for a slot and goes on. */
  void keep(Turn turn, Form form, Slot slot, String stored) {
    Map<String, String> values = new HashMap<>(form.values());
    values.put(slot.name(), stored);
    Intent intent = catalog.get(form.intent());
    intent
        .urgent()
        .filter(urgent -> urgent.slot().equals(slot.name()) && urgent.value().equals(stored))
        .ifPresent(urgent -> turn.sayUrgently(turn.text(intent.answer("urgent")), List.of()));
    goOn(
        turn,
        new Form(form.intent(), values, Optional.empty(), form.attachments(), form.startedAt()));
  }

  /** Reads words as the slot's value; says why where they are none. */
  void read(Turn turn, Form form, Slot slot, String words) {
    switch (reader.read(slot, words, turn.localNow())) {
      case Value value -> keep(turn, form, slot, value.stored());
      case NotThis not -> turn.say(turn.text(not.reason()), buttons(turn, form, slot));
    }
  }

  void skip(Turn turn, Form form, Slot slot) {
    if (slot.need() == Slot.Need.REQUIRED) {
      turn.say(turn.text("cannot_skip"), buttons(turn, form, slot));
    } else {
      keep(turn, form, slot, "");
    }
  }

  void why(Turn turn, Form form, Slot slot) {
    turn.say(turn.text(slot.why()));
    ask(turn, form);
  }

  /** Asks a slot again whose value was wrong. */
  void edit(Turn turn, Form form, String slot) {
    Map<String, String> values = new HashMap<>(form.values());
    values.remove(slot);
    goOn(
        turn,
        new Form(form.intent(), values, Optional.empty(), form.attachments(), form.startedAt()));
  }

  /** Takes files along. */
  Form attach(Form form, List<Attachment> files) {
    List<Attachment> all = new ArrayList<>(form.attachments());
    all.addAll(files);
    return new Form(form.intent(), form.values(), form.asking(), all, form.startedAt());
  }

  void file(Turn turn, Form form) {
    Intent intent = catalog.get(form.intent());
    ResponseClass response =
        intent
            .urgent()
            .filter(urgent -> urgent.value().equals(form.values().get(urgent.slot())))
            .map(Intent.Urgent::response)
            .orElse(intent.response());
    turn.pendingNothing();
    Ticket ticket =
        filing.open(
            turn,
            intent,
            response,
            SlotValues.details(reader, intent, form, turn.language()),
            "",
            form.attachments());
    turn.say(intent.answer("filed").in(turn.language(), Filing.places(turn, ticket)));
  }

  private static Form asking(Form form, Optional<String> slot) {
    return new Form(form.intent(), form.values(), slot, form.attachments(), form.startedAt());
  }
}
