package org.nuanjing.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Uploads;
import org.nuanjing.hotline.Levels;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ending;
import org.nuanjing.tickets.Relay.Manner;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.StaffCommand.Verdict;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.Visibility;
import org.nuanjing.triage.RiskLevel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One conversation with somebody who needs a person now. */
@Controller
@RequestMapping("/desk/hotline/{reference}")
class ContactController {

  private final Door door;
  private final ContactDoor contacts;
  private final HotlineViews views;
  private final StaffActions actions;
  private final Uploads uploads;
  private final Clock clock;

  ContactController(
      Door door,
      ContactDoor contacts,
      HotlineViews views,
      StaffActions actions,
      Uploads uploads,
      Clock clock) {
    this.door = door;
    this.contacts = contacts;
    this.views = views;
    this.actions = actions;
    this.uploads = uploads;
    this.clock = clock;
  }

  @GetMapping
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      Model model,
      Locale locale) {
    Ticket ticket = contacts.open(me, reference);
    if (Visibility.takesPart(me, ticket)) {
      door.note(me, "ticket.read", ticket);
    }
    model.addAttribute("contact", views.contact(me, ticket, locale));
    model.addAttribute("replyId", UUID.randomUUID().toString());
    return "desk/contact";
  }

  /** What changes by itself, fetched again when something did. */
  @GetMapping("/live")
  String live(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      Model model,
      Locale locale) {
    model.addAttribute("contact", views.contact(me, contacts.open(me, reference), locale));
    return "desk/contact :: live";
  }

  /** Answers a page, or takes over from a holder who was silent. */
  @PostMapping("/take")
  String take(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    return contacts.done(me, "take", ticket, () -> actions.take(ticket.reference(), me), next);
  }

  /** The same id answers once, also where the file came with an earlier try. */
  @PostMapping("/reply")
  String reply(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    Ticket ticket = contacts.open(me, reference);
    Reply reply = Reply.of(id, text);
    if (!reply.fits()) {
      return again(ticket, reply, "refused.TOO_LONG", next);
    }
    boolean with = file != null && !file.isEmpty();
    Optional<Attachment> kept = with && file != null ? keep(ticket, reply, file) : Optional.empty();
    if (with && kept.isEmpty()) {
      return again(ticket, reply, "refused.FILE", next);
    }
    TicketChange change =
        door.act(
            me,
            "reply",
            ticket,
            () ->
                actions.reply(
                    ticket.reference(), me, reply.entry(), reply.text(), kept.stream().toList()));
    return change instanceof Refused
        ? again(ticket, reply, Door.notice("reply", change), next)
        : ContactDoor.back(ticket);
  }

  /** The page once more, with what was written and why it was not sent. */
  private static String again(Ticket ticket, Reply reply, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    next.addFlashAttribute("draft", reply.text());
    return ContactDoor.back(ticket);
  }

  private Optional<Attachment> keep(Ticket ticket, Reply reply, MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename();
    return file.getSize() > Uploads.LARGEST
        ? Optional.empty()
        : uploads.keep(
            ticket.requester().address(), reply.entry(), name == null ? "" : name, file.getBytes());
  }

  /** Asks the officer whether to make a safety plan together. */
  @PostMapping("/plan")
  String plan(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    return contacts.done(me, "plan", ticket, () -> actions.offerPlan(ticket.reference(), me), next);
  }

  @PostMapping("/note")
  String note(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam String text,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    return contacts.done(
        me, "note", ticket, () -> actions.note(ticket.reference(), me, "desk:" + id, text), next);
  }

  @PostMapping("/offer")
  String offer(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String to,
      @RequestParam String summary,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    return contacts.done(
        me, "offer", ticket, () -> actions.offer(ticket.reference(), me, to, summary), next);
  }

  @PostMapping("/accept")
  String accept(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    return contacts.done(
        me, "accept", ticket, () -> actions.answer(ticket.reference(), me, Verdict.ACCEPTED), next);
  }

  @PostMapping("/decline")
  String decline(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    contacts.done(
        me,
        "decline",
        ticket,
        () -> actions.answer(ticket.reference(), me, Verdict.DECLINED),
        next);
    return "redirect:/desk/hotline";
  }

  /** Joins silently or to speak, or leaves again. */
  @PostMapping("/join")
  String join(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String manner,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    Optional<Manner> how =
        switch (manner) {
          case "speaking" -> Optional.of(Manner.SPEAKING);
          case "silent" -> Optional.of(Manner.SILENT);
          default -> Optional.empty();
        };
    String act = "join-" + how.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("leave");
    return contacts.done(me, act, ticket, () -> actions.join(ticket.reference(), me, how), next);
  }

  /** Raises the level, or lowers it with a reason. */
  @PostMapping("/level")
  String level(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam int level,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    RiskLevel wanted = Levels.of(level);
    boolean down = ticket.risk().atLeast(wanted) && ticket.risk() != wanted;
    return contacts.done(
        me,
        down ? "lower" : "raise",
        ticket,
        () ->
            down
                ? actions.lower(ticket.reference(), me, wanted, reason)
                : actions.raise(ticket.reference(), me, wanted),
        next);
  }

  /**
   * Ends the conversation.
   *
   * @param hours in how many hours somebody asks again; 0 for not at all
   * @param level the level it is left at, 0 to 4; -1 where nothing is said of it
   */
  @PostMapping("/end")
  String end(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int hours,
      @RequestParam(defaultValue = "-1") int level,
      RedirectAttributes next) {
    Ticket ticket = contacts.open(me, reference);
    Optional<RiskLevel> left = level < 0 ? Optional.empty() : Optional.of(Levels.of(level));
    Optional<Instant> again =
        hours > 0 ? Optional.of(clock.instant().plus(Duration.ofHours(hours))) : Optional.empty();
    String there =
        contacts.done(
            me,
            "end",
            ticket,
            () -> actions.end(ticket.reference(), me, new Ending(reason, again, left)),
            next);
    if (!door.open(me, reference).open()) {
      next.addFlashAttribute("debrief", true);
      return "redirect:/desk/hotline";
    }
    return there;
  }
}
