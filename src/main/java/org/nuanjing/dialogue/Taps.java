package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.tickets.TicketReference;

/**
 * What buttons stand for: a letter, then what it is about, parted by colons. A form's buttons carry
 * the form and its step, so that an old button is told from a new one.
 */
final class Taps {

  static final String INTENT = "i";
  static final String FORM = "f";
  static final String ADD = "a";
  static final String WITHDRAW = "x";
  static final String NOT_THIS = "n";
  static final String POLICY = "q";
  static final String CARE = "c";
  static final String TOPIC = "t";
  static final String PRIVACY = "p";
  static final String HURRY = "h";
  static final String DRAFT = "d";
  static final String RULE = "r";
  static final String PLACES = "l";
  static final String HOUR = "u";
  static final String NO_MORE = "z";
  static final String NONE = "o";
  static final String SCREENING = "s";
  static final String PLAN = "k";
  static final String EXERCISE = "e";
  static final String CHECK = "g";
  static final String YES = "yes";
  static final String NO = "no";
  static final String SUMMARY = "!";

  private Taps() {}

  /** A value in its parts; a value nobody gave out has no known first part. */
  static List<String> parts(String value) {
    return List.of(value.split(":", -1));
  }

  static Choice intent(String name, String label) {
    return new Choice(label, INTENT + ":" + name);
  }

  /** Buttons for intents by name; a name nobody has gets none. */
  static List<Choice> intents(IntentCatalog catalog, List<String> names, Language language) {
    return names.stream()
        .flatMap(name -> catalog.find(name).stream())
        .filter(intent -> intent.behaviour() != Behaviour.OUT_OF_SCOPE)
        .map(intent -> intent(intent.name(), intent.title().in(language)))
        .toList();
  }

  /** The button that gets a person. */
  static Choice person(IntentCatalog catalog, Language language) {
    Intent person = catalog.get(Behaviour.PERSON);
    return intent(person.name(), person.title().in(language));
  }

  static Choice form(Form form, String action, String label) {
    return new Choice(label, FORM + ":" + stamp(form) + ":" + action);
  }

  static Choice ticket(String kind, TicketReference reference, String label) {
    return new Choice(label, kind + ":" + reference);
  }

  static Choice plain(String value, String label) {
    return new Choice(label, value);
  }

  /** Names the form and where it stands. */
  static String stamp(Form form) {
    return Long.toString(form.startedAt().toEpochMilli(), 36) + "." + form.asking().orElse(SUMMARY);
  }

  /** What a button of a form does; empty where the form has gone on since. */
  static Optional<String> action(Form form, List<String> parts) {
    return parts.size() == 3 && parts.get(1).equals(stamp(form))
        ? Optional.of(parts.get(2))
        : Optional.empty();
  }
}
