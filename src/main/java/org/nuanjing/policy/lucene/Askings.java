package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a question that asks more than one thing apart: 婚假几天，丧假呢要不要批 are two. */
final class Askings {

  private static final Pattern BETWEEN =
      Pattern.compile("[，,。？?；;！!\\n]+|\\s{2,}|(?:另外|还有|顺便|以及)(?:问一?下|想问)?");

  private static final int MOST = 3;

  private Askings() {}

  /**
   * The parts of a question that ask for something, each with what was said before it since the
   * last one; none where the question asks only one thing. Three at most.
   *
   * @param question in {@link PolicyText#plain} form
   */
  static List<String> in(String question) {
    List<String> askings = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (String part : BETWEEN.split(question, -1)) {
      said.append(part);
      if (!AskedFact.in(PolicyText.normal(part)).isEmpty() && askings.size() < MOST) {
        askings.add(said.toString().strip());
        said.setLength(0);
      } else {
        said.append(' ');
      }
    }
    return askings.size() < 2 ? List.of() : askings;
  }
}
