package org.nuanjing.desk;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.unsealing.Keyholders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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

  private static final int LONGEST_REPLY = 4_000;

  private final Door door;
  private final Views views;
  private final StaffActions actions;
  private final IntentCatalog intents;
  private final List<Channel> channels;

  TicketController(
      Door door, Views views, StaffActions actions, IntentCatalog intents, List<Channel> channels) {
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
    door.note(me, "ticket.read", ticket);
    model.addAttribute("ticket", views.ticket(me, ticket, locale));
    model.addAttribute("unsealing", Keyholders.mayOpen(me, ticket));
    model.addAttribute("erasing", ErasingController.decides(intents, me, ticket));
    Pinned.of(ticket).ifPresent(notice -> model.addAttribute("pinned", notice));
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

  @PostMapping("/reply")
  String reply(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam String text,
      RedirectAttributes next) {
    Ticket ticket = mayAct(me, reference);
    String written = text.replace("\r\n", "\n");
    if (written.length() > LONGEST_REPLY || !id.matches("[0-9a-f-]{36}")) {
      next.addFlashAttribute("notice", "refused.TOO_LONG");
      next.addFlashAttribute("draft", written);
      return back(ticket);
    }
    TicketChange change =
        noted(
            me,
            "reply",
            ticket,
            () -> actions.reply(ticket.reference(), me, "desk:" + id, written, List.of()));
    if (change instanceof Refused) {
      next.addFlashAttribute("draft", written);
      next.addFlashAttribute("replyId", id);
    }
    next.addFlashAttribute("notice", notice("reply", change));
    return back(ticket);
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
      next.addFlashAttribute("notice", notice("reassign", new Refused(Reason.NO_SUCH_DESK)));
      return back(ticket);
    }
    TicketChange change =
        noted(me, "reassign", ticket, () -> actions.reassign(ticket.reference(), me, desk));
    next.addFlashAttribute("notice", notice("reassign", change));
    return me.desks().contains(desk) || change instanceof Refused ? back(ticket) : "redirect:/desk";
  }

  @GetMapping("/files/{entry}/{index}")
  ResponseEntity<byte[]> file(
      @ModelAttribute(name = "me", binding = false) StaffMember me,
      @PathVariable String reference,
      @PathVariable int entry,
      @PathVariable int index) {
    Ticket ticket = door.open(me, reference);
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
    if (!Views.answers(me)) {
      throw new AccessDeniedException("This role does not answer.");
    }
    return ticket;
  }

  private String done(
      StaffMember me,
      String act,
      Ticket ticket,
      Supplier<TicketChange> command,
      RedirectAttributes next) {
    next.addFlashAttribute("notice", notice(act, noted(me, act, ticket, command)));
    return back(ticket);
  }

  private TicketChange noted(
      StaffMember me, String act, Ticket ticket, Supplier<TicketChange> command) {
    TicketChange change = command.get();
    if (change instanceof Changed) {
      door.note(me, "ticket." + act, ticket);
    }
    return change;
  }

  private static String notice(String act, TicketChange change) {
    return switch (change) {
      case Changed _ -> "done." + act;
      case Repeated _ -> "done." + act;
      case Refused refused -> "refused." + refused.reason();
    };
  }

  private static String back(Ticket ticket) {
    return "redirect:/desk/tickets/" + ticket.reference();
  }
}
