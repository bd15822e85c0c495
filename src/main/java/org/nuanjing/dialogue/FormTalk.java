package org.nuanjing.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Content;
import org.nuanjing.dialogue.Correcting.Correction;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.understanding.SlotReader;

/** What a message means while a request is being filled in. */
final class FormTalk {

  private static final int LONG = 8;

  private final IntentCatalog catalog;
  private final Forms forms;
  private final Drafts drafts;
  private final Asides asides;
  private final SlotReader reader;
  private final Correcting correcting;

  FormTalk(
      IntentCatalog catalog,
      Forms forms,
      Drafts drafts,
      Asides asides,
      SlotReader reader,
      Correcting correcting) {
    this.catalog = catalog;
    this.forms = forms;
    this.drafts = drafts;
    this.asides = asides;
    this.reader = reader;
    this.correcting = correcting;
  }

  void words(Turn turn, Form form, String words) {
    Optional<Slot> slot = forms.slot(form);
    if (Words.goOn(words)) {
      again(turn, form);
    } else if (slot.isEmpty()) {
      onSummary(turn, form, words);
    } else if (Words.enough(words)) {
      forms.enough(turn, form);
    } else if (Words.skip(words)) {
      forms.skip(turn, form, slot.get());
    } else if (Words.why(words)) {
      forms.why(turn, form, slot.get());
    } else if (Words.nothing(words) && skippable(slot.get())) {
      forms.skip(turn, form, slot.get());
    } else if (Words.dontKnow(words) && slot.get().type() != Type.TEXT) {
      forms.dontKnow(turn, form, slot.get());
    } else if (Words.anyTime(words) && isTime(slot.get())) {
      forms.keepAsWritten(turn, form, slot.get(), words);
    } else if (!corrected(turn, form, slot.get(), words) && !asides.breaksIn(turn, form, words)) {
      answered(turn, form, slot.get(), words);
    }
  }

  /** Whether "none" is an answer that leaves the slot out. */
  private static boolean skippable(Slot slot) {
    return switch (slot.type()) {
      case YES_NO, CHOICE, TEXT -> false;
      case FILES -> true;
      default -> slot.need() == Slot.Need.MAY_SKIP;
    };
  }

  private static boolean isTime(Slot slot) {
    return switch (slot.type()) {
      case DATE, PERIOD, MOMENT -> true;
      default -> false;
    };
  }

  /** Whether the words take something back, rather than answer. */
  private boolean corrected(Turn turn, Form form, Slot asked, String words) {
    Optional<Correction> correction =
        correcting
            .read(catalog.get(form.intent()), form, words, turn.localNow())
            .filter(found -> !isLast(form, found) || !reads(turn, asked, words));
    correction.ifPresent(found -> forms.correct(turn, form, found.slot(), found.stored()));
    return correction.isPresent();
  }

  private static boolean isLast(Form form, Correction found) {
    return form.answered().filter(found.slot().name()::equals).isPresent();
  }

  /** Whether the words are plainly an answer to what is asked. */
  private boolean reads(Turn turn, Slot asked, String words) {
    return !free(asked) && reader.read(asked, words, turn.localNow()) instanceof SlotReader.Value;
  }

  private static boolean free(Slot slot) {
    return switch (slot.type()) {
      case TEXT, PLACE, UNIT, HOSPITAL -> true;
      default -> false;
    };
  }

  /** An answer, perhaps with another wish in it; or something put in between. */
  private void answered(Turn turn, Form form, Slot slot, String words) {
    String rest = asides.another(turn, form, words);
    boolean answers = reads(turn, slot, rest) && !isLongQuestion(rest);
    boolean aside =
        !answers
            && (!free(slot) || Words.question(rest) || asides.isPlain(form, rest))
            && ((slot.type() != Type.TEXT && asides.rule(turn, rest))
                || asides.between(turn, form, rest));
    if (aside) {
      forms.ask(turn, form);
    } else if (turn.pending() instanceof Form && !rest.isBlank()) {
      forms.read(turn, form, slot, rest);
    } else if (turn.pending() instanceof Form) {
      forms.ask(turn, form);
    }
  }

