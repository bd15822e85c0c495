package org.nuanjing.desk;

import java.time.Clock;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending one's own sessions at other browsers. */
@Controller
class SessionsController {

  private final Sittings sittings;
  private final AuditTrail audit;
  private final Clock clock;

  SessionsController(Sittings sittings, AuditTrail audit, Clock clock) {
    this.sittings = sittings;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping("/desk/me/sessions/end")
  String end(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam String id,
      RedirectAttributes next) {
    if (sittings.end(me.name(), id)) {
      note(me, "desk.session-end");
    }
    next.addFlashAttribute("notice", "done.session-end");
    return "redirect:/desk/me";
  }

  /** Also those that began through other nodes. */
  @PostMapping("/desk/me/sessions/end-others")
  String endOthers(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      RedirectAttributes next) {
    sittings.endOthers(sitting);
    note(me, "desk.sessions-end");
    next.addFlashAttribute("notice", "done.sessions-end");
    return "redirect:/desk/me";
  }

  private void note(StaffMember me, String act) {
    audit.record(new AuditEntry(me.name(), act, me.name(), clock.instant()));
  }
}
