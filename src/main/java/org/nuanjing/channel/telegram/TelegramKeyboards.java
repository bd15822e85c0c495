package org.nuanjing.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/**
 * The keyboard of a message. Telegram takes one each: where a message with choices also asks to
 * remove the standing keyboard, the choices win.
 */
final class TelegramKeyboards {

  private static final String SHARE_LOCATION = "📍 发送我的位置 Share my location";

  /** The widest label, in Latin letters, that stands beside another on a narrow phone. */
  private static final int WIDEST_OF_TWO = 14;

  private TelegramKeyboards() {}

  /** The keyboard; empty where the message has none. Groups get inline buttons only. */
  static Optional<ReplyKeyboard> of(OutgoingMessage message, boolean privateChat) {
    List<Choice> choices = message.choices();
    if (privateChat) {
      switch (message.keyboard()) {
        case MENU -> {
          return choices.isEmpty() ? Optional.empty() : Optional.of(menu(rows(choices)));
        }
        case LOCATION -> {
          return Optional.of(location(choices));
        }
        case REMOVED -> {
          if (choices.isEmpty()) {
            return Optional.of(new ReplyKeyboardRemove(true));
          }
        }
        case UNCHANGED -> {}
      }
    }
    return choices.isEmpty() ? Optional.empty() : Optional.of(inline(choices));
  }

  private static ReplyKeyboard inline(List<Choice> choices) {
    Function<Choice, InlineKeyboardButton> button =
        choice ->
            InlineKeyboardButton.builder()
                .text(choice.label())
                .callbackData(choice.value())
                .build();
    return new InlineKeyboardMarkup(
        inRows(choices).stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(button).toList()))
            .toList());
  }

  private static ReplyKeyboardMarkup menu(List<KeyboardRow> rows) {
    return ReplyKeyboardMarkup.builder()
        .keyboard(rows)
        .resizeKeyboard(true)
        .isPersistent(true)
        .build();
  }

  private static ReplyKeyboardMarkup location(List<Choice> choices) {
    List<KeyboardRow> rows = new ArrayList<>();
    rows.add(
        new KeyboardRow(
            KeyboardButton.builder().text(SHARE_LOCATION).requestLocation(true).build()));
    rows.addAll(rows(choices));
    return ReplyKeyboardMarkup.builder()
        .keyboard(rows)
        .resizeKeyboard(true)
        .oneTimeKeyboard(true)
        .build();
  }

  private static List<KeyboardRow> rows(List<Choice> choices) {
    return inRows(choices).stream()
        .map(row -> new KeyboardRow(row.stream().map(c -> new KeyboardButton(c.label())).toList()))
        .toList();
  }

  /** Two neighbours share a row when both are short. */
  private static List<List<Choice>> inRows(List<Choice> choices) {
    List<List<Choice>> rows = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      boolean pair =
          i + 1 < choices.size() && isShort(choices.get(i)) && isShort(choices.get(i + 1));
      rows.add(choices.subList(i, pair ? i + 2 : i + 1));
      if (pair) {
        i++;
      }
    }
    return rows;
  }

  private static boolean isShort(Choice choice) {
    return choice.label().codePoints().map(c -> c < 0x1100 ? 1 : 2).sum() <= WIDEST_OF_TWO;
  }
}
