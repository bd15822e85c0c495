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
  private static final int LOOKED_AT = 2_000;

  private Speech() {}

  static void follow(Turn turn, IncomingMessage message) {
    if (turn.before().version() == 0
        && message.locale().toLowerCase(Locale.ROOT).startsWith("en")) {
      turn.language(Language.EN);
    }
    boolean answering =
        turn.pending() instanceof Pending.Form || turn.pending() instanceof Pending.Binding;
    if (answering || !(message.content() instanceof Content.Text text)) {
      return;
    }
    String words = text.text().substring(0, Math.min(LOOKED_AT, text.text().length()));
    if (HAN.matcher(words).find()) {
      turn.language(Language.ZH);
    } else if (ENGLISH.matcher(words).find()) {
      turn.language(Language.EN);
    }
  }
}
