package org.nuanjing.policy.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.entitlements.Entitlement;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.RuleChange.Reason;
import org.nuanjing.policy.register.RuleChange.Refused;
import org.nuanjing.policy.register.RuleChange.Unfounded;

/**
 * What staff do with the amounts of a rule: each is held against its clause, answers and ends with
 * the rule, and every change is in the audit trail.
 */
public final class AmountActions {

  /** How many amounts a rule has at most. */
  public static final int MOST = 50;

  private final RuleActions actions;

  public AmountActions(RuleActions actions) {
    this.actions = actions;
  }

  /** Enters another amount. */
  public RuleChange add(String who, String id, long version, Amount amount) {
    return actions.change(
        who,
        "amount",
        id,
        version,
        (rule, now) -> {
          List<Amount> amounts = new ArrayList<>(rule.amounts());
          amounts.add(amount);
          return wrong(rule, amount, rule.amounts())
              .orElseGet(() -> new Changed(rule.granting(amounts, "amount", who, now)));
        });
  }

  /**
   * Puts another in the place of an amount.
   *
   * @param at its place among the rule's amounts, from 0
   */
  public RuleChange replace(String who, String id, long version, int at, Amount amount) {
    return actions.change(
        who,
        "amount",
        id,
        version,
        (rule, now) -> {
          if (at < 0 || at >= rule.amounts().size()) {
            return new Refused(Reason.NO_AMOUNT);
          }
          List<Amount> amounts = new ArrayList<>(rule.amounts());
          amounts.remove(at);
          Optional<RuleChange> wrong = wrong(rule, amount, amounts);
          amounts.add(at, amount);
          return wrong.orElseGet(() -> new Changed(rule.granting(amounts, "amount", who, now)));
        });
  }

  /**
   * Takes an amount out.
   *
   * @param at its place among the rule's amounts, from 0
   */
  public RuleChange remove(String who, String id, long version, int at) {
    return actions.change(
        who,
        "no-amount",
        id,
        version,
        (rule, now) -> {
          if (at < 0 || at >= rule.amounts().size()) {
            return new Refused(Reason.NO_AMOUNT);
          }
          List<Amount> amounts = new ArrayList<>(rule.amounts());
          amounts.remove(at);
          return new Changed(rule.granting(amounts, "no-amount", who, now));
        });
  }

  private Optional<RuleChange> wrong(Rule rule, Amount amount, List<Amount> others) {
    if (rule.state() == State.WITHDRAWN) {
      return Optional.of(new Refused(Reason.OVER));
    }
    if (others.size() >= MOST) {
      return Optional.of(new Refused(Reason.TOO_MANY));
    }
    List<Passage> clauses = actions.preview(rule).clauses();
    Optional<Amount.Fault> fault = amount.fault(clauses);
    if (fault.isPresent()) {
      return Optional.of(new Unfounded(fault.get()));
    }
    Entitlement entered = amount.beside(clauses).orElseThrow();
    boolean twice =
        others.stream()
            .flatMap(other -> other.beside(clauses).stream())
            .anyMatch(entered::sameCase);
    return twice ? Optional.of(new Refused(Reason.SAME_CASE)) : Optional.empty();
  }
}
