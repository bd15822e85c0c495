package org.nuanjing.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.tickets.Ticket;

/**
 * Which tickets of a queue somebody wants to see.
 *
 * @param show all, mine, unassigned or late
 * @param desk the id of one desk; empty for all of theirs
 */
record QueueFilter(Show show, String desk) {

  /** A part of the queue. */
  enum Show {
    all,
    mine,
    unassigned,
    late
  }

  /** What the address says; anything unknown shows everything. */
  static QueueFilter of(String show, String desk) {
    for (Show known : Show.values()) {
      if (known.name().equals(show)) {
        return new QueueFilter(known, desk);
      }
    }
    return new QueueFilter(Show.all, desk);
  }

  /** The names of all parts, in the order they are offered. */
  public List<String> choices() {
    return Arrays.stream(Show.values()).map(Show::name).toList();
  }

  boolean wants(Ticket ticket, StaffMember me, Instant now) {
    if (!desk.isEmpty() && !desk.equals(ticket.desk())) {
      return false;
    }
    return switch (show) {
      case all -> true;
      case mine -> ticket.assignee().equals(Optional.of(me.name()));
      case unassigned -> ticket.assignee().isEmpty();
      case late -> ticket.late(now);
    };
  }
}
