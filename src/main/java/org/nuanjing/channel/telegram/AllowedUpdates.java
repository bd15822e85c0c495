package org.nuanjing.channel.telegram;

import java.util.List;

/** The kinds of updates asked for, by name: Telegram keeps the last list it was given. */
final class AllowedUpdates {

  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private AllowedUpdates() {}
}
