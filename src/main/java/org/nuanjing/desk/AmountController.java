package org.nuanjing.desk;

import org.nuanjing.desk.PolicyForm.NotUnderstood;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.register.AmountActions;
import org.nuanjing.policy.register.RuleChange;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.Rules;
import org.nuanjing.roster.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff do with the amounts of a rule. */
@Controller
@RequestMapping("/desk/policies/{id:\\d+}/amounts")
class AmountController {

  private final PolicyEditors editors;
  private final AmountActions actions;
  private final Rules rules;

  AmountController(PolicyEditors editors, AmountActions actions, Rules rules) {
    this.editors = editors;
    this.actions = actions;
    this.rules = rules;
  }

  /**
   * Enters an amount.
   *
   * @param at the place of the one it is put in place of; below 0 for another one
   */
  @PostMapping
  String enter(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam int at,
      @ModelAttribute("amount") AmountForm form,
      RedirectAttributes next) {
    if (!may(me, id, next)) {
      return back(id);
    }
    try {
      Amount amount = form.amount();
      RuleChange change =
          at < 0
              ? actions.add(me.name(), id, version, amount)
              : actions.replace(me.name(), id, version, at, amount);
      next.addFlashAttribute("notice", PolicyController.notice("amount", change));
      if (!(change instanceof Changed)) {
        AmountForms.keep(next, at, form);
      }
    } catch (NotUnderstood e) {
      next.addFlashAttribute("notice", "refused.amount.NOT_UNDERSTOOD");
      AmountForms.keep(next, at, form);
    }
    return back(id);
  }

  @PostMapping("/remove")
  String remove(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam int at,
      RedirectAttributes next) {
    if (may(me, id, next)) {
      RuleChange change = actions.remove(me.name(), id, version, at);
      next.addFlashAttribute("notice", PolicyController.notice("no-amount", change));
    }
    return back(id);
  }

  private boolean may(StaffMember me, String id, RedirectAttributes next) {
    editors.check(me);
    boolean may = rules.find(id).filter(rule -> !editors.has(me, rule)).isEmpty();
    if (!may) {
      next.addFlashAttribute("notice", PolicyEditors.OTHER_PLACE);
    }
    return may;
  }

  private static String back(String id) {
    return "redirect:/desk/policies/" + id;
  }
}
