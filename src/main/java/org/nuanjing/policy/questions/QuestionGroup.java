package org.nuanjing.policy.questions;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;

/**
 * Questions that ask much the same.
 *
 * @param questions newest first; never empty
 */
public record QuestionGroup(List<HeardQuestion> questions) {

  public QuestionGroup {
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("A group holds a question.");
    }
  }

  /** The newest of them. */
  public String text() {
    return questions.getFirst().text();
  }

  public Instant last() {
    return questions.getFirst().at();
  }

  /** How many of them went wrong. */
  public long troubled() {
    return questions.stream().filter(each -> each.verdict() != Verdict.USEFUL).count();
  }

  /** How many came to what; only what occurs. */
  public Map<Verdict, Long> verdicts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    questions.forEach(each -> counts.merge(each.verdict(), 1L, Long::sum));
    return counts;
  }
}
