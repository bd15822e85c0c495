package org.nuanjing.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.intents.Language;

/** Follows the language an officer writes in. */
final class Speech {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ENGLISH =
      Pattern.compile("[A-Za-z']{2,}\\s+(?:[A-Za-z']+\\s+)*[A-Za-z']{2,}");

  /** An answer to a question may be an English name; only a sentence changes the language. */
  private static final Pattern ENGLISH_SENTENCE =
      Pattern.compile("(?:[A-Za-z']{1,}[\\s,.]+){3,}[A-Za-z']+");

  private static final int LOOKED_AT = 2_000;

  private Speech() {}

  static void follow(Turn turn, IncomingMessage message) {
    if (turn.before().version() == 0
        && message.locale().toLowerCase(Locale.ROOT).startsWith("en")) {
      turn.language(Language.EN);
    }
    if (turn.pending() instanceof Pending.Binding
        || !(message.content() instanceof Content.Text text)) {
      return;
    }
    String words = text.text().substring(0, Math.min(LOOKED_AT, text.text().length()));
    Pattern english = turn.pending() instanceof Pending.Form ? ENGLISH_SENTENCE : ENGLISH;
    if (HAN.matcher(words).find()) {
      turn.language(Language.ZH);
    } else if (english.matcher(words).find()) {
      turn.language(Language.EN);
    }
  }
}
