package org.nuanjing.channel.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Attachment.Kind;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.FileName;
import org.nuanjing.channel.IncomingMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** What one message of Telegram holds. */
final class TelegramContents {

  private TelegramContents() {}

  /** The content; empty for a notice of Telegram's own, such as a pinned message. */
  static Optional<Content> of(Message message, Bot bot) {
    if (message.getText() != null && !message.getText().isBlank()) {
      return Optional.of(text(message.getText(), bot));
    }
    return file(message)
        .<Content>map(file -> new Content.File(file, cut(orEmpty(message.getCaption()))))
        .or(() -> card(message))
        .or(() ->
            ServiceNotices.isOne(message)
                ? Optional.empty()
                : Optional.of(TelegramOddities.of(message)));
  }

  /** A plain {@code /start} opens the chat; every other command is for the dialogue to read. */
  private static Content text(String text, Bot bot) {
    String own = text;
    if (text.startsWith("/") && !bot.userName().isEmpty()) {
      own = text.replaceFirst("(?i)^(/[a-z0-9_]+)@" + bot.userName() + "(?=\\s|$)", "$1");
    }
    return own.strip().equals("/start") ? new Content.Started() : new Content.Text(cut(own));
  }

  private static Optional<Attachment> file(Message message) {
    if (message.getPhoto() != null) {
      return largest(message.getPhoto());
    }
    if (message.getVoice() != null) {
      var voice = message.getVoice();
      return attachment(
          Kind.VOICE, "", voice.getMimeType(), "audio/ogg", voice.getFileSize(), voice.getFileId());
    }
    if (message.getVideoNote() != null) {
      var note = message.getVideoNote();
      Long size = note.getFileSize() == null ? null : note.getFileSize().longValue();
      return attachment(Kind.VIDEO, "", null, "video/mp4", size, note.getFileId());
    }
    return named(message);
  }

  private static Optional<Attachment> named(Message message) {
    if (message.getVideo() != null) {
      var video = message.getVideo();
      return attachment(
          Kind.VIDEO,
          video.getFileName(),
          video.getMimeType(),
          "video/mp4",
          video.getFileSize(),
          video.getFileId());
    }
    if (message.getAnimation() != null) {
      var animation = message.getAnimation();
      return attachment(
          Kind.VIDEO,
          animation.getFileName(),
          animation.getMimeType(),
          "video/mp4",
          animation.getFileSize(),
          animation.getFileId());
    }
    if (message.getAudio() != null) {
      var audio = message.getAudio();
      return attachment(
          Kind.DOCUMENT,
          audio.getFileName(),
          audio.getMimeType(),
          "audio/mpeg",
          audio.getFileSize(),
          audio.getFileId());
    }
    if (message.getDocument() != null) {
      var document = message.getDocument();
      return attachment(
          Kind.DOCUMENT,
          document.getFileName(),
          document.getMimeType(),
          "application/octet-stream",
          document.getFileSize(),
          document.getFileId());
    }
    return Optional.empty();
  }

  private static Optional<Attachment> largest(List<PhotoSize> sizes) {
    return sizes.stream()
        .max(Comparator.comparingLong(size -> (long) size.getWidth() * size.getHeight()))
        .flatMap(size -> {
          Long bytes = size.getFileSize() == null ? null : size.getFileSize().longValue();
          return attachment(Kind.PHOTO, "", null, "image/jpeg", bytes, size.getFileId());
        });
  }

  private static Optional<Attachment> attachment(
      Kind kind,
      @Nullable String name,
      @Nullable String type,
      String usualType,
      @Nullable Long size,
      String source) {
    boolean usable = type != null && type.matches("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,100}");
    return Optional.of(
        new Attachment(
            kind,
            FileName.safe(orEmpty(name)),
            usable && type != null ? type : usualType,
            size == null ? 0 : Math.max(0, size),
            source,
            TelegramUpdates.CHANNEL));
  }

  private static Optional<Content> card(Message message) {
    if (message.getSticker() != null) {
      return Optional.of(new Content.Sticker(orEmpty(message.getSticker().getEmoji())));
    }
    if (message.getContact() != null) {
      var card = message.getContact();
      String name = (orEmpty(card.getFirstName()) + " " + orEmpty(card.getLastName())).strip();
      return Optional.of(new Content.Contact(name, orEmpty(card.getPhoneNumber())));
    }
    var place =
        message.getVenue() == null ? message.getLocation() : message.getVenue().getLocation();
    return place == null
        ? Optional.empty()
        : Optional.of(new Content.Location(place.getLatitude(), place.getLongitude()));
  }

  static String cut(String text) {
    if (text.length() <= IncomingMessage.LONGEST_TEXT) {
      return text;
    }
    int end = IncomingMessage.LONGEST_TEXT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
