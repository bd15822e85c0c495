package org.nuanjing.desk;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * A desk nobody sits at shows nothing until the person says who they are, but for one thing: that
 * somebody calls. A page that is open asks with the header {@code X-Veil} and keeps what was
 * written in it.
 */
@Controller
class LockController {

  private final Staff staff;
  private final Proofs proofs;
  private final HotlineViews hotline;
  private final AuditTrail audit;
  private final Clock clock;

  LockController(Staff staff, Proofs proofs, HotlineViews hotline, AuditTrail audit, Clock clock) {
    this.staff = staff;
    this.proofs = proofs;
    this.hotline = hotline;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping(StaffSessionFilter.LOCK_PAGE)
  String page(Principal who, @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting, Model model) {
    if (!sitting.locked()) {
      return "redirect:/desk";
    }
    model.addAttribute("shown", member(who).displayName());
    return "desk/lock";
  }

  @PostMapping(StaffSessionFilter.LOCK_PAGE)
  String lock(@SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting) {
    sitting.lock();
    return "redirect:" + StaffSessionFilter.LOCK_PAGE;
  }

  @PostMapping("/desk/unlock")
  String unlock(
      Principal who,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      @RequestParam String proof) {
    return proved(who, sitting, proof)
        ? "redirect:" + sitting.wanted()
        : "redirect:" + StaffSessionFilter.LOCK_PAGE + "?refused";
  }

  @PostMapping(path = "/desk/unlock", headers = "X-Veil")
  ResponseEntity<Void> unveil(
      Principal who,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting,
      @RequestParam String proof) {
    return ResponseEntity.status(
            proved(who, sitting, proof) ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
        .build();
  }

  /** Somebody is at the page although they send nothing. */
  @PostMapping("/desk/here")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void here() {}

  /**
   * What a locked page may know.
   *
   * @param calls how many calls wait for this person, drills counted in
   */
  record State(boolean locked, int calls) {}

  @GetMapping("/desk/lock/state")
  @ResponseBody
  State state(Principal who, @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting, Locale locale) {
    return new State(sitting.locked(), calls(member(who), locale));
  }

  private int calls(StaffMember me, Locale locale) {
    if (!HotlineViews.talks(me)) {
      return 0;
    }
    HotlineView view = hotline.hotline(me, locale);
    return view.calls().size() + (view.drill().isEmpty() ? 0 : 1);
  }

  private boolean proved(Principal who, Sitting sitting, String proof) {
    if (!proofs.either(who.getName(), proof, "desk.unlock-failed")) {
      return false;
    }
    sitting.unlock();
    audit.record(new AuditEntry(who.getName(), "desk.unlock", who.getName(), clock.instant()));
    return true;
  }

  private StaffMember member(Principal who) {
    return staff.find(who.getName()).orElseThrow(NotHere::new);
  }
}
