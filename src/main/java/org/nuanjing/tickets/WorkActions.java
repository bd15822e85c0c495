package org.nuanjing.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.WorkCommands.Ticked;

/** What staff keep beside tickets, and answers that do more than answer. */
public final class WorkActions {

  private final StaffActions actions;

  public WorkActions(StaffActions actions) {
    this.actions = actions;
  }

  /** Puts these tags on and takes all others off. */
  public TicketChange tag(TicketReference reference, StaffMember staff, List<String> tags) {
    return actions.change(reference, (ticket, now) -> WorkCommands.tag(ticket, staff, tags, now));
  }

  /** Puts these tags on beside those there are. */
  public TicketChange addTags(TicketReference reference, StaffMember staff, List<String> more) {
    return actions.change(
        reference, (ticket, now) -> WorkCommands.addTags(ticket, staff, more, now));
  }

  /** Adds a list of things to do; the same id adds one. */
  public TicketChange addChecklist(
      TicketReference reference, StaffMember staff, String id, String title, List<String> items) {
    return actions.change(
        reference,
        (ticket, now) -> WorkCommands.addChecklist(ticket, staff, id, title, items, now));
  }

  /** Ticks a thing of a list, or takes the tick away. */
  public TicketChange tick(
      TicketReference reference, StaffMember staff, String list, int item, Ticked ticked) {
    return actions.change(
        reference, (ticket, now) -> WorkCommands.tick(ticket, staff, list, item, ticked, now));
  }

  /** Sets when somebody wants to look at a ticket again; empty for no more. */
  public TicketChange remindAt(TicketReference reference, StaffMember staff, Optional<Instant> at) {
    return actions.change(
        reference, (ticket, now) -> WorkCommands.remindAt(ticket, staff, at, now));
  }

  /**
   * Answers the officer and does what comes with it in one step: all of it comes to pass, or
   * nothing. The same id answers once.
   */
  public TicketChange reply(
      TicketReference reference,
      StaffMember staff,
      String id,
      String text,
      List<Attachment> attachments,
      Sequel sequel) {
    return actions.change(
        reference,
        (ticket, now) -> {
          if (sequel.then() == Then.RESOLVE
              && TicketCommands.resolve(ticket, staff, now) instanceof TicketChange.Refused no) {
            return no;
          }
          TicketChange change = TicketCommands.reply(ticket, staff, id, text, attachments, now);
          return change instanceof Changed replied ? sequel(replied, staff, sequel, now) : change;
        });
  }

  private static Changed sequel(Changed replied, StaffMember staff, Sequel sequel, Instant now) {
    Changed all = replied.then(ticket -> WorkCommands.addTags(ticket, staff, sequel.tags(), now));
    if (sequel.remind().isPresent()) {
      Optional<Instant> at = sequel.remind().map(now::plus);
      all = all.then(ticket -> WorkCommands.remindAt(ticket, staff, at, now));
    }
    return switch (sequel.then()) {
      case KEEP -> all;
      case RESOLVE -> all.then(ticket -> TicketCommands.resolve(ticket, staff, now));
      case GIVE_BACK -> all.then(ticket -> TicketCommands.giveBack(ticket, staff, now));
    };
  }

  /**
   * What is done in one step with an answer.
   *
   * @param tags put on beside those there are
   * @param remind how long until whoever has it wants to look again; empty for not at all
   */
  public record Sequel(Then then, List<String> tags, Optional<Duration> remind) {

    public Sequel {
      tags = List.copyOf(tags);
    }
  }

  /** What becomes of a ticket with an answer. */
  public enum Then {
    /** It stays with whoever has it. */
    KEEP,
    RESOLVE,
    /** Another goes on with it. */
    GIVE_BACK
  }
}
