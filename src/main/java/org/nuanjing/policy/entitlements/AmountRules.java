package org.nuanjing.policy.entitlements;

import java.util.Optional;

/** The amounts that can be worked out at this moment. Safe for use from many threads. */
@FunctionalInterface
public interface AmountRules {

  /**
   * What a question of an amount comes to. Nothing where it is no such question, is about an
   * occasion no rule knows, about another place than the asker's, may be about several places, or
   * where two rules say different things: then the documents are searched.
   *
   * @param question as the officer wrote it
   * @param facts of the case as far as they are known
   */
  Optional<Outcome> settle(String question, Facts facts);
}
