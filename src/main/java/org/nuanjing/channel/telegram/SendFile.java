package org.nuanjing.channel.telegram;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Sends a file. TelegramBots' own objects for it are not made to be written as JSON, and a file
 * that Telegram has already goes as JSON.
 */
final class SendFile extends PartialBotApiMethod<Message> {

  private final String kind;
  private final transient Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * A call.
   *
   * @param protect whether it may not be forwarded or saved, and a picture is veiled
   */
  SendFile(long chat, Attachment file, boolean protect, Optional<ReplyKeyboard> keyboard) {
    kind = kind(file);
    fields.put("chat_id", chat);
    fields.put(kind, file.source());
    if (protect) {
      fields.put("protect_content", true);
      if (kind.equals("photo") || kind.equals("video")) {
        fields.put("has_spoiler", true);
      }
    }
    keyboard.ifPresent(keys -> fields.put("reply_markup", keys));
  }

  /** Telegram shows JPEG, PNG and WebP as pictures; others it takes as documents only. */
  private static String kind(Attachment file) {
    return switch (file.kind()) {
      case PHOTO -> file.mediaType().matches("image/(jpeg|png|webp)") ? "photo" : "document";
      case VOICE -> "voice";
      case VIDEO -> "video";
      case DOCUMENT -> "document";
    };
  }

  /** The parameter the file is. */
  @JsonIgnore
  String parameter() {
    return kind;
  }

  /** Everything that is sent. */
  @JsonAnyGetter
  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String getMethod() {
    return "send" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return deserializeResponse(answer, Message.class);
  }
}
