package org.nuanjing.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Templates;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.Visibility;
import org.nuanjing.tickets.WorkActions;
import org.nuanjing.tickets.WorkActions.Sequel;
import org.nuanjing.tickets.WorkActions.Then;
import org.nuanjing.unsealing.Keyholders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One ticket: reading it and everything staff do with it. */
@Controller
@RequestMapping("/desk/tickets/{reference}")
class TicketController {

  private final Door door;
  private final Views views;
  private final WorkViews workViews;
  private final StaffActions actions;
  private final WorkActions work;
  private final Templates templates;
  private final IntentCatalog intents;
  private final List<Channel> channels;

  TicketController(
      Door door,
      Views views,
      WorkViews workViews,
      StaffActions actions,
      WorkActions work,
      Templates templates,
      IntentCatalog intents,
      List<Channel> channels) {
    this.workViews = workViews;
    this.work = work;
    this.templates = templates;
    this.intents = intents;
    this.door = door;
    this.views = views;
    this.actions = actions;
    this.channels = channels;
  }

  @GetMapping
  String page(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      Model model,
      Locale locale) {
    Ticket ticket = door.open(me, reference);
    door.note(
        me, Visibility.mayReadWords(me, ticket) ? "ticket.read" : "ticket.read-outside", ticket);
    model.addAttribute("ticket", views.ticket(me, ticket, locale));
    if (Views.answers(me) && Visibility.mayReadWords(me, ticket)) {
      model.addAttribute("work", workViews.of(ticket, locale));
    }
    model.addAttribute("unsealing", Keyholders.mayOpen(me, ticket));
    model.addAttribute("erasing", ErasingController.decides(intents, me, ticket));
    Pinned.of(ticket).ifPresent(notice -> model.addAttribute("pinned", notice));
    model.addAttribute("noteId", UUID.randomUUID().toString());
    if (!model.containsAttribute("replyId")) {
      model.addAttribute("replyId", UUID.randomUUID().toString());
    }
    return "desk/ticket";
  }

  /** What changes by itself, fetched again when something did. */
  @GetMapping("/live")
  String live(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      Model model,
      Locale locale) {
    model.addAttribute("ticket", views.ticket(me, door.open(me, reference), locale));
    return "desk/ticket :: live";
  }

  @PostMapping("/take")
  String take(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = mayAct(me, reference);
    return done(me, "take", ticket, () -> actions.take(ticket.reference(), me), next);
  }

  /**
   * Answers, and does what comes with it in one step.
   *
   * @param template the ready-made answer it began as; empty for none
   */
  @PostMapping("/reply")
  String reply(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "KEEP") Then then,
      RedirectAttributes next) {
    Ticket ticket = mayAct(me, reference);
    Reply reply = Reply.of(id, text);
    if (!reply.fits()) {
      next.addFlashAttribute("notice", "refused.TOO_LONG");
      next.addFlashAttribute("draft", reply.text());
      return back(ticket);
    }
    TicketChange change =
        door.act(
            me,
            "reply",
            ticket,
            () ->
                work.reply(
                    ticket.reference(),
                    me,
                    reply.entry(),
                    reply.text(),
                    List.of(),
                    sequel(ticket, template, then)));
    if (change instanceof Refused) {
      next.addFlashAttribute("draft", reply.text());
      next.addFlashAttribute("replyId", id);
    }
    next.addFlashAttribute("notice", Door.notice("reply", change));
    return back(ticket);
  }

  private Sequel sequel(Ticket ticket, String template, Then then) {
    return templates
        .reply(template)
        .filter(one -> one.serves(ticket.desk()))
        .map(one -> new Sequel(then, one.sequel().tags(), one.sequel().remind()))
        .orElse(new Sequel(then, List.of(), Optional.empty()));
  }

  @PostMapping("/resolve")
  String resolve(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = mayAct(me, reference);
    return done(me, "resolve", ticket, () -> actions.resolve(ticket.reference(), me), next);
  }

  @PostMapping("/return")
  String giveBack(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      RedirectAttributes next) {
    Ticket ticket = mayAct(me, reference);
    return done(me, "return", ticket, () -> actions.giveBack(ticket.reference(), me), next);
  }

  @PostMapping("/reassign")
  String reassign(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String desk,
      RedirectAttributes next) {
    Ticket ticket = mayAct(me, reference);
    if (views.otherDesks(ticket).stream().noneMatch(other -> other.id().equals(desk))) {
      next.addFlashAttribute("notice", Door.notice("reassign", new Refused(Reason.NO_SUCH_DESK)));
      return back(ticket);
    }
    TicketChange change =
        door.act(me, "reassign", ticket, () -> actions.reassign(ticket.reference(), me, desk));
    next.addFlashAttribute("notice", Door.notice("reassign", change));
    return me.desks().contains(desk) || change instanceof Refused ? back(ticket) : "redirect:/desk";
  }

  @GetMapping("/files/{entry}/{index}")
  ResponseEntity<byte[]> file(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @PathVariable int entry,
      @PathVariable int index) {
    Ticket ticket = door.openWords(me, reference);
    if (entry < 0 || entry >= ticket.thread().size()) {
      throw new NotHere();
    }
    List<Attachment> files = ticket.thread().get(entry).attachments();
    if (index < 0 || index >= files.size()) {
      throw new NotHere();
    }
    door.note(me, "ticket.open-file", ticket);
    return Files.answer(files.get(index), bytes(ticket, files.get(index)));
  }

  private byte[] bytes(Ticket ticket, Attachment attachment) {
    Channel channel =
        channels.stream()
            .filter(one -> one.name().equals(ticket.requester().address().channel()))
            .findFirst()
            .orElseThrow(NotHere::new);
    try {
      return channel.open(attachment);
    } catch (AttachmentGone gone) {
      throw new NotHere();
    }
  }

  private Ticket mayAct(StaffMember me, String reference) {
    Ticket ticket = door.open(me, reference);
    Views.mustAnswer(me);
    return ticket;
  }

  private String done(
      StaffMember me,
      String act,
      Ticket ticket,
      Supplier<TicketChange> command,
      RedirectAttributes next) {
    door.done(me, act, ticket, command, next);
    return back(ticket);
  }

  private static String back(Ticket ticket) {
    return "redirect:/desk/tickets/" + ticket.reference();
  }
}
