package org.nuanjing.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody wants to know from the rules.
 *
 * @param text as the person wrote it
 * @param region the asker's place from the province down, parts separated by a slash ({@code
 *     北原省/云川市/青河县}, {@code 浙江/杭州}); {@code 全国} asks for national rules only; empty where the place
 *     is not known, and then rules of every place may be answered, each marked {@link
 *     Reach#UNKNOWN}
 * @param asOf the day on which the rules must be in force
 * @param earlier the question asked just before, for one that only makes sense after it (那辅警呢？);
 *     harmless before a question that stands on its own
 */
public record Question(
    String text, String region, Category category, LocalDate asOf, Optional<Question> earlier) {

  /** A question that stands on its own. */
  public Question(String text, String region, Category category, LocalDate asOf) {
    this(text, region, category, asOf, Optional.empty());
  }

  /** Something else asked by the same person of the same day. */
  public Question about(String other) {
    return new Question(other, region, category, asOf);
  }

  /**
   * The question as it would have been asked on its own: after 年休假几天 the words 那辅警呢？ ask 年休假几天 for
   * a 辅警, 去年呢？ asks it as of a year before. Keep it as the earlier question of the next one.
   *
   * @return with no earlier question
   */
  public Question resolved() {
    return FollowUp.resolve(this);
  }
}
