package org.nuanjing.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanjing.desk.PolicyForm.NotUnderstood;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.register.ReviewedAnswers;
import org.nuanjing.policy.register.ReviewedAnswers.Answered;
import org.nuanjing.policy.register.RuleChange;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a reviewed answer out of what staff replied, for whoever asks next. */
@Controller
@RequestMapping("/desk/policies/answer")
class PolicyAnswerController {

  private final Door door;
  private final PolicyPlaces places;
  private final PolicyEditors editors;
  private final ReviewedAnswers answers;
  private final Clock clock;

  PolicyAnswerController(
      Door door, PolicyPlaces places, PolicyEditors editors, ReviewedAnswers answers, Clock clock) {
    this.door = door;
    this.places = places;
    this.editors = editors;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * An answer as somebody typed it.
   *
   * @param ticket the reference of the ticket it answers
   */
  record AnswerForm(
      @Nullable String ticket,
      @Nullable String question,
      @Nullable String text,
      @Nullable String region,
      @Nullable List<String> category,
      @Nullable String from,
      @Nullable String owner,
      @Nullable String review) {}

  @GetMapping
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(name = "ticket", defaultValue = "") String reference,
      Model model) {
    editors.check(me);
    if (!model.containsAttribute("answer")) {
      model.addAttribute("answer", reference.isEmpty() ? empty(me) : prefilled(me, reference));
    }
    model.addAttribute("places", places.list());
    return "desk/policy-answer";
  }

  @PostMapping
  String publish(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @ModelAttribute("answer") AnswerForm form,
      RedirectAttributes next) {
    editors.check(me);
    RuleChange change;
    try {
      Answered answered = answered(me, form);
      if (!editors.has(me, answered.region())) {
        next.addFlashAttribute("notice", PolicyEditors.OTHER_PLACE);
        next.addFlashAttribute("answer", form);
        return "redirect:/desk/policies/answer";
      }
      change = answers.publish(me.name(), answered);
    } catch (NotUnderstood e) {
      next.addFlashAttribute("notice", "refused.policy.NOT_UNDERSTOOD");
      next.addFlashAttribute("answer", form);
      return "redirect:/desk/policies/answer";
    }
    next.addFlashAttribute("notice", PolicyController.notice("answer", change));
    if (change instanceof Changed changed) {
      return "redirect:/desk/policies/" + changed.rule().id();
    }
    next.addFlashAttribute("answer", form);
    return "redirect:/desk/policies/answer";
  }

  private static Answered answered(StaffMember me, AnswerForm form) throws NotUnderstood {
    Set<Category> categories = PolicyForm.categories(form.category());
    Optional<LocalDate> from = PolicyForm.day(form.from());
    Optional<LocalDate> review = PolicyForm.day(form.review());
    if (from.isEmpty() || review.isEmpty()) {
      throw new NotUnderstood();
    }
    String ticket = PolicyForm.line(form.ticket());
    return new Answered(
        form.question() == null ? "" : form.question(),
        form.text() == null ? "" : form.text().replace("\r\n", "\n"),
        me.title(),
        PolicyForm.region(form.region()),
        categories,
        from.get(),
        PolicyForm.line(form.owner()),
        review.get(),
        ticket);
  }

  private AnswerForm empty(StaffMember me) {
    return form(me, "", "", "");
  }

  /** The question as it was asked, and what staff replied last. Both are to be looked through. */
  private AnswerForm prefilled(StaffMember me, String reference) {
    Ticket ticket = door.openWords(me, reference);
    door.note(me, "ticket.read", ticket);
    String question =
        ticket.details().stream()
            .map(Detail::value)
            .findFirst()
            .or(() ->
                ticket.thread().stream()
                    .filter(entry -> entry.author() == Author.OFFICER)
                    .map(ThreadEntry::text)
                    .findFirst())
            .orElse("");
    String reply =
        ticket.thread().stream()
            .filter(entry -> entry.author() == Author.STAFF)
            .map(ThreadEntry::text)
            .reduce((earlier, later) -> later)
            .orElse("");
    return form(me, ticket.reference().toString(), question, reply);
  }

  private AnswerForm form(StaffMember me, String ticket, String question, String text) {
    LocalDate today = LocalDate.now(clock);
    return new AnswerForm(
        ticket,
        question,
        text,
        places.of(me.unit()),
        List.of(),
        today.toString(),
        me.displayName(),
        today.plusYears(1).toString());
  }
}
