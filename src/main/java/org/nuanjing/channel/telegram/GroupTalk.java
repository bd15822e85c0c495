package org.nuanjing.channel.telegram;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Which talk in a group is meant for the bot. */
final class GroupTalk {

  private GroupTalk() {}

  /** A command to nobody else, a mention, or a reply to something the bot said. */
  static boolean isMeantFor(Bot bot, Message message) {
    Message repliedTo = message.getReplyToMessage();
    boolean reply =
        repliedTo != null && repliedTo.getFrom() != null && repliedTo.getFrom().getId() == bot.id();
    return reply
        || names(bot, message.getText(), message.getEntities())
        || names(bot, message.getCaption(), message.getCaptionEntities());
  }

  private static boolean names(
      Bot bot, @Nullable String text, @Nullable List<MessageEntity> entities) {
    return text != null && entities != null && named(entities).anyMatch(e -> names(bot, text, e));
  }

  private static Stream<MessageEntity> named(List<MessageEntity> entities) {
    return entities.stream().filter(entity -> entity.getType() != null);
  }

  private static boolean names(Bot bot, String text, MessageEntity entity) {
    return switch (entity.getType()) {
      case "bot_command" -> entity.getOffset() == 0 && isOurs(bot, words(text, entity));
      case "mention" ->
          !bot.userName().isEmpty() && words(text, entity).equalsIgnoreCase("@" + bot.userName());
      case "text_mention" -> entity.getUser() != null && entity.getUser().getId() == bot.id();
      default -> false;
    };
  }

  private static boolean isOurs(Bot bot, String command) {
    int at = command.indexOf('@');
    return at < 0 || command.substring(at + 1).equalsIgnoreCase(bot.userName());
  }

  private static String words(String text, MessageEntity entity) {
    int from = Math.clamp(entity.getOffset(), 0, text.length());
    int to = Math.clamp((long) from + entity.getLength(), from, text.length());
    return text.substring(from, to);
  }
}
