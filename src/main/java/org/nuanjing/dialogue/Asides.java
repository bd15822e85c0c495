package org.nuanjing.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanjing.dialogue.Agenda.Later;
import org.nuanjing.dialogue.Pending.Form;
import org.nuanjing.dialogue.PolicyAnswers.Trust;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.understanding.Masking;
import org.nuanjing.understanding.Recognizer;
import org.nuanjing.understanding.Wish;

/**
 * What is put in between while a request is filled in: a question is answered and the request goes
 * on; another request waits its turn.
 */
final class Asides {

  /** What is done at once, without leaving the request. */
  private static final Set<Behaviour> AT_ONCE =
      EnumSet.of(
          Behaviour.POLICY,
          Behaviour.PLACES,
          Behaviour.TICKET_STATUS,
          Behaviour.TICKET_HURRY,
          Behaviour.PERSON,
          Behaviour.MENU,
          Behaviour.ANSWER,
          Behaviour.LANGUAGE,
          Behaviour.PRIVACY);

  /** What begins another wish. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "另外|还有|对了|顺便|顺带|再帮我|再给我|还想|还要|还得|\\b(?:also|by the way|btw|and i|one more thing)\\b",
          Pattern.CASE_INSENSITIVE);

  /** How sure one must be that words without a question mark are no answer. */
  private static final double PLAIN = 0.8;

  /** How sure one must be that it is an emergency; less than for what can wait. */
  private static final double URGENT = 0.7;

  /** The length, in signs, up to which words may be a mere courtesy. */
  private static final int SHORT = 5;

  private final IntentCatalog catalog;
  private final Recognizer recognizer;
  private final Wishes wishes;

  Asides(IntentCatalog catalog, Recognizer recognizer, Wishes wishes) {
    this.catalog = catalog;
    this.recognizer = recognizer;
    this.wishes = wishes;
  }

  /**
   * Takes another wish out of an answer and lets it wait; what is left of the words is the answer.
   */
  String another(Turn turn, Form form, String words) {
    if (!ANOTHER.matcher(words).find()) {
      return words;
    }
    String rest = words;
    for (Wish wish : recognizer.wishes(words)) {
      Optional<Intent> intent = meant(wish).filter(each -> isRequest(each, form));
      if (intent.isPresent() && !wish.words().equals(words)) {
        rest = rest.replace(wish.words(), "").strip();
        lineUp(turn, intent.get(), wish.words());
      }
    }
    return rest.equals(words) ? words : trimmed(rest);
  }

  private static String trimmed(String rest) {
    return rest.replaceAll("^[,，。.;；、\\s]+|(?:另外|还有|对了|顺便|顺带|[,，。.;；、\\s])+$", "");
  }

  /** Whether the words are plainly something else than an answer in free words. */
  boolean isPlain(Form form, String words) {
    return surely(words, PLAIN)
        .filter(intent -> !intent.name().equals(form.intent()))
        .filter(intent ->
            isShortcut(intent)
                || ANOTHER.matcher(words).find()
                || (intent.isCourtesy() && words.strip().length() <= SHORT))
        .isPresent();
  }

  /** What nobody says as an answer. */
  private static boolean isShortcut(Intent intent) {
    return switch (intent.behaviour()) {
      case PERSON, MENU, TICKET_STATUS, TICKET_HURRY, LANGUAGE, PRIVACY -> true;
      default -> false;
    };
  }

  /**
   * Quotes the rule that answers a question, where there is one; false where there is none. What
   * may bear on it is enough for what is beyond doubt a question for a fact.
   */
  boolean rule(Turn turn, String words) {
    boolean asks = Words.asks(words);
    boolean fact = Words.asksForAFact(words);
    return (asks || fact)
        && surely(words, PLAIN).filter(intent -> intent.behaviour() == Behaviour.PLACES).isEmpty()
        && wishes.rule(turn, words, asks && fact ? Trust.ANY : Trust.SURE);
  }

  /**
   * Does what is put in between.
   *
   * @return whether there was anything; the request is still pending then, and waits to be asked on
   */
  boolean between(Turn turn, Form form, String words) {
    boolean any = false;
    for (Wish wish : recognizer.wishes(words)) {
      Optional<Intent> meant = meant(wish);
      if (meant.isPresent() && isRequest(meant.get(), form)) {
        lineUp(turn, meant.get(), wish.words());
        any = true;
      } else if (meant.filter(each -> isAtOnce(each, wish.words())).isPresent()) {
        wishes.carryOut(turn, meant.get(), wish.words(), List.of());
        turn.pending(form);
        any = true;
      }
    }
    return any;
  }

  /** A greeting or thanks only where it is all that is said: beside an answer it is part of it. */
  private static boolean isAtOnce(Intent intent, String words) {
    return AT_ONCE.contains(intent.behaviour())
        && (!intent.isCourtesy() || words.strip().length() <= SHORT);
  }

  /**
   * What cannot wait until a request is filled in: somebody hurt or in danger.
   *
   * @return whether it was, and now comes first; the request waits
   */
  boolean breaksIn(Turn turn, Form form, String words) {
    Optional<Intent> urgent =
        surely(words, URGENT)
            .filter(intent -> words.strip().length() >= SHORT)
            .filter(intent -> isRequest(intent, form))
            .filter(Intent::isEmergency);
    urgent.ifPresent(intent -> wishes.carryOut(turn, intent, words, List.of()));
    return urgent.isPresent();
  }

  /** What all of the words mean, where that is as sure as this. */
  private Optional<Intent> surely(String words, double sure) {
    return recognizer
        .recognize(words)
        .taken()
        .filter(match -> match.confidence() >= sure)
        .flatMap(match -> catalog.find(match.intent()));
  }

  private Optional<Intent> meant(Wish wish) {
    return wish.recognition().taken().flatMap(match -> catalog.find(match.intent()));
  }

  private static boolean isRequest(Intent intent, Form form) {
    boolean asks =
        intent.behaviour() == Behaviour.REQUEST || intent.behaviour() == Behaviour.SELF_CHECK;
    return asks && !intent.name().equals(form.intent());
  }

  private static void lineUp(Turn turn, Intent intent, String words) {
    Later later = new Later(intent.name(), Masking.mask(words), List.of(), Optional.empty());
    if (turn.later(later)) {
      turn.say(turn.text("wish_queued", Map.of("title", turn.text(intent.title()))));
    }
  }
}