  /** A question of some length may hold a number or a day and still be no answer. */
  private static boolean isLongQuestion(String words) {
    return words.length() > LONG && Words.question(words);
  }

  private void onSummary(Turn turn, Form form, String words) {
    Intent intent = catalog.get(form.intent());
    if (Words.yes(words)) {
      forms.file(turn, form);
      return;
    }
    Optional<Correction> correction =
        correcting
            .read(intent, form, words, turn.localNow())
            .or(() -> correcting.plain(intent, form, words, turn.localNow()));
    if (correction.isPresent()) {
      forms.correct(turn, form, correction.get().slot(), correction.get().stored());
      return;
    }
    if (asides.breaksIn(turn, form, words)) {
      return;
    }
    if (Words.dropIt(words)) {
      cancel(turn);
    } else if (asides.between(turn, form, words)) {
      forms.ask(turn, form);
    } else {
      turn.say(turn.text("change_how"));
      forms.ask(turn, form.tried());
    }
  }

  void file(Turn turn, Form form, Attachment file, String caption) {
    Form with = form.attached(List.of(file));
    turn.pending(with);
    form.filed().ifPresent(reference -> turn.add(reference, caption, List.of(file)));
    turn.say(turn.text(file.kind() == Attachment.Kind.VOICE ? "attached_voice" : "attached"));
    Optional<Slot> slot = forms.slot(with);
    if (slot.isPresent() && slot.get().type() == Type.FILES) {
      String count = Integer.toString(with.attachments().size());
      forms.keep(turn, with, slot.get(), count, Map.of());
    } else if (slot.isPresent()
        && !caption.isBlank()
        && (slot.get().type() == Type.TEXT || reads(turn, slot.get(), caption))) {
      forms.read(turn, with, slot.get(), caption);
    } else {
      forms.ask(turn, with);
    }
  }

  void place(Turn turn, Form form, Content.Location place) {
    String where = String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
    Optional<Slot> slot = forms.slot(form).filter(each -> each.type() == Type.PLACE);
    if (slot.isPresent()) {
      forms.keep(turn, form, slot.get(), where, Map.of());
    } else {
      forms.ask(turn, form);
    }
  }

  /** An earlier message was changed: what it said before is taken back. */
  void edited(Turn turn, Form form, String words) {
    Optional<Correction> correction =
        correcting.edited(catalog.get(form.intent()), form, words, turn.localNow());
    if (correction.isPresent()) {
      forms.correct(turn, form, correction.get().slot(), correction.get().stored());
    } else {
      turn.say(turn.text("edited"));
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
    } else if (action.equals("later")) {
      drafts.putBy(turn, form);
    } else if (slot.isEmpty()) {
      onSummaryTap(turn, form, action);
    } else if (action.startsWith("=") && offered(slot.get(), action.substring(1))) {
      forms.keep(turn, form, slot.get(), action.substring(1), Map.of());
    } else if (action.equals("skip")) {
      forms.skip(turn, form, slot.get());
    } else if (action.equals("why")) {
      forms.why(turn, form, slot.get());
    } else {
      forms.ask(turn, form);
    }
  }

  private void onSummaryTap(Turn turn, Form form, String action) {
    if (action.equals("file")) {
      forms.file(turn, form);
    } else if (action.startsWith("edit=")) {
      forms.reopen(turn, form, action.substring("edit=".length()));
    } else {
      forms.ask(turn, form);
    }
  }

  private static boolean offered(Slot slot, String stored) {
    return slot.type() == Type.YES_NO
        ? stored.equals(Taps.YES) || stored.equals(Taps.NO)
        : slot.options().stream().anyMatch(option -> option.value().equals(stored));
  }

  /** Says again what the form waits for. */
  void again(Turn turn, Form form) {
    forms.ask(turn, form);
  }

  void cancel(Turn turn) {
    forms.cancel(turn);
  }
}
