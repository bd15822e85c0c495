package org.nuanjing.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nuanjing.desk.PolicyForm.NotUnderstood;
import org.nuanjing.desk.PolicyView.PolicyRow;
import org.nuanjing.desk.PolicyViews.Show;
import org.nuanjing.policy.register.Difference;
import org.nuanjing.policy.register.Particulars;
import org.nuanjing.policy.register.Rule;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.policy.register.RuleActions;
import org.nuanjing.policy.register.RuleChange;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.RuleChange.Refused;
import org.nuanjing.policy.register.RuleChange.Unfounded;
import org.nuanjing.policy.register.RuleChange.Unreadable;
import org.nuanjing.policy.register.Rules;
import org.nuanjing.policy.register.Shelf;
import org.nuanjing.roster.StaffMember;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules: the list of them, one of them, and what staff do with it. */
@Controller
@RequestMapping("/desk/policies")
class PolicyController {

  private static final String LIST = "redirect:/desk/policies";

  private final PolicyViews views;
  private final PolicyPlaces places;
  private final PolicyEditors editors;
  private final RuleActions actions;
  private final Rules rules;
  private final Shelf shelf;
  private final DataSize largest;

  PolicyController(
      PolicyViews views,
      PolicyPlaces places,
      PolicyEditors editors,
      RuleActions actions,
      Rules rules,
      Shelf shelf,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    this.views = views;
    this.largest = largest;
    this.places = places;
    this.editors = editors;
    this.actions = actions;
    this.rules = rules;
    this.shelf = shelf;
  }

  @GetMapping
  String list(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(name = "show", defaultValue = "all") String name,
      Model model,
      Locale locale) {
    Show show = Show.of(name);
    List<PolicyRow> rows = views.list(me, locale);
    model.addAttribute("rows", rows.stream().filter(show::wants).toList());
    model.addAttribute("overdue", rows.stream().filter(PolicyRow::overdue).count());
    model.addAttribute("count", rows.size());
    model.addAttribute("show", show);
    model.addAttribute("shows", Show.values());
    model.addAttribute("mayEdit", editors.has(me));
    model.addAttribute("largest", largest);
    return "desk/policies";
  }

  @PostMapping
  String upload(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam MultipartFile file,
      RedirectAttributes next,
      Locale locale)
      throws IOException {
    editors.check(me);
    if (file.isEmpty()) {
      next.addFlashAttribute("notice", "refused.policy.NO_FILE");
      return LIST;
    }
    String given = String.valueOf(file.getOriginalFilename());
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    List<RuleChange> changes = actions.draft(me.name(), name, file.getBytes(), places.list());
    next.addFlashAttribute(
        "unreadable",
        changes.stream()
            .filter(Unreadable.class::isInstance)
            .map(change -> told((Unreadable) change, locale))
            .toList());
    List<Rule> drafts =
        changes.stream()
            .filter(Changed.class::isInstance)
            .map(change -> ((Changed) change).rule())
            .toList();
    if (!drafts.isEmpty()) {
      next.addFlashAttribute("notice", "done.policy.draft");
    }
    return drafts.size() == 1 ? back(drafts.getFirst().id()) : LIST;
  }

  private static String told(Unreadable bad, Locale locale) {
    return "en".equals(locale.getLanguage())
        ? bad.file() + ": " + bad.english()
        : bad.file() + "：" + bad.chinese();
  }

