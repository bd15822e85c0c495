package org.nuanjing.channel.telegram;

/** What is wrong with the line to Telegram, in words an operator can act on. */
final class Troubles {

  static final String TOKEN_REFUSED =
      "the token is refused: check NUANJING_TELEGRAM_TOKEN with @BotFather.";
  static final String SOMEBODY_ELSE =
      "somebody else asks for this bot's updates: stop the other program, or give it another bot.";

  private Troubles() {}

  static String of(Answer<?> answer) {
    return switch (answer) {
      case Answer.Refused<?> refused -> ofStatus(refused.code());
      case Answer.Lost<?> lost -> "no answer (" + lost.reason() + "); trying again.";
      case Answer.Unreadable<?> _ -> "an answer that cannot be read; trying again.";
      case Answer.Done<?> _ -> "";
    };
  }

  static String ofStatus(int code) {
    return switch (code) {
      case 401, 404 -> TOKEN_REFUSED;
      case 409 -> SOMEBODY_ELSE;
      case 429 -> "asked to wait; trying again.";
      default -> "HTTP " + code + "; trying again.";
    };
  }
}
