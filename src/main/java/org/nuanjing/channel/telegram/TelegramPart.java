package org.nuanjing.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Place;

/** What goes out in one call. */
sealed interface TelegramPart {

  /** Words, as Telegram's HTML. */
  record Words(String html) implements TelegramPart {}

  /** A file. */
  record Media(Attachment file) implements TelegramPart {}

  /** A place on the map. */
  record Pin(Place place) implements TelegramPart {}

  /** The parts of a message in order; none when there is nothing to show. */
  static List<TelegramPart> of(List<Block> blocks) {
    List<TelegramPart> parts = new ArrayList<>();
    List<Block> words = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.File file -> {
          endWords(words, parts);
          parts.add(new Media(file.attachment()));
        }
        case Block.Map map -> {
          endWords(words, parts);
          parts.add(new Pin(map.place()));
        }
        case Block.Veiled veiled -> {
          if (!veiled.cover().isEmpty()) {
            words.add(new Block.Paragraph(veiled.cover()));
          }
          words.add(veiled);
        }
        case Block.Paragraph _, Block.Quote _ -> words.add(block);
      }
    }
    endWords(words, parts);
    return parts;
  }

  private static void endWords(List<Block> words, List<TelegramPart> parts) {
    TelegramText.parts(words).forEach(html -> parts.add(new Words(html)));
    words.clear();
  }
}
