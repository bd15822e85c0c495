package org.nuanjing.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Slot;
import org.nuanjing.understanding.Recognition;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.SlotReader;

/** What a message means while a request is being filled in. */
final class FormTalk {

  /** What may be asked in between without leaving the request. */
  private static final Set<Behaviour> ASIDES =
      Set.of(Behaviour.POLICY, Behaviour.TICKET_STATUS, Behaviour.PERSON, Behaviour.MENU);

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final Forms forms;
  private final Wishes wishes;
  private final SlotReader reader;

  FormTalk(
      IntentCatalog catalog, Recognizer recognizer, Forms forms, Wishes wishes, SlotReader reader) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.forms = forms;
    this.wishes = wishes;
    this.reader = reader;
  }

  void words(Turn turn, Form form, String words) {
    Optional<Slot> slot = forms.slot(form);
    if (slot.isEmpty()) {
      onSummary(turn, form, words);
    } else if (Words.skip(words)) {
      forms.skip(turn, form, slot.get());
    } else if (Words.why(words)) {
      forms.why(turn, form, slot.get());
    } else if (!aside(turn, form, slot.get(), words)) {
      forms.read(turn, form, slot.get(), words);
    }
  }

  private void onSummary(Turn turn, Form form, String words) {
    if (Words.yes(words)) {
      forms.file(turn, form);
      return;
    }
    Optional<Intent> aside = recognizedAside(words);
    if (aside.isPresent() && Words.question(words)) {
      wishes.carryOut(turn, aside.get(), words, List.of());
    } else {
      turn.say(turn.text("change_how"));
    }
    forms.ask(turn, form);
  }

  /** Answers a question put in between and comes back to what was asked. */
  private boolean aside(Turn turn, Form form, Slot slot, String words) {
    boolean free = slot.type() == Slot.Type.TEXT || slot.type() == Slot.Type.PLACE;
    boolean value = reader.read(slot, words, turn.localNow()) instanceof SlotReader.Value;
    if (value && !(free && Words.question(words))) {
      return false;
    }
    Optional<Intent> aside = recognizedAside(words);
    if (aside.isEmpty()) {
      return false;
    }
    wishes.carryOut(turn, aside.get(), words, List.of());
    turn.pending(form);
    forms.ask(turn, form);
    return true;
  }

  private Optional<Intent> recognizedAside(String words) {
    return recognizer.recognize(words) instanceof Recognition.Recognized recognized
        ? catalog
            .find(recognized.match().intent())
            .filter(intent -> ASIDES.contains(intent.behaviour()))
        : Optional.empty();
  }

  void file(Turn turn, Form form, Attachment file, String caption) {
    Form with = forms.attach(form, List.of(file));
    turn.pending(with);
    turn.say(turn.text(file.kind() == Attachment.Kind.VOICE ? "attached_voice" : "attached"));
    Optional<Slot> slot = forms.slot(with);
    if (slot.isPresent() && slot.get().type() == Slot.Type.FILES) {
      forms.keep(turn, with, slot.get(), Integer.toString(with.attachments().size()));
    } else if (slot.isPresent() && !caption.isBlank()) {
      forms.read(turn, with, slot.get(), caption);
    } else {
      forms.ask(turn, with);
    }
  }

  void place(Turn turn, Form form, Content.Location place) {
    String where = String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
    Optional<Slot> slot = forms.slot(form).filter(each -> each.type() == Slot.Type.PLACE);
    if (slot.isPresent()) {
      forms.keep(turn, form, slot.get(), where);
    } else {
      forms.ask(turn, form);
    }
  }

  /** A button of a form was pressed; an old one gets where the form stands now. */
  void tap(Turn turn, Form form, List<String> parts) {
    Optional<String> action = Taps.action(form, parts);
    if (action.isEmpty()) {
      turn.say(turn.text("stale"));
      forms.ask(turn, form);
      return;
    }
    act(turn, form, action.get());
  }

  private void act(Turn turn, Form form, String action) {
    Optional<Slot> slot = forms.slot(form);
    if (action.equals("cancel")) {
      cancel(turn);
    } else if (slot.isEmpty() && action.equals("file")) {
      forms.file(turn, form);
    } else if (slot.isEmpty() && action.startsWith("edit=")) {
      forms.edit(turn, form, action.substring("edit=".length()));
    } else if (slot.isPresent() && action.startsWith("=")) {
      String stored = action.substring(1);
      if (offered(slot.get(), stored)) {
        forms.keep(turn, form, slot.get(), stored);
      } else {
        forms.ask(turn, form);
      }
    } else if (slot.isPresent() && action.equals("skip")) {
      forms.skip(turn, form, slot.get());
    } else if (slot.isPresent() && action.equals("why")) {
      forms.why(turn, form, slot.get());
    } else {
      forms.ask(turn, form);
    }
  }

  private static boolean offered(Slot slot, String stored) {
    return slot.type() == Slot.Type.YES_NO
        ? stored.equals(Taps.YES) || stored.equals(Taps.NO)
        : slot.options().stream().anyMatch(option -> option.value().equals(stored));
  }

  /** Says again what the form waits for. */
  void again(Turn turn, Form form) {
    forms.ask(turn, form);
  }

  void cancel(Turn turn) {
    turn.pendingNothing();
    turn.say(turn.text("cancelled"));
  }
}
