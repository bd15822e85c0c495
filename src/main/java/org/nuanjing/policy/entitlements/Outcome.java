package org.nuanjing.policy.entitlements;

import java.util.List;
import org.nuanjing.policy.entitlements.Facts.Fact;

/** What the amount rules say to a case. */
public sealed interface Outcome {

  /** The rule that decides it; it tells the amount or that none is stated. */
  record Settled(Entitlement rule) implements Outcome {}

  /**
   * The rules grant it to others only.
   *
   * @param rule the nearest one
   * @param fact what does not fit
   */
  record NotCovered(Entitlement rule, Fact fact) implements Outcome {}

  /**
   * One fact must be known first.
   *
   * @param fact the one to ask for
   * @param rules those it decides between, in the order of the file; the first answers to be
   *     offered come from them
   */
  record Missing(Fact fact, List<Entitlement> rules) implements Outcome {
    public Missing {
      rules = List.copyOf(rules);
    }
  }
}
