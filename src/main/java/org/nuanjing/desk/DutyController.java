package org.nuanjing.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.duty.DutyActions;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Responders;
import org.nuanjing.duty.Swap;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Drills;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TicketReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who is on duty, for who works on the hotline; drills and figures for those who lead. For anybody
 * else nothing is here.
 */
@Controller
class DutyController {

  private static final int DAYS = 30;

  private final Responders responders;
  private final DutyActions actions;
  private final DutyBoard board;
  private final Drills drills;
  private final StaffActions tickets;
  private final DutyViews views;
  private final RotaViews rota;
  private final SwapViews swaps;
  private final LeadViews leads;
  private final AuditTrail audit;
  private final Clock clock;

  DutyController(
      Responders responders,
      DutyActions actions,
      DutyBoard board,
      Drills drills,
      StaffActions tickets,
      DutyViews views,
      RotaViews rota,
      SwapViews swaps,
      LeadViews leads,
      AuditTrail audit,
      Clock clock) {
    this.responders = responders;
    this.actions = actions;
    this.board = board;
    this.drills = drills;
    this.tickets = tickets;
    this.views = views;
    this.rota = rota;
    this.swaps = swaps;
    this.leads = leads;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/desk/duty")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "0") String week,
      @RequestParam(defaultValue = "30") String days,
      Model model,
      Locale locale) {
    works(me);
    List<Swap> agreed = board.read().swaps();
    int shown = week.equals("1") ? 1 : 0;
    int back =
        LeadViews.windows()
            .filter(one -> String.valueOf(one).equals(days))
            .findFirst()
            .orElse(DAYS);
    model.addAttribute("duty", views.now(me, agreed, locale));
    model.addAttribute("rota", rota.week(shown, agreed, clock.instant(), locale));
    model.addAttribute("gaps", rota.gaps(agreed, clock.instant(), locale));
    model.addAttribute("swaps", swaps.of(me, locale));
    model.addAttribute("roles", DutyRole.values());
    model.addAttribute("days", back);
    model.addAttribute("lead", responders.leads(me));
    if (responders.leads(me)) {
      audit.record(new AuditEntry(me.name(), "duty.figures", back + " days", clock.instant()));
      model.addAttribute("drilling", leads.drilling(locale));
      model.addAttribute("figures", leads.figures(back, locale));
      model.addAttribute("windows", LeadViews.windows().toList());
    }
    return "desk/duty";
  }

  /** The drills alone, fetched again while one goes on. */
  @GetMapping("/desk/duty/drills")
  String drills(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    leads(me);
    model.addAttribute("drilling", leads.drilling(locale));
    return "desk/duty-parts :: drilling";
  }

  @PostMapping("/desk/duty/limit")
  String limit(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "") String most,
      RedirectAttributes next) {
    works(me);
    boolean said = most.matches("[0-9]{1,2}") && actions.limit(me, Integer.parseInt(most));
    next.addFlashAttribute("notice", said ? "done.duty.limit" : "refused.duty.limit");
    return "redirect:/desk/duty";
  }

  /** Begins a drill, once whoever wants it has said that they are sure. */
  @PostMapping("/desk/duty/drill")
  String drill(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "") String sure,
      RedirectAttributes next) {
    leads(me);
    next.addFlashAttribute("notice", sure.equals("yes") ? begin(me) : "refused.duty.drill.sure");
    return "redirect:/desk/duty#h-drills";
  }

  private String begin(StaffMember me) {
    return switch (drills.start(me.name())) {
      case Drills.Start.Begun(TicketReference reference) -> {
        note(me, "duty.drill", reference);
        yield "done.duty.drill";
      }
      case Drills.Start.GoesOn _ -> "refused.duty.drill.goes-on";
    };
  }

  /** Answers the call of the drill that goes on. */
  @PostMapping("/desk/duty/drill/answer")
  String answer(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "/desk/duty") String back,
      RedirectAttributes next) {
    works(me);
    Optional<TicketReference> call = drills.callFor(me.name());
    call.ifPresent(reference -> {
      tickets.take(reference, me);
      note(me, "duty.drill-answer", reference);
    });
    next.addFlashAttribute(
        "notice", call.isPresent() ? "done.duty.drill.answer" : "refused.duty.drill.over");
    return back.equals("/desk/hotline") ? "redirect:/desk/hotline" : "redirect:/desk/duty";
  }

  private void note(StaffMember me, String act, TicketReference reference) {
    audit.record(new AuditEntry(me.name(), act, reference.toString(), clock.instant()));
  }

  private void works(StaffMember me) {
    if (!responders.works(me)) {
      throw new NotHere();
    }
  }

  private void leads(StaffMember me) {
    if (!responders.leads(me)) {
      throw new NotHere();
    }
  }
}
