package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.Block.Quote;
import org.nuanjing.channel.Block.Veiled;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.Place;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.roster.Desks;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Relay;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.triage.RiskLevel;

/**
 * Tells officers in their language what happened to their request. What is under an alias is called
 * by its number alone, so that nobody reads on a lock screen what it is about.
 */
public final class TicketNotices implements Notices {

  private final IntentCatalog catalog;
  private final Desks desks;

  public TicketNotices(IntentCatalog catalog, Desks desks) {
    this.catalog = catalog;
    this.desks = desks;
  }

  @Override
  public Optional<OutgoingMessage> tell(Ticket ticket, TicketEvent event) {
    if (ticket.drill()) {
      return Optional.empty();
    }
    return switch (event.type()) {
      case TAKEN ->
          isContact(ticket)
              ? care(ticket, "notice_taken")
              : notice(ticket, "notice_taken", List.of());
      case REPLIED -> reply(ticket);
      case REASSIGNED ->
          notice(ticket, event.lateNow() ? "notice_raised" : "notice_reassigned", List.of());
      case RESOLVED -> resolved(ticket);
      case RETURNED -> atRisk(ticket) ? care(ticket, "notice_returned") : Optional.empty();
      case CHANGE_ASKED -> Optional.empty();
      case PLAN_OFFERED -> plan(ticket);
      case REOPENED -> notice(ticket, "notice_reopened", List.of());
      case CANCELLED -> cancelled(ticket, event);
      case LATE -> notice(ticket, "notice_late", List.of());
      case HANDED_OVER -> notice(ticket, "notice_handed_over", List.of());
      case JOINED -> joined(ticket, event);
      case FOLLOW_UP_ASKED -> notice(ticket, "notice_follow_up", followUp(ticket));
      case OUTREACH -> notice(ticket, "notice_outreach", outreach(ticket));
      case ERASED -> erased(ticket, event);
      case UNSEALING_TOLD -> notice(ticket, "notice_unsealed", List.of());
      case WAIT_TOLD -> Optional.of(waiting(ticket, event));
      case OPENED,
          ADDED,
          RAISED,
          HURRIED,
          WARNED,
          TAGGED,
          CHECKLIST_ADDED,
          CHECKED,
          UNCHECKED,
          REMINDER_SET,
          REMINDED,
          NOT_DELIVERED,
          NOTED,
          OFFERED,
          DECLINED,
          LEFT,
          ANSWERED,
          PAGED,
          NOBODY_ON_DUTY,
          HOLDER_SILENT,
          DRILL_ANSWERED,
          LOWERED,
          LEVEL_KEPT,
          CARRIED,
          FOLLOW_UP_ANSWERED,
          FOLLOW_UP_DONE,
          FOLLOW_UP_MISSED,
          OUTREACH_NO_CHAT ->
          Optional.empty();
    };
  }

  /** Who may write is told; who only reads along is not. */
  private Optional<OutgoingMessage> joined(Ticket ticket, TicketEvent event) {
    String speaking = Relay.Manner.SPEAKING + " ";
    return event.note().startsWith(speaking)
        ? Optional.of(
            message(
                ticket,
                List.of(
                    new Paragraph(
                        text(
                            ticket,
                            "notice_joined",
                            Map.of("name", event.note().substring(speaking.length()))))),
                List.of(),
                Urgency.NOTICE))
        : Optional.empty();
  }

  /** Whether somebody at risk, or who wants to talk at once, waits for a person here. */
  private static boolean isContact(Ticket ticket) {
    boolean now = ticket.serviceLevel().response().compareTo(ResponseClass.M0) <= 0;
    boolean alias = ticket.requester().confidentiality() == Confidentiality.ALIAS;
    return atRisk(ticket) || (now && alias);
  }

  private static boolean atRisk(Ticket ticket) {
    return ticket.risk().atLeast(RiskLevel.MODERATE);
  }

  /** A contact that is at its end keeps the door open, and asks the last questions if wanted. */
  private Optional<OutgoingMessage> resolved(Ticket ticket) {
    return ticket.highestRisk().atLeast(RiskLevel.MODERATE)
        ? care(
            ticket,
            "notice_closed",
            Taps.plain(Taps.SCREENING + ":end", careText(ticket, "closing")))
        : notice(ticket, "notice_resolved", notYet(ticket));
  }

  private Optional<OutgoingMessage> plan(Ticket ticket) {
    return care(
        ticket,
        "notice_plan",
        Taps.plain(Taps.PLAN + ":go", careText(ticket, "plan_together")),
        Taps.plain(Taps.PLAN + ":no", careText(ticket, "plan_not_now")));
  }

  private Optional<OutgoingMessage> care(Ticket ticket, String key, Choice... choices) {
    List<Block> blocks = List.of(new Paragraph(careText(ticket, key)));
    return Optional.of(message(ticket, blocks, List.of(choices), Urgency.CRISIS));
  }

  private String careText(Ticket ticket, String key) {
    return catalog.get(Behaviour.CRISIS).answer(key).in(ticket.requester().language());
  }

