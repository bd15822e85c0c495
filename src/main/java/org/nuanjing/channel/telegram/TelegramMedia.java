package org.nuanjing.channel.telegram;

import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.channel.Place;
import org.telegram.telegrambots.meta.api.methods.send.SendLocation;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/**
 * Sends files and places. What came through Telegram goes by its file id; anything else is fetched
 * and uploaded.
 */
final class TelegramMedia {

  private static final int GONE = 410;

  private final BotApi api;
  private final Attachments attachments;

  TelegramMedia(BotApi api, Attachments attachments) {
    this.api = api;
    this.attachments = attachments;
  }

  Answer<Message> send(long chat, Place place, boolean protect, Optional<ReplyKeyboard> keyboard) {
    var call =
        SendLocation.builder().chatId(chat).latitude(place.latitude()).longitude(place.longitude());
    if (protect) {
      call.protectContent(true);
    }
    keyboard.ifPresent(call::replyMarkup);
    return api.call(call.build());
  }

  Answer<Message> send(
      long chat, Attachment file, boolean protect, Optional<ReplyKeyboard> keyboard) {
    SendFile call = new SendFile(chat, file, protect, keyboard);
    if (file.channel().equals(TelegramUpdates.CHANNEL) || file.channel().isEmpty()) {
      return api.call(call);
    }
    try {
      byte[] bytes = attachments.open(file);
      String name = file.name().isEmpty() ? call.parameter() : file.name();
      RequestBody body = RequestBody.create(bytes, MediaType.get(file.mediaType()));
      return api.call(call, new BotApi.Upload(call.parameter(), name, body));
    } catch (AttachmentGone gone) {
      return new Answer.Refused<>(GONE, "the file is no longer kept", Duration.ZERO);
    }
  }
}
