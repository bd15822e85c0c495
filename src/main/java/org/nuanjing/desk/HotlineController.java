package org.nuanjing.desk;

import java.util.Locale;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TakeNext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counsellors' queue: how many wait, and the next one. Nobody chooses whom to talk to. */
@Controller
class HotlineController {

  private final HotlineViews views;
  private final TakeNext takeNext;
  private final Door door;

  HotlineController(HotlineViews views, TakeNext takeNext, Door door) {
    this.views = views;
    this.takeNext = takeNext;
    this.door = door;
  }

  @GetMapping("/desk/hotline")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    talking(me);
    model.addAttribute("hotline", views.hotline(me, locale));
    return "desk/hotline";
  }

  /** What changes by itself, fetched again when something did. */
  @GetMapping("/desk/hotline/live")
  String live(
      @ModelAttribute(name = "me", binding = false) StaffMember me, Model model, Locale locale) {
    page(me, model, locale);
    return "desk/hotline :: live";
  }

  /** Takes who is next; whoever is taken by another meanwhile is passed over. */
  @PostMapping("/desk/hotline/next")
  String next(
      @ModelAttribute(name = "me", binding = false) StaffMember me, RedirectAttributes next) {
    talking(me);
    return switch (takeNext.take(me)) {
      case TakeNext.Outcome.Taken taken -> {
        door.note(me, "ticket.take", taken.ticket());
        yield "redirect:/desk/hotline/" + taken.ticket().reference();
      }
      case TakeNext.Outcome.NobodyWaits _ -> {
        next.addFlashAttribute("notice", "refused.nobody-waits");
        yield "redirect:/desk/hotline";
      }
      case TakeNext.Outcome.NotNow _ -> {
        next.addFlashAttribute("notice", "refused.not-ready");
        yield "redirect:/desk/hotline";
      }
    };
  }

  private static void talking(StaffMember me) {
    if (!HotlineViews.talks(me)) {
      throw new AccessDeniedException("This role does not talk with officers.");
    }
  }
}
