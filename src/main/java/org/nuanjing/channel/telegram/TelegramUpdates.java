package org.nuanjing.channel.telegram;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/** Telegram's updates in the words of the assistant. */
final class TelegramUpdates {

  /** The channel's name in addresses. */
  static final String CHANNEL = "telegram";

  private TelegramUpdates() {}

  /**
   * What an update says to the assistant; empty where it says nothing: a post in a channel, talk in
   * a group that is not meant for the bot, another bot, a service notice.
   *
   * @param receivedAt stands in where Telegram tells no time
   */
  static Optional<IncomingMessage> translate(Update update, Bot bot, Instant receivedAt) {
    if (update.hasMessage()) {
      return message(update, update.getMessage(), Origin.NEW, bot, receivedAt);
    }
    if (update.hasEditedMessage()) {
      return message(update, update.getEditedMessage(), Origin.EDITED, bot, receivedAt);
    }
    if (update.hasCallbackQuery()) {
      return pressed(update, update.getCallbackQuery(), receivedAt);
    }
    if (update.hasMyChatMember()) {
      return membership(update, update.getMyChatMember());
    }
    return Optional.empty();
  }

  private static Optional<IncomingMessage> message(
      Update update, Message message, Origin origin, Bot bot, Instant receivedAt) {
    Chat chat = message.getChat();
    User from = message.getFrom();
    Optional<Setting> setting = setting(chat);
    if (setting.isEmpty() || from == null || Boolean.TRUE.equals(from.getIsBot())) {
      return Optional.empty();
    }
    if (setting.get() == Setting.GROUP && !GroupTalk.isMeantFor(bot, message)) {
      return Optional.empty();
    }
    Instant at = time(origin == Origin.NEW ? message.getDate() : message.getEditDate(), receivedAt);
    return TelegramContents.of(message, bot)
        .map(content -> incoming(update, chat.getId(), content, origin, setting.get(), from, at));
  }

  private static Optional<IncomingMessage> pressed(
      Update update, CallbackQuery query, Instant receivedAt) {
    if (query.getData() == null || query.getData().isEmpty()) {
      return Optional.empty();
    }
    MaybeInaccessibleMessage message = query.getMessage();
    long chat = message == null ? query.getFrom().getId() : message.getChatId();
    Setting setting =
        message == null ? Setting.PRIVATE : setting(message.getChat()).orElse(Setting.GROUP);
    Content content = new Content.Chosen(query.getData(), label(message, query.getData()));
    return Optional.of(
        incoming(update, chat, content, Origin.NEW, setting, query.getFrom(), receivedAt));
  }

  private static Optional<IncomingMessage> membership(Update update, ChatMemberUpdated change) {
    if (!change.getChat().isUserChat()) {
      return Optional.empty();
    }
    Content content =
        switch (change.getNewChatMember().getStatus()) {
          case "kicked", "left" -> new Content.Left();
          default -> new Content.Started();
        };
    return Optional.of(
        incoming(
            update,
            change.getChat().getId(),
            content,
            Origin.NEW,
            Setting.PRIVATE,
            change.getFrom(),
            Instant.ofEpochSecond(change.getDate())));
  }

  private static IncomingMessage incoming(
      Update update,
      long chat,
      Content content,
      Origin origin,
      Setting setting,
      User from,
      Instant at) {
    return new IncomingMessage(
        Integer.toString(update.getUpdateId()),
        new ChannelAddress(CHANNEL, Long.toString(chat)),
        content,
        origin,
        setting,
        locale(from),
        at);
  }

  private static Optional<Setting> setting(Chat chat) {
    return switch (chat.getType()) {
      case "private" -> Optional.of(Setting.PRIVATE);
      case "group", "supergroup" -> Optional.of(Setting.GROUP);
      default -> Optional.empty();
    };
  }

  private static String label(@Nullable MaybeInaccessibleMessage message, String value) {
    if (!(message instanceof Message shown) || shown.getReplyMarkup() == null) {
      return "";
    }
    return shown.getReplyMarkup().getKeyboard().stream()
        .flatMap(row -> row.stream())
        .filter(button -> value.equals(button.getCallbackData()))
        .map(InlineKeyboardButton::getText)
        .findFirst()
        .orElse("");
  }

  private static Instant time(@Nullable Integer seconds, Instant receivedAt) {
    return seconds == null || seconds == 0 ? receivedAt : Instant.ofEpochSecond(seconds);
  }

  private static String locale(User from) {
    String tag = from.getLanguageCode();
    return tag != null && tag.matches("[A-Za-z0-9-]{1,35}") ? tag.toLowerCase(Locale.ROOT) : "";
  }
}
