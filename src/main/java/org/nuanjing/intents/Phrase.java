package org.nuanjing.intents;

import java.util.Map;

/**
 * A text in both languages, with places to fill written {@code {name}}.
 *
 * @param zh in Chinese; never blank
 * @param en in English; never blank
 */
public record Phrase(String zh, String en) {

  /** The text in one language. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /** The text in one language with its places filled; what has no value stays as it stands. */
  public String in(Language language, Map<String, String> values) {
    String text = in(language);
    for (var value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
