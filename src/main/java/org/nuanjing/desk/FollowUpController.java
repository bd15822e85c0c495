package org.nuanjing.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.aftercare.FollowUp;
import org.nuanjing.aftercare.FollowUp.Outcome;
import org.nuanjing.aftercare.FollowUp.State;
import org.nuanjing.aftercare.FollowUpActions;
import org.nuanjing.aftercare.FollowUpPlan;
import org.nuanjing.aftercare.FollowUpPlans;
import org.nuanjing.aftercare.FollowUpRules;
import org.nuanjing.aftercare.Greeted;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.triage.RiskLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The follow-ups of whoever held the contact, and of leads; for anybody else nothing is here. */
@Controller
class FollowUpController {

  private final FollowUpPlans plans;
  private final FollowUpActions actions;
  private final Tickets tickets;
  private final StaffActions contacts;
  private final Words words;
  private final Clock clock;

  FollowUpController(
      FollowUpPlans plans,
      FollowUpActions actions,
      Tickets tickets,
      StaffActions contacts,
      Words words,
      Clock clock) {
    this.plans = plans;
    this.actions = actions;
    this.tickets = tickets;
    this.contacts = contacts;
    this.words = words;
    this.clock = clock;
  }

  /**
   * One follow-up that is owed or to come.
   *
   * @param due whether its day has come
   * @param late whether its day is over
   * @param greeted whether the officer was written to and answered, and when, in words
   * @param silent whether the officer was written to and has not answered
   * @param mine whether this person held the contact, and can set its level
   */
  record Row(
      String reference,
      String alias,
      String level,
      String day,
      String counsellor,
      int hour,
      boolean declined,
      boolean due,
      boolean late,
      String greeted,
      boolean silent,
      boolean mine) {}

  /**
   * A contact whose level somebody has to look at.
   *
   * @param levels those it can be left at, the present one first
   */
  record Standing(
      String reference, String alias, String level, String endedOn, List<RiskLevel> levels) {}

  @GetMapping("/desk/follow-ups")
  String list(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    if (!MorePages.counsels(me)) {
      throw new NotHere();
    }
    List<Row> rows = new ArrayList<>();
    List<Standing> standing = new ArrayList<>();
    for (FollowUpPlan plan : plans.listRunning()) {
      tickets
          .find(plan.ticket())
          .filter(ticket -> FollowUpRules.mayDo(me, plan, ticket))
          .ifPresent(ticket -> {
            rows.addAll(rows(me, plan, ticket, locale));
            standing(plan, ticket, locale).ifPresent(standing::add);
          });
    }
    rows.sort(Comparator.comparing(Row::day).thenComparing(Row::reference));
    standing.sort(Comparator.comparing(Standing::endedOn).thenComparing(Standing::reference));
    model.addAttribute("standing", standing);
    model.addAttribute("due", rows.stream().filter(Row::due).toList());
    model.addAttribute("coming", rows.stream().filter(row -> !row.due()).toList());
    model.addAttribute("outcomes", Outcome.values());
    model.addAttribute("levels", List.of(RiskLevel.NONE, RiskLevel.LOW, RiskLevel.MODERATE));
    return "desk/follow-ups";
  }

  private List<Row> rows(StaffMember me, FollowUpPlan plan, Ticket ticket, Locale locale) {
    return plan.list().stream()
        .filter(FollowUp::owed)
        .map(one -> row(me, plan, one, ticket, locale))
        .toList();
  }

  private Optional<Standing> standing(FollowUpPlan plan, Ticket ticket, Locale locale) {
    return plan.levelAskedAt()
        .map(asked ->
            new Standing(
                plan.ticket().toString(),
                ticket.requester().alias(),
                words.text("risk." + ticket.risk(), locale),
                LocalDate.ofInstant(plan.endedAt(), clock.getZone()).toString(),
                Stream.of(RiskLevel.values()).filter(ticket.risk()::atLeast).toList().reversed()));
  }

  private Row row(StaffMember me, FollowUpPlan plan, FollowUp one, Ticket ticket, Locale locale) {
    Optional<Greeted> greeted = Greeted.on(one.day(), ticket);
    return new Row(
        plan.ticket().toString(),
        ticket.requester().alias(),
        words.text("risk." + plan.level(), locale),
        one.day().toString(),
        words.actor(plan.counsellor(), locale),
        plan.hour(),
        plan.declined(),
        FollowUpRules.begun(one, clock),
        one.state() == State.MISSED,
        greeted.map(there -> shown(there, locale)).orElse(""),
        greeted.filter(there -> there.answeredAt().isEmpty()).isPresent(),
        ticket.assignee().filter(me.name()::equals).isPresent());
  }

  private String shown(Greeted greeted, Locale locale) {
    String at = words.moment(greeted.at());
    return greeted
        .answeredAt()
        .map(answered -> words.text("follow-ups.answered", locale, at, words.moment(answered)))
        .orElseGet(() -> words.text("follow-ups.silent", locale, at));
  }

  /** Says what came of one, and perhaps sets the level lower. */
  @PostMapping("/desk/follow-ups/{reference}/done")
  String done(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String day,
      @RequestParam Outcome outcome,
      @RequestParam(defaultValue = "") String level,
      RedirectAttributes next) {
    TicketReference contact = mayDo(me, reference);
    boolean done = actions.done(me, contact, day(day), outcome);
    boolean set = level.isEmpty() || lowered(me, contact, level, outcome);
    next.addFlashAttribute(
        "notice", !done ? "refused.follow-up" : set ? "done.follow-up" : "refused.follow-up.level");
    return "redirect:/desk/follow-ups";
  }

  /** Says whether the level a contact was left at still stands, or sets it lower. */
  @PostMapping("/desk/follow-ups/{reference}/level")
  String level(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam RiskLevel level,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    TicketReference contact = mayDo(me, reference);
    TicketChange change = actions.level(me, contact, level, reason);
    next.addFlashAttribute("notice", Door.notice("follow-up.level", change));
    return "redirect:/desk/follow-ups";
  }

  private boolean lowered(StaffMember me, TicketReference contact, String level, Outcome outcome) {
    return Stream.of(RiskLevel.values())
        .filter(one -> one.name().equals(level))
        .findFirst()
        .filter(one -> contacts.lower(contact, me, one, "follow-up " + outcome) instanceof Changed)
        .isPresent();
  }

  /** Opens the contact again, to write to the officer. */
  @PostMapping("/desk/follow-ups/{reference}/go-on")
  String goOn(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference) {
    TicketReference contact = mayDo(me, reference);
    actions.goOn(me, contact);
    return "redirect:/desk/tickets/" + contact;
  }

  private TicketReference mayDo(StaffMember me, String reference) {
    return TicketReference.parse(reference)
        .flatMap(plans::find)
        .filter(plan ->
            tickets
                .find(plan.ticket())
                .filter(ticket -> FollowUpRules.mayDo(me, plan, ticket))
                .isPresent())
        .map(FollowUpPlan::ticket)
        .orElseThrow(NotHere::new);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw new NotHere();
    }
  }
}
