package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rules call people of an age that a question tells in years: a boy of 15岁 is 未成年人. */
final class Ages {

  private static final Pattern AGE = Pattern.compile("([0-9]{1,3})(?:多|来|几)?岁");
  private static final int OF_AGE = 18;
  private static final int ADOLESCENT = 14;
  private static final int OLD = 60;

  private Ages() {}

  /** The age that stands at a place, with what rules say for it; empty for the ages between. */
  static Optional<Vocabulary.Found> at(String text, int start) {
    Matcher matcher = AGE.matcher(text).region(start, text.length());
    boolean within = start > 0 && Character.isDigit(text.charAt(start - 1));
    if (within || !matcher.lookingAt()) {
      return Optional.empty();
    }
    List<String> written = written(Integer.parseInt(matcher.group(1)));
    String words = matcher.group();
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Vocabulary.Found(
                new Vocabulary.Entry(words, List.of(words), written), words, start));
  }

  private static List<String> written(int years) {
    if (years < ADOLESCENT) {
      return List.of("未成年人", "儿童", "不满14周岁");
    }
    if (years < OF_AGE) {
      return List.of("未成年人", "未满18周岁");
    }
    return years < OLD ? List.of() : List.of("老年人", "60周岁");
  }
}
