package org.nuanjing.policy.entitlements;

import java.util.Optional;
import org.nuanjing.policy.Category;

/**
 * What is known of a case.
 *
 * @param who whom it happened to; empty where nobody has said
 * @param cause empty where nobody has said
 * @param when the days it may have happened on; today where nobody has said
 * @param category of the asker; unknown where nobody has said
 * @param region of the asker, from the province down, parts separated by a slash; empty where not
 *     known
 */
public record Facts(
    Optional<Person> who, Optional<Cause> cause, Days when, Category category, String region) {

  /** A fact a rule may turn on. */
  public enum Fact {
    WHO,
    CAUSE,
    WHEN,
    CATEGORY
  }
}
