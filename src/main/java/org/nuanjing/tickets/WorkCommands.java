package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.TicketChange.Reason;
import org.nuanjing.tickets.TicketChange.Refused;
import org.nuanjing.tickets.TicketChange.Repeated;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.Work.Checklist;
import org.nuanjing.tickets.Work.Item;

/** What staff keep beside a ticket. Whoever may work on it may; pure, as {@link TicketCommands}. */
public final class WorkCommands {

  /** How many tags a ticket can have. */
  public static final int MOST_TAGS = 10;

  /** How many characters a tag can have. */
  public static final int LONGEST_TAG = 20;

  /** How many lists a ticket can have. */
  public static final int MOST_CHECKLISTS = 10;

  /** How many things a list can have. */
  public static final int MOST_ITEMS = 30;

  private WorkCommands() {}

  /**
   * Puts these tags on and takes all others off; blanks around them and a leading # do not count.
   */
  public static TicketChange tag(
      Ticket ticket, StaffMember staff, List<String> wanted, Instant now) {
    List<String> tags =
        wanted.stream()
            .map(tag -> tag.strip().replaceFirst("^[#＃]", "").strip())
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList();
    List<String> before = ticket.work().tags();
    if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
      return new Refused(Reason.TOO_MANY);
    }
    if (tags.equals(before)) {
      return new Repeated();
    }
    String note =
        Stream.concat(
                tags.stream().filter(tag -> !before.contains(tag)).map(tag -> "+" + tag),
                before.stream().filter(tag -> !tags.contains(tag)).map(tag -> "-" + tag))
            .collect(Collectors.joining(" "));
    return new TicketDraft(ticket)
        .work(ticket.work().tagged(tags))
        .happened(Type.TAGGED, staff.name(), note, now);
  }

  /** Puts these tags on beside those there are. */
  public static TicketChange addTags(
      Ticket ticket, StaffMember staff, List<String> more, Instant now) {
    List<String> tags = Stream.concat(ticket.work().tags().stream(), more.stream()).toList();
    return tag(ticket, staff, tags, now);
  }

  /**
   * Adds a list of things to do to an open ticket; the same id adds one.
   *
   * @param items blank ones do not count
   */
  public static TicketChange addChecklist(
      Ticket ticket, StaffMember staff, String id, String title, List<String> items, Instant now) {
    if (ticket.work().checklists().stream().anyMatch(list -> list.id().equals(id))) {
      return new Repeated();
    }
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    List<Item> things =
        items.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> new Item(text, Optional.empty()))
            .toList();
    if (things.isEmpty() || title.isBlank()) {
      return new Refused(Reason.EMPTY);
    }
    if (things.size() > MOST_ITEMS || ticket.work().checklists().size() >= MOST_CHECKLISTS) {
      return new Refused(Reason.TOO_MANY);
    }
    return new TicketDraft(ticket)
        .work(ticket.work().with(new Checklist(id, title.strip(), things)))
        .happened(Type.CHECKLIST_ADDED, staff.name(), title.strip(), now);
  }

  /**
   * Ticks a thing of a list, or takes the tick away.
   *
   * @param item its place in the list, from 0
   */
  public static TicketChange tick(
      Ticket ticket, StaffMember staff, String list, int item, Ticked ticked, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    List<Checklist> lists = ticket.work().checklists();
    int place =
        IntStream.range(0, lists.size())
            .filter(nth -> lists.get(nth).id().equals(list))
            .findFirst()
            .orElse(-1);
    if (place < 0 || item < 0 || item >= lists.get(place).items().size()) {
      return new Refused(Reason.NOT_HERE);
    }
    Item before = lists.get(place).items().get(item);
    boolean done = ticked == Ticked.DONE;
    if (before.doneBy().isPresent() == done) {
      return new Repeated();
    }
    Item after = new Item(before.text(), done ? Optional.of(staff.name()) : Optional.empty());
    return new TicketDraft(ticket)
        .work(ticket.work().with(place, lists.get(place).with(item, after)))
        .happened(done ? Type.CHECKED : Type.UNCHECKED, staff.name(), before.text(), now);
  }

  /**
   * Sets when somebody wants to look at an open ticket again.
   *
   * @param at in the future; empty for no more
   */
  public static TicketChange remindAt(
      Ticket ticket, StaffMember staff, Optional<Instant> at, Instant now) {
    if (!ticket.open()) {
      return new Refused(Reason.CLOSED);
    }
    if (ticket.work().reminder().equals(at)) {
      return new Repeated();
    }
    if (at.filter(when -> !when.isAfter(now)).isPresent()) {
      return new Refused(Reason.PAST);
    }
    return new TicketDraft(ticket)
        .work(ticket.work().reminding(at))
        .happened(Type.REMINDER_SET, staff.name(), at.map(Instant::toString).orElse(""), now);
  }

  /** It is the time somebody set. */
  static TicketChange remind(Ticket ticket, Instant now) {
    boolean due =
        ticket.open() && ticket.work().reminder().filter(at -> !now.isBefore(at)).isPresent();
    return due
        ? new TicketDraft(ticket)
            .work(ticket.work().reminding(Optional.empty()))
            .happened(Type.REMINDED, TicketEvent.SYSTEM, "", now)
        : new Repeated();
  }

  /** What becomes of a thing to do. */
  public enum Ticked {
    DONE,
    UNDONE
  }
}
