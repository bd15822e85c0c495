package org.nuanjing.desk;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.SavedViews;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue, views of it that somebody named, and the news that keep it fresh. */
@Controller
class QueueController {

  private static final Pattern QUERY = Pattern.compile("[\\w=&%+.*-]{0,2000}");

  private final QueueViews views;
  private final SavedViews saved;
  private final AuditTrail audit;
  private final News news;
  private final Clock clock;

  QueueController(QueueViews views, SavedViews saved, AuditTrail audit, News news, Clock clock) {
    this.views = views;
    this.saved = saved;
    this.audit = audit;
    this.news = news;
    this.clock = clock;
  }

  /** What was looked for is kept nowhere; that somebody looked is. */
  @GetMapping("/desk")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam Map<String, String> address,
      Model model,
      Locale locale) {
    QueueFilter filter = QueueFilter.of(address);
    if (filter.searching()) {
      audit.record(new AuditEntry(me.name(), "ticket.search", "tickets", clock.instant()));
    }
    model.addAttribute("queue", views.of(me, filter, locale));
    model.addAttribute("acts", Views.answers(me));
    return "desk/queue";
  }

  /** The list alone, fetched again when something changed. */
  @GetMapping("/desk/queue")
  String list(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam Map<String, String> address,
      Model model,
      Locale locale) {
    page(me, address, model, locale);
    return "desk/queue :: list";
  }

  @PostMapping("/desk/views")
  String save(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam String name,
      @RequestParam String query,
      RedirectAttributes next) {
    String called = name.strip();
    if (called.isEmpty() || called.length() > SavedViews.LONGEST_NAME) {
      next.addFlashAttribute("notice", "refused.view.NAME");
    } else {
      SavedViews.Kept kept = saved.keep(me.name(), new SavedViews.View(called, query(query)));
      next.addFlashAttribute(
          "notice", kept == SavedViews.Kept.KEPT ? "done.view" : "refused.view.TOO_MANY");
    }
    return back(query);
  }

  @PostMapping("/desk/views/delete")
  String forget(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String query,
      RedirectAttributes next) {
    saved.forget(me.name(), name);
    next.addFlashAttribute("notice", "done.view.delete");
    return back(query);
  }

  @GetMapping(path = "/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting) {
    return news.follow(me, sitting);
  }

  /** Back to the view somebody came from. */
  static String back(String query) {
    String known = query(query);
    return known.isEmpty() ? "redirect:/desk" : "redirect:/desk?" + known;
  }

  /** A query as the page writes it; anything else counts as none. */
  private static String query(String query) {
    return QUERY.matcher(query).matches() ? query : "";
  }
}
