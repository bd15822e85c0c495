package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.SlotReader;

/** How a request looks to the officer: its questions, their buttons, and all of it at the end. */
final class Questions {

  private final IntentCatalog catalog;
  private final SlotReader reader;

  Questions(IntentCatalog catalog, SlotReader reader) {
    this.catalog = catalog;
    this.reader = reader;
  }

  /** The slot asked now; empty where the summary waits. */
  Optional<Slot> slot(Form form) {
    return form.asking()
        .flatMap(name ->
            catalog.get(form.intent()).slots().stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst());
  }

  /** Says what the form waits for: an answer, or a yes to all of it. */
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

  List<Choice> buttons(Turn turn, Form form, Slot slot) {
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
      if (!slot.applies(form.values()) && !form.values().containsKey(slot.name())) {
        continue;
      }
      String title = turn.text(slot.title());
      lines.append('\n').append(title).append(colon(turn)).append(shown(turn, form, slot));
      choices.add(
          Taps.form(form, "edit=" + slot.name(), turn.text("edit", Map.of("title", title))));
    }
    boolean counted = intent.slots().stream().anyMatch(slot -> slot.type() == Slot.Type.FILES);
    if (!form.attachments().isEmpty() && !counted) {
      lines.append('\n').append(turn.text("files", count(form)));
    }
    choices.add(Taps.form(form, "later", turn.text("later")));
    if (form.tries() > 0) {
      choices.add(Taps.person(catalog, turn.language()));
    }
    choices.add(Taps.form(form, "cancel", turn.text("cancel")));
    turn.say(lines.toString(), choices);
  }

  private static String colon(Turn turn) {
    return turn.language() == Language.ZH ? "：" : ": ";
  }

  private static Map<String, String> count(Form form) {
    return Map.of("count", Integer.toString(form.attachments().size()));
  }

  private String shown(Turn turn, Form form, Slot slot) {
    String stored = form.values().getOrDefault(slot.name(), "");
    if (slot.type() == Slot.Type.FILES && !form.attachments().isEmpty()) {
      return turn.text("file_count", count(form));
    }
    return stored.isEmpty() ? turn.text("not_given") : shown(turn, slot, stored);
  }

  /** A kept value as the officer sees it. */
  String shown(Turn turn, Slot slot, String stored) {
    return stored.equals(Form.UNKNOWN)
        ? turn.text("unknown")
        : reader.shown(slot, stored, turn.language(), turn.today());
  }
}
