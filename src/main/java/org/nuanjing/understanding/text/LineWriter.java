package org.nuanjing.understanding.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nuanjing.writing.Han;

/** Writes a {@link Line}, sign by sign. */
final class LineWriter {

  private static final String DASHES = "‐‑‒–—―−";
  private static final String NUMERALS = "零一二两三四五六七八九十百千万亿几半";

  /** What each sign of the lower half of the BMP becomes; 0 where it is none or several signs. */
  private static final char[] TABLE = table();

  private final String written;
  private final List<Span> hidden;
  private final int length;
  private char[] signs;
  private int[] starts;
  private int[] ends;
  private int size;

  LineWriter(String written, List<Span> hidden) {
    this.written = written;
    this.hidden = hidden;
    this.length = Math.min(written.length(), Line.LONGEST);
    this.signs = new char[length + 16];
    this.starts = new int[length + 16];
    this.ends = new int[length + 16];
  }

  Line line() {
    int next = 0;
    for (int i = 0; i < length; ) {
      while (next < hidden.size() && hidden.get(next).end() <= i) {
        next++;
      }
      int end = i + Character.charCount(written.codePointAt(i));
      if (next < hidden.size() && hidden.get(next).start() <= i) {
        add(Line.BLANK, i, end);
      } else {
        sign(i, end);
      }
      i = end;
    }
    closeGaps();
    return new Line(
        written,
        new String(signs, 0, size),
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size));
  }

  private void sign(int start, int end) {
    char each = written.charAt(start);
    char one = each < TABLE.length ? TABLE[each] : Han.simplified(each);
    if (one != 0 && end == start + 1 && (each < TABLE.length || Han.is(each))) {
      add(one, start, end);
      return;
    }
    int codePoint = written.codePointAt(start);
    if (Character.getType(codePoint) == Character.FORMAT) {
      return;
    }
    String several = plain(written.substring(start, end));
    for (int i = 0; i < several.length(); i++) {
      add(several.charAt(i), start, end);
    }
  }

  private void add(char sign, int start, int end) {
    if (size == signs.length) {
      signs = Arrays.copyOf(signs, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    signs[size] = sign;
    starts[size] = start;
    ends[size++] = end;
  }

  /** Takes out spaces that stand between a number and a Chinese character, as in 12 月 8 号. */
  private void closeGaps() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      boolean gap = signs[i] == ' ' && kept > 0 && gap(signs[kept - 1], next(i));
      if (!gap) {
        signs[kept] = signs[i];
        starts[kept] = starts[i];
        ends[kept++] = ends[i];
      }
    }
    size = kept;
  }

  private char next(int space) {
    int i = space + 1;
    while (i < size && signs[i] == ' ') {
      i++;
    }
    return i < size ? signs[i] : ' ';
  }

  private static boolean gap(char before, char after) {
    return before == ' ' || (number(before) && Han.is(after)) || (number(after) && Han.is(before));
  }

  private static boolean number(char sign) {
    return (sign >= '0' && sign <= '9') || NUMERALS.indexOf(sign) >= 0;
  }

  private static char[] table() {
    char[] table = new char[0x3400];
    for (char each = 0; each < table.length; each++) {
      String plain = plain(Character.toString(each));
      boolean one = plain.length() == 1 && Character.getType(each) != Character.FORMAT;
      table[each] = one ? plain.charAt(0) : 0;
    }
    return table;
  }

  /** One sign, or several, for a sign as written. */
  private static String plain(String written) {
    char first = written.charAt(0);
    if (Character.isISOControl(first) || Character.isSpaceChar(first)) {
      return " ";
    }
    if (DASHES.indexOf(first) >= 0) {
      return "-";
    }
    String plain =
        Normalizer.normalize(written, Form.NFKC).toLowerCase(Locale.ROOT).replace('⁄', '/');
    return switch (plain) {
      case "〇" -> "零";
      case "〜", "∼", "～" -> "~";
      case "’", "‘" -> "'";
      default -> plain;
    };
  }
}