  /** The truth for somebody who waits: what is done, who answers at once, no promise. */
  private OutgoingMessage waiting(Ticket ticket, TicketEvent event) {
    String key = event.note().equals("nobody") ? "nobody_on_duty" : "still_waiting";
    String text = catalog.get(Behaviour.CRISIS).answer(key).in(ticket.requester().language());
    return new OutgoingMessage(
        Notices.id(ticket) + ":wait",
        ticket.requester().address(),
        List.of(new Paragraph(text)),
        List.of(),
        Keyboard.UNCHANGED,
        Urgency.CRISIS);
  }

  /** An officer who withdrew it was told in the conversation. */
  private Optional<OutgoingMessage> cancelled(Ticket ticket, TicketEvent event) {
    return event.actor().equals(TicketEvent.OFFICER)
        ? Optional.empty()
        : notice(ticket, "notice_cancelled", List.of());
  }

  private Optional<OutgoingMessage> reply(Ticket ticket) {
    if (ticket.thread().isEmpty() || ticket.thread().getLast().author() != Author.STAFF) {
      return Optional.empty();
    }
    ThreadEntry entry = ticket.thread().getLast();
    List<Block> blocks = new ArrayList<>();
    Optional<Place> place = Place.parse(entry.text());
    if (ticket.contact() && place.isEmpty() && !entry.text().isBlank()) {
      String cover = text(ticket, "notice_line", Map.of());
      blocks.add(new Veiled(cover, entry.name() + "：" + entry.text()));
    } else {
      String key = ticket.contact() ? "notice_line" : "notice_replied";
      blocks.add(new Paragraph(text(ticket, key, Map.of("name", entry.name()))));
      place
          .<Block>map(at -> new Block.Map(at, "📍"))
          .or(() ->
              entry.text().isBlank() ? Optional.empty() : Optional.of(new Quote(entry.text())))
          .ifPresent(blocks::add);
    }
    entry.attachments().forEach(file -> blocks.add(new Block.File(file, file.name())));
    OutgoingMessage message = message(ticket, blocks, List.of(), Urgency.STAFF);
    return Optional.of(
        new OutgoingMessage(
            Notices.id(ticket, entry),
            message.to(),
            blocks,
            List.of(),
            message.keyboard(),
            message.urgency()));
  }

  private Optional<OutgoingMessage> notice(Ticket ticket, String key, List<Choice> choices) {
    List<Block> blocks = List.of(new Paragraph(text(ticket, key, Map.of())));
    return Optional.of(message(ticket, blocks, choices, Urgency.NOTICE));
  }

  /** To talk, to choose another hour, or to be asked no more. */
  private List<Choice> followUp(Ticket ticket) {
    return List.of(
        Taps.ticket(Taps.ADD, ticket.reference(), text(ticket, "follow_up_talk", Map.of())),
        Taps.ticket(Taps.HOUR, ticket.reference(), text(ticket, "follow_up_hour", Map.of())),
        Taps.ticket(Taps.NO_MORE, ticket.reference(), text(ticket, "follow_up_no", Map.of())));
  }

  /** To talk, or not: nobody of the unit learns which. */
  private List<Choice> outreach(Ticket ticket) {
    return List.of(
        Taps.ticket(Taps.ADD, ticket.reference(), text(ticket, "follow_up_talk", Map.of())),
        Taps.ticket(Taps.NO_MORE, ticket.reference(), text(ticket, "outreach_no", Map.of())));
  }

  private Optional<OutgoingMessage> erased(Ticket ticket, TicketEvent event) {
    String[] counts = event.note().split(" ", 2);
    Map<String, String> values = Map.of("gone", counts[0], "kept", counts[1]);
    List<Block> blocks = List.of(new Paragraph(text(ticket, "notice_erased", values)));
    return Optional.of(message(ticket, blocks, List.of(), Urgency.NOTICE));
  }

  private List<Choice> notYet(Ticket ticket) {
    return List.of(
        Taps.ticket(Taps.ADD, ticket.reference(), text(ticket, "not_yet_solved", Map.of())));
  }

  private static OutgoingMessage message(
      Ticket ticket, List<Block> blocks, List<Choice> choices, Urgency urgency) {
    return new OutgoingMessage(
        Notices.id(ticket),
        ticket.requester().address(),
        blocks,
        choices,
        Keyboard.UNCHANGED,
        atRisk(ticket) ? Urgency.CRISIS : urgency);
  }

  private String text(Ticket ticket, String key, Map<String, String> more) {
    Language language = ticket.requester().language();
    Map<String, String> values = new HashMap<>(more);
    values.put("what", what(ticket, language));
    values.put("desk", desk(ticket, language));
    return catalog.text(key).in(language, values);
  }

  private String what(Ticket ticket, Language language) {
    String reference = ticket.reference().toString();
    return ticket.requester().confidentiality() == Confidentiality.ALIAS
        ? reference
        : catalog
            .find(ticket.intent())
            .map(intent -> reference + " " + intent.title().in(language))
            .orElse(reference);
  }

  private String desk(Ticket ticket, Language language) {
    if (ticket.requester().confidentiality() == Confidentiality.ALIAS) {
      return catalog.text("colleague").in(language);
    }
    return desks
        .find(ticket.desk())
        .map(desk -> language == Language.ZH ? desk.name() : desk.nameEn())
        .orElse(catalog.text("colleague").in(language));
  }
}
