package org.nuanjing.hotline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.tickets.Mentions;
import org.nuanjing.tickets.StaffNotices;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.Visibility;

/**
 * Tells staff in their own chats what their work wants of them: that something is due soon or late
 * (who has the ticket, or the agents of its desk where nobody has; the desk's leads once it is
 * late), that it is the time they set, that a colleague calls them in a note. Only the number is
 * told. To conversations with somebody in distress people are called instead.
 */
public final class WorkNotices implements StaffNotices {

  private final StaffChats chats;
  private final Staff staff;

  public WorkNotices(StaffChats chats, Staff staff) {
    this.chats = chats;
    this.staff = staff;
  }

  @Override
  public List<OutgoingMessage> tell(Optional<Ticket> before, Ticket after) {
    List<OutgoingMessage> messages = new ArrayList<>();
    if (after.contact()) {
      return messages;
    }
    before.ifPresent(was ->
        after.history().stream()
            .skip(was.history().size())
            .forEach(event -> tell(was, after, event, messages)));
    return messages;
  }

  private void tell(Ticket before, Ticket after, TicketEvent event, List<OutgoingMessage> all) {
    switch (event.type()) {
      case WARNED -> say("due.warned", after, workers(after), all);
      case LATE -> {
        Set<String> people = workers(after);
        people.addAll(with(after, one -> one.roles().contains(Role.LEAD)));
        say("due.late", after, people, all);
      }
      case REMINDED ->
          say("due.reminded", after, after.assignee().map(Set::of).orElse(Set.of()), all);
      case NOTED -> say("due.mentioned", after, mentioned(after), all);
      case RETURNED, REASSIGNED -> {
        if (event.lateNow()) {
          String key = event.type() == TicketEvent.Type.RETURNED ? "due.returned" : "due.raised";
          say(key, after, before.assignee().map(Set::of).orElse(Set.of()), all);
        }
      }
      default -> {}
    }
  }

  private Set<String> mentioned(Ticket ticket) {
    return ticket.relay().notes().isEmpty()
        ? Set.of()
        : Mentions.of(ticket.relay().notes().getLast(), ticket, staff).stream()
            .map(StaffMember::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<String> workers(Ticket ticket) {
    return ticket
        .assignee()
        .<Set<String>>map(who -> new LinkedHashSet<>(Set.of(who)))
        .orElseGet(() -> with(ticket, one -> one.roles().contains(Role.AGENT)));
  }

  private Set<String> with(Ticket ticket, Predicate<StaffMember> which) {
    Set<String> names = new LinkedHashSet<>();
    staff.list().stream()
        .filter(one -> Visibility.mayRead(one, ticket) && which.test(one))
        .forEach(one -> names.add(one.name()));
    return names;
  }

  private void say(String key, Ticket ticket, Set<String> people, List<OutgoingMessage> all) {
    Block line = new Block.Paragraph(StaffTexts.text(key, ticket.reference().toString()));
    for (String name : people) {
      for (ChannelAddress address : chats.of(name)) {
        String id = "d-" + ticket.reference() + "-" + ticket.version() + "-" + all.size();
        all.add(
            new OutgoingMessage(
                id, address, List.of(line), List.of(), Keyboard.UNCHANGED, Urgency.NOTICE));
      }
    }
  }
}