  @GetMapping("/{id:\\d+}")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      Model model,
      Locale locale) {
    Rule rule = open(me, id);
    model.addAttribute("rule", views.rule(me, rule, locale));
    AmountForms.show(model, rule);
    model.addAttribute("places", places.list());
    return "desk/policy";
  }

  /** A document of the folder, to look at. */
  @GetMapping("/document")
  String document(@RequestParam String id, Model model, Locale locale) {
    model.addAttribute("rule", views.document(id, locale).orElseThrow(NotHere::new));
    model.addAttribute("places", List.of());
    return "desk/policy";
  }

  @PostMapping("/{id:\\d+}")
  String describe(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam(defaultValue = "save") String act,
      @ModelAttribute("form") PolicyForm form,
      RedirectAttributes next) {
    editors.check(me);
    RuleChange change;
    try {
      Particulars given = form.particulars();
      if (!mayDescribe(me, id, given, act)) {
        next.addFlashAttribute("notice", PolicyEditors.OTHER_PLACE);
        return back(id);
      }
      change = actions.describe(me.name(), id, version, given);
    } catch (NotUnderstood e) {
      next.addFlashAttribute("notice", "refused.policy.NOT_UNDERSTOOD");
      return back(id);
    }
    if (act.equals("publish") && change instanceof Changed changed) {
      change = actions.publish(me.name(), id, changed.rule().version());
    }
    next.addFlashAttribute(
        "notice", notice(act.equals("publish") ? "publish" : "describe", change));
    return back(id);
  }

  /** A draft may be made ready for a place that somebody else decides on. */
  private boolean mayDescribe(StaffMember me, String id, Particulars given, String act) {
    Optional<Rule> rule = rules.find(id);
    boolean answers =
        act.equals("publish") || rule.filter(one -> one.state() == State.DRAFT).isEmpty();
    return rule.filter(one -> !editors.has(me, one)).isEmpty()
        && (!answers || editors.has(me, given.region()));
  }

  @PostMapping("/{id:\\d+}/withdraw")
  String withdraw(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @RequestParam long version,
      RedirectAttributes next) {
    return done(me, id, "withdraw", back(id), next, who -> actions.withdraw(who, id, version));
  }

  @PostMapping("/{id:\\d+}/discard")
  String discard(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String id,
      @RequestParam long version,
      RedirectAttributes next) {
    return done(me, id, "discard", LIST, next, who -> actions.discard(who, id, version));
  }

  @GetMapping("/{id:\\d+}/file")
  ResponseEntity<byte[]> file(
      @ModelAttribute(name = "me", binding = false) StaffMember me, @PathVariable String id) {
    Rule rule = open(me, id);
    return Files.saved(rule.file(), rules.findFile(id).orElseThrow(NotHere::new));
  }

  /** What a version changed of another one of its title. */
  @GetMapping("/difference")
  String difference(
      @RequestParam String earlier, @RequestParam String later, Model model, Locale locale) {
    if (shelf.passages(earlier).isEmpty() || shelf.passages(later).isEmpty()) {
      throw new NotHere();
    }
    model.addAttribute(
        "changes", Difference.between(shelf.passages(earlier), shelf.passages(later)));
    model.addAttribute("before", views.row(earlier, locale).orElseThrow(NotHere::new));
    model.addAttribute("after", views.row(later, locale).orElseThrow(NotHere::new));
    return "desk/policy-difference";
  }

  private Rule open(StaffMember me, String id) {
    return rules
        .find(id)
        .filter(rule -> rule.state() != State.DRAFT || editors.has(me))
        .orElseThrow(NotHere::new);
  }

  private String done(
      StaffMember me,
      String id,
      String act,
      String to,
      RedirectAttributes next,
      Function<String, RuleChange> command) {
    editors.check(me);
    if (rules.find(id).filter(rule -> !editors.has(me, rule)).isPresent()) {
      next.addFlashAttribute("notice", PolicyEditors.OTHER_PLACE);
      return back(id);
    }
    RuleChange change = command.apply(me.name());
    next.addFlashAttribute("notice", notice(act, change));
    return change instanceof Changed ? to : back(id);
  }

  static String notice(String act, RuleChange change) {
    return switch (change) {
      case Refused refused -> "refused.policy." + refused.reason();
      case Unfounded unfounded -> "refused.amount." + unfounded.fault();
      default -> "done.policy." + act;
    };
  }

  private static String back(String id) {
    return LIST + "/" + id;
  }
}
