package org.nuanjing.hotline;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What staff read in their chats, in Chinese with English below. */
final class StaffTexts {

  private static final ResourceBundle.Control AS_NAMED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final String NAME = "org.nuanjing.hotline.texts";
  private static final ResourceBundle CHINESE =
      ResourceBundle.getBundle(NAME, Locale.ROOT, AS_NAMED);
  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(NAME, Locale.ENGLISH, AS_NAMED);

  private StaffTexts() {}

  /**
   * A text in both languages, each on lines of its own.
   *
   * @param values put in place of {@code {0}}, {@code {1}} …
   */
  static String text(String key, Object... values) {
    return filled(CHINESE, key, values) + "\n" + filled(ENGLISH, key, values);
  }

  /** A short text in both languages, side by side, as for a button. */
  static String label(String key) {
    return CHINESE.getString(key) + " · " + ENGLISH.getString(key);
  }

  private static String filled(ResourceBundle texts, String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }
}
