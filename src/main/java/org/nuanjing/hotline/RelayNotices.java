package org.nuanjing.hotline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.StaffNotices;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;

/**
 * Passes what the officer says on to the chats of who holds the conversation, and tells staff there
 * what else concerns them. Every message begins with a line that says nothing of anybody.
 */
public final class RelayNotices implements StaffNotices {

  private final StaffChats chats;
  private final Staff staff;

  public RelayNotices(StaffChats chats, Staff staff) {
    this.chats = chats;
    this.staff = staff;
  }

  @Override
  public List<OutgoingMessage> tell(Optional<Ticket> before, Ticket after) {
    Outgoing outgoing = new Outgoing(after);
    if (before.isPresent()) {
      said(before.get(), after, outgoing);
      happened(before.get(), after, outgoing);
    }
    return outgoing.messages;
  }

  /** New words of the officer, for the holder of a conversation. */
  private void said(Ticket before, Ticket after, Outgoing outgoing) {
    if (after.assignee().isEmpty() || !after.contact()) {
      return;
    }
    Set<String> known =
        before.thread().stream()
            .map(ThreadEntry::id)
            .collect(Collectors.toCollection(HashSet::new));
    for (ThreadEntry entry : after.thread()) {
      if (entry.author() == Author.OFFICER && known.add(entry.id())) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line("new", after));
        step(before, after)
            .ifPresent(
                title -> blocks.add(new Block.Veiled(StaffTexts.label("plan") + " · " + title)));
        blocks.addAll(Parts.of(entry));
        outgoing.add(after.assignee().get(), blocks, List.of());
      }
    }
  }

  /** The step of the safety plan that was written in this change. */
  private static Optional<String> step(Ticket before, Ticket after) {
    return after.details().stream()
        .filter(detail -> detail.isPlanStep() && !before.details().contains(detail))
        .map(Ticket.Detail::title)
        .findFirst();
  }

  private void happened(Ticket before, Ticket after, Outgoing outgoing) {
    List<TicketEvent> news =
        after
            .history()
            .subList(
                Math.min(before.history().size(), after.history().size()), after.history().size());
    for (TicketEvent event : news) {
      switch (event.type()) {
        case TAKEN ->
            before
                .assignee()
                .filter(was -> !after.assignee().equals(Optional.of(was)))
                .ifPresent(was -> outgoing.add(was, List.of(line("over", after)), List.of()));
        case RAISED ->
            after
                .assignee()
                .filter(holder -> !holder.equals(event.actor()))
                .ifPresent(holder ->
                    outgoing.add(
                        holder,
                        List.of(line("changed", after), new Block.Veiled(Briefing.levels(after))),
                        List.of()));
        case NOT_DELIVERED ->
            after
                .assignee()
                .ifPresent(
                    holder -> outgoing.add(holder, List.of(line("undelivered", after)), List.of()));
        case OFFERED -> after.relay().offer().ifPresent(offer -> outgoing.offer(offer));
        case HANDED_OVER ->
            outgoing.add(
                event.note(), List.of(line("accepted", after, shown(event.actor()))), List.of());
        case DECLINED ->
            outgoing.add(
                event.note(), List.of(line("declined", after, shown(event.actor()))), List.of());
        default -> {}
      }
    }
  }

  private String shown(String name) {
    return staff.find(name).map(StaffMember::displayName).orElse(name);
  }

  private static Block line(String key, Ticket ticket, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = ticket.reference().toString();
    System.arraycopy(more, 0, values, 1, more.length);
    return new Block.Paragraph(StaffTexts.text(key, values));
  }

  /** The messages of one change; their ids are derived from the ticket's version. */
  private final class Outgoing {
    private final Ticket ticket;
    private final List<OutgoingMessage> messages = new ArrayList<>();

    Outgoing(Ticket ticket) {
      this.ticket = ticket;
    }

    void offer(org.nuanjing.tickets.Relay.Offer offer) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(line("offer", ticket, shown(offer.from())));
      blocks.add(new Block.Veiled(offer.summary()));
      add(
          offer.to(),
          blocks,
          List.of(
              new Choice(StaffTexts.label("accept"), Taps.ACCEPT + ticket.reference()),
              new Choice(StaffTexts.label("decline"), Taps.DECLINE + ticket.reference())));
    }

    void add(String name, List<Block> blocks, List<Choice> choices) {
      for (ChannelAddress address : chats.of(name)) {
        String id = "s-" + ticket.reference() + "-" + ticket.version() + "-" + messages.size();
        messages.add(
            new OutgoingMessage(id, address, blocks, choices, Keyboard.UNCHANGED, Urgency.CRISIS));
      }
    }
  }
}
