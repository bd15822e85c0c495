package org.nuanjing.channel.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/** Officers' chats in Telegram. */
final class TelegramChannel implements Channel {

  /** The Bot API hands out files up to 20 MB. */
  static final int LARGEST_FILE_BYTES = 20 << 20;

  private final BotApi api;
  private final SendLimits limits;
  private final TelegramMetrics metrics;
  private final TelegramMedia media;
  private final PartsSent progress = new PartsSent();

  TelegramChannel(BotApi api, Attachments attachments, SendLimits limits, TelegramMetrics metrics) {
    this.api = api;
    this.media = new TelegramMedia(api, attachments);
    this.limits = limits;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return TelegramUpdates.CHANNEL;
  }

  /**
   * {@inheritDoc} A long message goes out in parts; tried again in the same process, it goes on
   * after the last part that went out.
   */
  @Override
  public Delivery send(OutgoingMessage message) {
    Delivery delivery =
        message.to().id().matches("-?[0-9]{1,18}")
            ? sendParts(Long.parseLong(message.to().id()), message)
            : new Delivery.Refused("not a Telegram chat");
    metrics.sent(delivery);
    return delivery;
  }

  private Delivery sendParts(long chat, OutgoingMessage message) {
    List<TelegramPart> parts = TelegramPart.of(message.blocks());
    if (parts.isEmpty()) {
      return new Delivery.Refused("nothing to show");
    }
    Optional<ReplyKeyboard> keyboard = TelegramKeyboards.of(message, chat > 0);
    boolean veiled = message.blocks().stream().anyMatch(block -> block instanceof Block.Veiled);
    for (int i = progress.of(message.id()); i < parts.size(); i++) {
      Optional<ReplyKeyboard> last = i == parts.size() - 1 ? keyboard : Optional.empty();
      Delivery delivery = sendPart(chat, message, parts.get(i), veiled, last);
      if (!(delivery instanceof Delivery.Sent)) {
        return delivery;
      }
      progress.sent(message.id(), i + 1);
    }
    return new Delivery.Sent();
  }

  private Delivery sendPart(
      long chat,
      OutgoingMessage message,
      TelegramPart part,
      boolean veiled,
      Optional<ReplyKeyboard> keyboard) {
    try {
      Duration wait = limits.pass(chat, message.urgency());
      return wait.isZero()
          ? delivery(chat, call(chat, part, veiled, keyboard))
          : new Delivery.Later(wait, "this chat's pace");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Delivery.Later(Duration.ZERO, "interrupted");
    }
  }

  /** What is veiled can neither be forwarded nor saved from the chat. */
  private Answer<Message> call(
      long chat, TelegramPart part, boolean veiled, Optional<ReplyKeyboard> keyboard) {
    return switch (part) {
      case TelegramPart.Words words -> {
        var call = SendMessage.builder().chatId(chat).text(words.html()).parseMode(ParseMode.HTML);
        call.linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
        if (veiled) {
          call.protectContent(true);
        }
        keyboard.ifPresent(call::replyMarkup);
        yield api.call(call.build());
      }
      case TelegramPart.Media file -> media.send(chat, file.file(), veiled, keyboard);
      case TelegramPart.Pin pin -> media.send(chat, pin.place(), veiled, keyboard);
    };
  }

  /** Shows for five seconds that somebody is writing; where it fails nothing is lost. */
  @Override
  public void typing(ChannelAddress to) {
    if (to.id().matches("[0-9]{1,18}")) {
      var action = SendChatAction.builder().chatId(to.id()).action("typing").build();
      Thread.ofVirtual().name("telegram-typing").start(() -> api.call(action));
    }
  }

  private Delivery delivery(long chat, Answer<Message> answer) {
    return switch (answer) {
      case Answer.Done<Message> _ -> new Delivery.Sent();
      case Answer.Unreadable<Message> _ -> new Delivery.Sent();
      case Answer.Lost<Message> lost -> new Delivery.Later(Duration.ZERO, lost.reason());
      case Answer.Refused<Message> refused -> refused(chat, refused);
    };
  }

  private Delivery refused(long chat, Answer.Refused<?> refused) {
    String reason = refused.code() + " " + refused.reason();
    return switch (refused.code()) {
      case 429 -> {
        metrics.limited();
        limits.limited(chat, refused.retryAfter());
        yield new Delivery.Later(refused.retryAfter(), reason);
      }
      case 403 -> new Delivery.Unreachable(reason);
      case 400 ->
          isGone(refused.reason())
              ? new Delivery.Unreachable(reason)
              : new Delivery.Refused(reason);
      // The token is refused: the message is good, and an operator has to act.
      case 401, 404 -> new Delivery.Later(CappedBackOff.LONGEST, reason);
      default ->
          refused.code() >= 500
              ? new Delivery.Later(Duration.ZERO, reason)
              : new Delivery.Refused(reason);
    };
  }

  private static boolean isGone(String reason) {
    return reason.contains("chat not found")
        || reason.contains("user is deactivated")
        || reason.contains("PEER_ID_INVALID")
        || reason.contains("upgraded to a supergroup");
  }

  @Override
  public byte[] open(Attachment attachment) throws AttachmentGone {
    if (attachment.sizeBytes() > LARGEST_FILE_BYTES) {
      throw new AttachmentGone("larger than Telegram hands out to bots (20 MB)");
    }
    Answer<File> file = api.call(GetFile.builder().fileId(attachment.source()).build());
    if (!(file instanceof Answer.Done<File>(File ready)) || ready.getFilePath() == null) {
      throw new AttachmentGone(gone(file));
    }
    Answer<byte[]> bytes = api.download(ready.getFilePath(), LARGEST_FILE_BYTES);
    if (bytes instanceof Answer.Done<byte[]>(byte[] content)) {
      return content;
    }
    throw new AttachmentGone(gone(bytes));
  }

  private static String gone(Answer<?> answer) {
    return switch (answer) {
      case Answer.Refused<?> refused -> refused.code() + " " + refused.reason();
      case Answer.Lost<?> lost -> lost.reason();
      case Answer.Unreadable<?> _, Answer.Done<?> _ -> "Telegram's answer cannot be read";
    };
  }
}
