package org.nuanjing.desk;

import java.security.Principal;
import java.util.Set;
import org.nuanjing.duty.Responders;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every page of signed-in staff has: who is signed in, and a kind page for what is not. */
@ControllerAdvice(
    assignableTypes = {
      QueueController.class,
      BulkController.class,
      TicketController.class,
      WorkController.class,
      PolicyController.class,
      PolicyAnswerController.class,
      UnsealingController.class,
      FollowUpController.class,
      OutreachController.class,
      ErasingController.class,
      AmountController.class,
      MeController.class,
      HotlineController.class,
      ContactController.class,
      DutyController.class,
      SwapController.class,
      TypingController.class,
      UnknownPageController.class
    })
class DeskAdvice {

  private final Staff staff;
  private final Responders responders;

  DeskAdvice(Staff staff, Responders responders) {
    this.staff = staff;
    this.responders = responders;
  }

  @ModelAttribute("me")
  StaffMember me(Principal who) {
    return staff.find(who.getName()).orElseThrow(NotHere::new);
  }

  /** Whether the hotline is for them. */
  @ModelAttribute("talks")
  boolean talks(Principal who) {
    return staff.find(who.getName()).filter(HotlineViews::talks).isPresent();
  }

  /** The pages this person has besides the ordinary ones. */
  @ModelAttribute("pages")
  Set<String> pages(Principal who) {
    return MorePages.of(me(who), responders);
  }

  /** A file that is too large, or that did not arrive whole. */
  @ExceptionHandler(MultipartException.class)
  String notReceived(MultipartException broken, RedirectAttributes next) {
    next.addFlashAttribute(
        "notice",
        broken instanceof MaxUploadSizeExceededException
            ? "refused.policy.TOO_LARGE"
            : "refused.policy.NO_FILE");
    return "redirect:/desk/policies";
  }

  @ExceptionHandler(NotHere.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String notHere() {
    return "error/404";
  }
}
