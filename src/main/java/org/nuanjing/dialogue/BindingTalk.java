package org.nuanjing.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.dialogue.Pending.Binding;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.Officers.Activation;

/** Binds the chat to an officer: badge number, then activation code, or both at once. */
final class BindingTalk {

  private static final Pattern BOTH =
      Pattern.compile(
          "^\\s*(?:绑定|bind)?\\s*[:：]?\\s*([0-9]{4,12})[\\s,，]+([0-9A-Za-z]{3,6}[-–—]?[0-9A-Za-z]{3,6})\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BADGE = Pattern.compile("[A-Za-z]{0,3}[0-9]{4,12}");
  private static final Pattern CODE =
      Pattern.compile("[0-9A-Za-z]{3,6}\\s*[-–—]?\\s*[0-9A-Za-z]{3,6}");

  private final IntentCatalog catalog;
  private final Activator activator;

  BindingTalk(IntentCatalog catalog, Activator activator) {
    this.catalog = catalog;
    this.activator = activator;
  }

  /** Whether a message carries badge number and code at once. */
  static boolean isComplete(String words) {
    return BOTH.matcher(words).matches();
  }

  /** Asks for the badge number, unless the chat is bound. */
  void begin(Turn turn, Optional<Form> then) {
    if (turn.officer().isPresent()) {
      turn.say(text(turn, "already", "name", turn.officer().get().name()));
      return;
    }
    turn.pending(new Binding(Optional.empty(), then));
    turn.say(text(turn, "ask_badge", "", ""));
  }

  /**
   * Takes a message while badge or code is waited for.
   *
   * @return the officer, where the chat is bound now; what was waited for is over then
   */
  Optional<Officer> hear(Turn turn, Binding binding, String words) {
    Matcher both = BOTH.matcher(words);
    if (both.matches()) {
      return tryOut(turn, binding, both.group(1), both.group(2));
    }
    String bare = words.strip();
    if (binding.badge().isPresent() && CODE.matcher(bare).matches()) {
      return tryOut(turn, binding, binding.badge().get(), bare);
    }
    if (binding.badge().isEmpty() && BADGE.matcher(bare).matches()) {
      turn.pending(new Binding(Optional.of(bare), binding.then()));
      turn.say(text(turn, "ask_code", "", ""));
      return Optional.empty();
    }
    ask(turn, binding);
    return Optional.empty();
  }

  /** Asks again for what is waited for. */
  void ask(Turn turn, Binding binding) {
    turn.say(
        text(turn, binding.badge().isPresent() ? "ask_code" : "ask_badge", "", ""),
        List.of(Taps.person(catalog, turn.language())));
  }

  /** Whether words can be a badge number or a code at all. */
  static boolean looksRight(Binding binding, String words) {
    String bare = words.strip();
    return isComplete(bare)
        || (binding.badge().isPresent()
            ? CODE.matcher(bare).matches() && bare.chars().anyMatch(Character::isDigit)
            : BADGE.matcher(bare).matches());
  }

  private Optional<Officer> tryOut(Turn turn, Binding binding, String badge, String code) {
    Activation result =
        activator.activate(turn.before().address(), badge, code.strip(), turn.messageId());
    switch (result) {
      case Activation.Bound bound -> {
        turn.pendingNothing();
        turn.say(text(turn, "bound", "name", bound.officer().name()));
        return Optional.of(bound.officer());
      }
      case Activation.Wrong wrong -> {
        turn.pending(new Binding(Optional.empty(), binding.then()));
        turn.say(text(turn, "wrong", "attempts", Integer.toString(wrong.attemptsLeft())));
      }
      case Activation.Locked locked -> {
        turn.pendingNothing();
        turn.say(text(turn, "locked", "minutes", Long.toString(locked.minutes())));
      }
      case Activation.Expired expired -> {
        turn.pendingNothing();
        turn.say(text(turn, "expired", "", ""));
      }
    }
    return Optional.empty();
  }

  private String text(Turn turn, String key, String place, String value) {
    return catalog.get(Intent.Behaviour.BIND).answer(key).in(turn.language(), Map.of(place, value));
  }
}
