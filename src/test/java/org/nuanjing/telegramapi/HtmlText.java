package org.nuanjing.telegramapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HTML the Bot API takes, as strictly as Telegram does. */
final class HtmlText {

  private static final Set<String> TAGS =
      Set.of("b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler");
  private static final Pattern TOKEN =
      Pattern.compile("<(/?)([a-z-]+)[^<>]*>|&(lt|gt|amp|quot);|[<>&]");

  private HtmlText() {}

  /** The HTML is not what Telegram takes. */
  static final class Unparsable extends Exception {
    private static final long serialVersionUID = 1;

    Unparsable(String what) {
      super(what);
    }
  }

  /** The text once entities are parsed. */
  static String plain(String html) throws Unparsable {
    StringBuilder plain = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      token.appendReplacement(plain, Matcher.quoteReplacement(read(token, open)));
    }
    token.appendTail(plain);
    if (!open.isEmpty()) {
      throw new Unparsable("no end of tag " + open.peek());
    }
    return plain.toString();
  }

  private static String read(Matcher token, Deque<String> open) throws Unparsable {
    String tag = token.group(2);
    if (tag != null) {
      if (!TAGS.contains(tag)) {
        throw new Unparsable("unsupported tag " + tag);
      }
      if (token.group(1).isEmpty()) {
        open.push(tag);
      } else if (!tag.equals(open.poll())) {
        throw new Unparsable("unexpected end of tag " + tag);
      }
      return "";
    }
    return switch (token.group()) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&amp;" -> "&";
      case "&quot;" -> "\"";
      default -> throw new Unparsable("unescaped " + token.group());
    };
  }
}
