package org.nuanjing.channel.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nuanjing.channel.Block;

/**
 * A message's blocks as Telegram's HTML, in parts Telegram takes: at most {@value #LONGEST}
 * characters each once tags and entities are read. Parts end where paragraphs or sentences end, if
 * they can.
 */
final class TelegramText {

  /**
   * The Bot API's limit of {@code sendMessage}; counted here in UTF-16 units, which is stricter.
   */
  static final int LONGEST = 4096;

  private static final String SENTENCE_ENDS = "。！？!?；;…";
  private static final String PAUSES = " ，,、:：";

  /** Stand for where a mark begins and ends while a text is cut into parts. */
  private static final char MARK = '\uE000';

  private static final char UNMARK = '\uE001';

  private final List<String> parts = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();
  private int length;
  private boolean afterQuote;
  private boolean veiled;

  private TelegramText() {}

  /** The parts in order; none when there is nothing to show. */
  static List<String> parts(List<Block> blocks) {
    TelegramText text = new TelegramText();
    blocks.forEach(text::add);
    text.endPart();
    return List.copyOf(text.parts);
  }

  private void add(Block block) {
    boolean quote = block instanceof Block.Quote;
    veiled = block instanceof Block.Veiled;
    String rest = clean(marked(block)).strip();
    while (!rest.isEmpty()) {
      String gap = length == 0 ? "" : quote || afterQuote ? "\n" : "\n\n";
      int room = LONGEST - length - gap.length();
      if (rest.length() <= room) {
        append(gap, rest, quote);
        return;
      }
      if (length > 0 && (rest.length() <= LONGEST || room < LONGEST / 4)) {
        endPart();
        continue;
      }
      int end = breakBefore(rest, room);
      String part = rest.substring(0, end).stripTrailing();
      append(gap, part, quote);
      endPart();
      boolean open = part.lastIndexOf(MARK) > part.lastIndexOf(UNMARK);
      rest = (open ? MARK : "") + rest.substring(end).strip();
    }
  }

  private void append(String gap, String text, boolean quote) {
    html.append(gap);
    String words = quote ? "<blockquote>" + bold(escaped(text)) + "</blockquote>" : escaped(text);
    html.append(veiled ? "<tg-spoiler>" + words + "</tg-spoiler>" : words);
    length += gap.length() + text.length();
    afterQuote = quote;
  }

  private void endPart() {
    if (length > 0) {
      parts.add(html.toString());
      html.setLength(0);
      length = 0;
    }
  }

  /** The best place to cut, after at least half of the room. */
  private static int breakBefore(String text, int room) {
    int paragraph = text.lastIndexOf("\n\n", room - 2);
    if (paragraph >= room / 2) {
      return paragraph + 2;
    }
    int line = text.lastIndexOf('\n', room - 1);
    if (line >= room / 2) {
      return line + 1;
    }
    for (String signs : List.of(SENTENCE_ENDS, PAUSES)) {
      for (int i = room - 1; i >= room / 2; i--) {
        if (signs.indexOf(text.charAt(i)) >= 0) {
          return i + 1;
        }
      }
    }
    return betweenCharacters(text, room);
  }

  /** Where no pair of surrogates and no composed emoji is cut apart. */
  private static int betweenCharacters(String text, int room) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(room) ? room : characters.preceding(room);
    if (end > room / 2) {
      return end;
    }
    return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
  }

  /** The block's text with signs where marks begin and end. */
  private static String marked(Block block) {
    String text = block.text().replace(MARK, ' ').replace(UNMARK, ' ');
    if (!(block instanceof Block.Quote quote)) {
      return text;
    }
    StringBuilder marked = new StringBuilder(text);
    for (Block.Mark mark : quote.marks().reversed()) {
      marked.insert(mark.end(), UNMARK).insert(mark.start(), MARK);
    }
    return marked.toString();
  }

  private static String bold(String text) {
    boolean open = text.lastIndexOf(MARK) > text.lastIndexOf(UNMARK);
    return (open ? text + UNMARK : text)
        .replace(String.valueOf(MARK), "<b>")
        .replace(String.valueOf(UNMARK), "</b>");
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> c == '\r' ? '\n' : c)
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
