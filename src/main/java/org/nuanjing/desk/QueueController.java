package org.nuanjing.desk;

import java.util.Locale;
import org.nuanjing.roster.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The queue and the news that keep it fresh. */
@Controller
class QueueController {

  private final Views views;
  private final News news;

  QueueController(Views views, News news) {
    this.views = views;
    this.news = news;
  }

  @GetMapping("/desk")
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "") String desk,
      Model model,
      Locale locale) {
    model.addAttribute("queue", views.queue(me, QueueFilter.of(show, desk), locale));
    return "desk/queue";
  }

  /** The list alone, fetched again when something changed. */
  @GetMapping("/desk/queue")
  String list(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "") String desk,
      Model model,
      Locale locale) {
    page(me, show, desk, model, locale);
    return "desk/queue :: list";
  }

  @GetMapping(path = "/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @SessionAttribute(Sitting.ATTRIBUTE) Sitting sitting) {
    return news.follow(me, sitting);
  }
}
