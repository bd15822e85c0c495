package org.nuanjing.desk;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.entitlements.Cause;
import org.nuanjing.policy.entitlements.Entitlement.Kind;
import org.nuanjing.policy.entitlements.Person;
import org.nuanjing.policy.register.Rule;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The amounts of a rule as its page shows them. */
final class AmountForms {

  private static final String TRIED = "triedAmount";
  private static final int NEW = -1;

  private AmountForms() {}

  /**
   * One amount to look at and to change.
   *
   * @param at its place among the rule's amounts; -1 for another one
   * @param tried whether it shows what was just typed and refused
   */
  record Shown(int at, AmountForm form, boolean tried) {}

  /** Puts what the page needs into its model; what was typed and refused is still there. */
  static void show(Model model, Rule rule) {
    Shown tried = model.getAttribute(TRIED) instanceof Shown typed ? typed : null;
    List<Shown> shown = new ArrayList<>();
    for (Amount amount : rule.amounts()) {
      int at = shown.size();
      boolean again = tried != null && tried.at() == at;
      shown.add(again ? tried : new Shown(at, AmountForm.of(amount), false));
    }
    boolean another = tried != null && tried.at() == NEW;
    model.addAttribute("amounts", shown);
    model.addAttribute("anotherAmount", another ? tried : new Shown(NEW, AmountForm.EMPTY, false));
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("persons", Person.values());
    model.addAttribute("causes", List.of(Cause.ILLNESS, Cause.DUTY, Cause.OTHER));
  }

  /** Keeps what was typed for the page that comes next. */
  static void keep(RedirectAttributes next, int at, AmountForm form) {
    next.addFlashAttribute(TRIED, new Shown(at, form, true));
  }
}
