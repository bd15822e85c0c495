package org.nuanjing.triage;

import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is looked for only where a sign stands that it can begin with, which spares most
 * of the work. Finds what the pattern finds.
 */
final class Sought {

  /** A sign that no pattern names; every other that a pattern does not name is like it. */
  private static final char ANY = '\u9f98';

  private static final char LAST_ASCII = '\u007f';

  private final Pattern pattern;
  private final BitSet begins = new BitSet();
  private final boolean beginsWithAny;

  Sought(Pattern pattern) {
    this.pattern = pattern;
    boolean unknown = pattern.pattern().contains("(?<=") || canBeginWith("");
    beginsWithAny = unknown || canBeginWith(String.valueOf(ANY));
    if (!beginsWithAny) {
      for (char sign = 0; sign <= LAST_ASCII; sign++) {
        mark(sign);
      }
      pattern.pattern().chars().forEach(sign -> mark((char) sign));
    }
  }

  private void mark(char sign) {
    if (canBeginWith(String.valueOf(sign))) {
      begins.set(sign);
    }
  }

  /** Whether the pattern matches it, or might if more came behind it. */
  @SuppressWarnings("JdkObsolete") // whether it might is what hitEnd is for
  private boolean canBeginWith(String sign) {
    Matcher matcher = pattern.matcher(sign);
    return matcher.lookingAt() || (matcher.hitEnd() && !sign.isEmpty());
  }

  Pattern pattern() {
    return pattern;
  }

  /** Whether it stands anywhere in a text. */
  boolean in(String text) {
    return next(pattern.matcher(text), text, 0) >= 0;
  }

  /** Every place in a text where it covers something, its beginning and its end, ascending. */
  void each(String text, BiConsumer<Integer, Integer> place) {
    Matcher matcher = pattern.matcher(text);
    int at = next(matcher, text, 0);
    while (at >= 0) {
      if (matcher.end() > at) {
        place.accept(at, matcher.end());
      }
      at = next(matcher, text, Math.max(matcher.end(), at + 1));
    }
  }

  /** Where it next stands from a place on, or -1. */
  private int next(Matcher matcher, String text, int from) {
    if (beginsWithAny) {
      return from <= text.length() && matcher.find(from) ? matcher.start() : -1;
    }
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = from; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (begins.get(sign) || Character.isSurrogate(sign)) {
        matcher.region(at, text.length());
        if (matcher.lookingAt()) {
          return at;
        }
      }
    }
    return -1;
  }
}
