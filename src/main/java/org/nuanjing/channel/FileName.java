package org.nuanjing.channel;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;

/** The names of files as strangers give them, made safe to show and to store. */
public final class FileName {

  /** The longest safe name, in UTF-16 units. */
  public static final int LONGEST = 120;

  private static final int LONGEST_ENDING = 12;

  private FileName() {}

  /**
   * The last segment of a name without anything that could mislead a reader or a file system: no
   * path, no control, invisible or direction characters, no reserved signs, no leading dots. A name
   * that is too long keeps its ending.
   *
   * @return at most {@link #LONGEST} characters; empty when nothing safe is left
   */
  public static String safe(String given) {
    String shown =
        Normalizer.normalize(given, Normalizer.Form.NFC)
            .codePoints()
            .filter(FileName::isVisible)
            .mapToObj(Character::toString)
            .collect(joining());
    String last = shown.substring(1 + Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')));
    String plain = last.replaceAll("[<>:\"|?*]", "_").replaceAll("\\s+", " ");
    return shortened(plain.replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", ""));
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = name.length() - dot <= LONGEST_ENDING && dot > 0 ? name.substring(dot) : "";
    int end = LONGEST - ending.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + ending;
  }
}
