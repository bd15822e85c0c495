package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;

/**
 * What the page posts; everything in it may be hostile.
 *
 * @param id made by the page, a UUID
 * @param kind {@code text}, {@code choice}, {@code location} or {@code started}
 * @param language what the page is shown in, {@code zh} or {@code en}
 */
record Posted(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String text,
    @Nullable String value,
    @Nullable String label,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String language) {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int LONGEST_LABEL = 120;

  /** A checked id of a message. */
  static String checkedId(@Nullable String id) {
    if (id == null || !UUID.matcher(id).matches()) {
      throw ChatRefusal.unreadable();
    }
    return id;
  }

  /** A checked language tag; empty where none was given. */
  static String checkedLanguage(@Nullable String language) {
    return language != null && (language.equals("zh") || language.equals("en")) ? language : "";
  }

  /** The content it stands for. */
  Content content() {
    return switch (kind == null ? "" : kind) {
      case "text" -> new Content.Text(PlainText.cut(written(), IncomingMessage.LONGEST_TEXT));
      case "choice" -> chosen();
      case "location" -> location();
      case "started" -> new Content.Started();
      default -> throw ChatRefusal.unreadable();
    };
  }

  /** Whether {@link #content} leaves out the end of what was written. */
  boolean isCut() {
    return "text".equals(kind) && written().length() > IncomingMessage.LONGEST_TEXT;
  }

  private String written() {
    String clean = PlainText.clean(text == null ? "" : text);
    if (clean.isBlank()) {
      throw ChatRefusal.unreadable();
    }
    return clean;
  }

  private Content chosen() {
    int bytes = value == null ? 0 : value.getBytes(UTF_8).length;
    if (value == null || bytes < 1 || bytes > 64) {
      throw ChatRefusal.unreadable();
    }
    String shown = PlainText.clean(label == null ? "" : label).replace('\n', ' ');
    return new Content.Chosen(value, PlainText.cut(shown, LONGEST_LABEL));
  }

  private Content location() {
    if (latitude == null || longitude == null) {
      throw ChatRefusal.unreadable();
    }
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (!onEarth) {
      throw ChatRefusal.unreadable();
    }
    return new Content.Location(latitude, longitude);
  }
}
