package org.nuanjing.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Templates;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.WorkActions;
import org.nuanjing.tickets.WorkCommands.Ticked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What staff keep beside a ticket: notes, tags, lists of things to do, a reminder. */
@Controller
@RequestMapping("/desk/tickets/{reference}")
class WorkController {

  private static final int LONGEST_NOTE = 2_000;

  private final Door door;
  private final StaffActions actions;
  private final WorkActions work;
  private final Templates templates;
  private final Clock clock;

  WorkController(
      Door door, StaffActions actions, WorkActions work, Templates templates, Clock clock) {
    this.door = door;
    this.actions = actions;
    this.work = work;
    this.templates = templates;
    this.clock = clock;
  }

  @PostMapping("/note")
  String note(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam String text,
      RedirectAttributes next) {
    Reply note = Reply.of(id, text);
    if (!note.fits() || text.length() > LONGEST_NOTE) {
      return done(me, "note", reference, there -> new Refused(Reason.TOO_MANY), next);
    }
    return done(
        me, "note", reference, there -> actions.note(there, me, note.entry(), note.text()), next);
  }

  /** Blanks and commas part tags. */
  @PostMapping("/tags")
  String tags(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String tags,
      RedirectAttributes next) {
    return done(me, "tags", reference, there -> work.tag(there, me, parted(tags)), next);
  }

  /** The tags of a line; some may be empty. */
  static List<String> parted(String tags) {
    return Arrays.asList(tags.split("[\\s,，、;；]+", -1));
  }

  /**
   * Adds a list.
   *
   * @param template a ready-made one; empty for one's own, with a title and a thing a line
   */
  @PostMapping("/checklists")
  String checklist(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String items,
      RedirectAttributes next) {
    return done(
        me,
        "checklist",
        reference,
        there ->
            templates
                .checklist(template)
                .map(one -> work.addChecklist(there, me, one.id(), one.title(), one.items()))
                .orElseGet(() ->
                    work.addChecklist(
                        there, me, UUID.randomUUID().toString(), title, items.lines().toList())),
        next);
  }

  @PostMapping("/checklists/{list}/{item}")
  String tick(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @PathVariable String list,
      @PathVariable int item,
      @RequestParam(defaultValue = "UNDONE") Ticked ticked,
      RedirectAttributes next) {
    return done(me, "tick", reference, there -> work.tick(there, me, list, item, ticked), next);
  }

  /**
   * Sets when somebody wants to look at it again.
   *
   * @param at a local time such as {@code 2026-12-03T09:00}; empty for no more
   */
  @PostMapping("/reminder")
  String reminder(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String at,
      RedirectAttributes next) {
    return done(
        me,
        "reminder",
        reference,
        there -> {
          try {
            return work.remindAt(there, me, moment(at));
          } catch (DateTimeException none) {
            return new Refused(Reason.PAST);
          }
        },
        next);
  }

  private Optional<Instant> moment(String local) {
    return local.isBlank()
        ? Optional.empty()
        : Optional.of(LocalDateTime.parse(local).atZone(clock.getZone()).toInstant());
  }

  private String done(
      StaffMember me,
      String act,
      String reference,
      Function<TicketReference, TicketChange> command,
      RedirectAttributes next) {
    Ticket ticket = door.openWords(me, reference);
    Views.mustAnswer(me);
    TicketChange change = door.act(me, act, ticket, () -> command.apply(ticket.reference()));
    if (change instanceof Refused) {
      next.addFlashAttribute("notice", Door.notice(act, change));
    }
    return "redirect:/desk/tickets/" + ticket.reference() + "#work";
  }
}
