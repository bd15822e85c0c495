package org.nuanjing.triage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nuanjing.triage.Risk.Signal;
import org.nuanjing.triage.Risk.Standing;
import org.nuanjing.triage.RiskReasons.Found;
import org.nuanjing.triage.Rules.Judged;
import org.nuanjing.writing.Han;

/**
 * What the classifier looks at: characters, words, up to three in a row; sounds, two or three in a
 * row ({@code ~bu xian}); four letters within a word ({@code <4medi}); both ends; and what the
 * patterns found ({@code !}).
 */
final class RiskFeatures {

  /** What marks a feature that comes from the patterns. */
  static final char OF_RULES = '!';

  /** What marks a feature that comes from the context. */
  static final char OF_CONTEXT = '%';

  private static final int[] LENGTHS = {2, 4, 8, 16, 32, 64};
  private static final int MOST_TOKENS = 400;
  private static final int IN_A_ROW = 3;
  private static final int GRAM = 4;
  private static final char HIDDEN = '□';

  private final Set<String> features = new LinkedHashSet<>();

  private RiskFeatures() {}

  /** The features of a message, each once. */
  static Set<String> of(Judged judged) {
    RiskFeatures features = new RiskFeatures();
    List<String> tokens = tokens(judged.blanked());
    features.runs("", tokens, 1);
    features.runs("~", Sounding.of(judged.blanked()).syllables(), 2);
    tokens.forEach(features::letters);
    if (!tokens.isEmpty()) {
      features.add("^" + tokens.getFirst());
      features.add(tokens.getLast() + "$");
    }
    features.length(tokens.size());
    features.rules(judged);
    features.context(judged.context());
    return features.features;
  }

  private void add(String feature) {
    features.add(feature);
  }

  private void runs(String mark, List<String> tokens, int shortest) {
    int size = Math.min(tokens.size(), MOST_TOKENS);
    for (int i = 0; i < size; i++) {
      StringBuilder run = new StringBuilder(mark);
      for (int n = 1; n <= IN_A_ROW && i + n <= size; n++) {
        if (n > 1) {
          run.append(' ');
        }
        run.append(tokens.get(i + n - 1));
        if (n >= shortest) {
          add(run.toString());
        }
      }
    }
  }

  private void letters(String token) {
    if (token.length() < GRAM - 1 || Han.is(token.charAt(0))) {
      return;
    }
    String bounded = "<" + token + ">";
    for (int i = 0; i + GRAM <= bounded.length(); i++) {
      add("<4" + bounded.substring(i, i + GRAM));
    }
  }

  private void length(int size) {
    int length = 0;
    while (length < LENGTHS.length && size > LENGTHS[length]) {
      length++;
    }
    add("#length" + length);
  }

  private void rules(Judged judged) {
    add(OF_RULES + "level " + lower(judged.level()));
    if (judged.duty()) {
      add(OF_RULES + "duty");
    }
    if (judged.blanked().indexOf(HIDDEN) >= 0) {
      add(OF_RULES + "idiom");
    }
    for (Found found : judged.found()) {
      Signal signal = found.signal();
      if (signal.standing() == Standing.STANDS) {
        add(OF_RULES + signal.kind());
        add(OF_RULES + signal.kind() + " " + lower(signal.level()));
        add(OF_RULES + signal.kind() + " " + lower(signal.subject()));
        add(OF_RULES + signal.kind() + " " + lower(signal.when()));
      } else {
        add(OF_RULES + lower(signal.standing()));
        add(OF_RULES + lower(signal.standing()) + " " + signal.kind());
      }
    }
  }

  /** What stands in the message, and what stands beside what. */
  private void context(List<String> context) {
    for (int i = 0; i < context.size(); i++) {
      add(OF_CONTEXT + context.get(i));
      for (int j = i + 1; j < context.size(); j++) {
        add(OF_CONTEXT + context.get(i) + " " + context.get(j));
      }
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Chinese characters one by one; letters and digits in a row; other signs one by one. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length() && tokens.size() < MOST_TOKENS) {
      int end = end(text, at);
      if (!text.substring(at, end).isBlank()) {
        tokens.add(text.substring(at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static int end(String text, int start) {
    int sign = text.codePointAt(start);
    int end = start + Character.charCount(sign);
    if (!word(sign)) {
      return end;
    }
    while (end < text.length() && wordOn(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean wordOn(int sign) {
    return word(sign) || sign == '\'';
  }

  private static boolean word(int sign) {
    return Character.isLetterOrDigit(sign)
        && Character.UnicodeScript.of(sign) != Character.UnicodeScript.HAN;
  }
}
