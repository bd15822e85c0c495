package org.nuanjing.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanjing.duty.Responders;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.SessionAttribute;
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
      SecondFactorController.class,
      SessionsController.class,
      AccountsController.class,
      UnknownPageController.class
    })
class DeskAdvice {

  private final Staff staff;
  private final Responders responders;
  private final DeskSettings settings;

  DeskAdvice(Staff staff, Responders responders, DeskSettings settings) {
    this.staff = staff;
    this.responders = responders;
    this.settings = settings;
  }

  @ModelAttribute("me")
  StaffMember me(@Nullable Principal who) {
    return Optional.ofNullable(who)
        .flatMap(one -> staff.find(one.getName()))
        .orElseThrow(NotHere::new);
  }

  /** What the page watches: when it locks, when it ends, whether it offers a second factor. */
  @ModelAttribute("watch")
  Watch watch(@SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting, HttpServletRequest request) {
    return new Watch(
        settings.lockAfter().toMillis(),
        sitting.endsAt().toEpochMilli(),
        sitting.wish() == Sitting.Wish.OFFERED
            && !request.getRequestURI().contains(SecondFactor.SET_UP_PAGE));
  }

  /**
   * What a page watches.
   *
   * @param lockAfter milliseconds without a touch after which it locks
   * @param endsAt when the session ends at the latest, in milliseconds since 1970
   * @param offered whether a second factor is offered
   */
  record Watch(long lockAfter, long endsAt, boolean offered) {}

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
