package org.nuanjing.dialogue;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Choice;
import org.nuanjing.dialogue.Pending.Form;
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
