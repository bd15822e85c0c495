package org.nuanjing.tickets.redis;

import java.util.List;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.Officers;
import org.nuanjing.tickets.Erasing;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketFiling;

/** What tests of retention need of the store. */
public final class TicketsOver {

  private TicketsOver() {}

  public static Perishable of(
      RedisTickets tickets, List<TicketHold> holds, RedisStore store, RetentionSettings settings) {
    return new PerishableTickets(tickets, holds, store, settings);
  }

  /** What files tickets nobody asked for. */
  public static TicketFiling filing(
      RedisStore store, RedisTickets tickets, RedisOutbox outbox, Notices notices) {
    return new RedisTicketFiling(store, tickets, outbox, notices);
  }

  /** What deletes when an officer asks. */
  public static Erasing erasing(
      RedisTickets tickets,
      List<TicketHold> holds,
      Officers officers,
      RedisStore store,
      RetentionSettings settings) {
    return new RedisErasing(tickets, holds, officers, store, settings);
  }

  /** The same as an ordinary request. */
  public static Ticket ordinary(Ticket ticket) {
    return with(
        ticket,
        ticket.version(),
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R7D, ticket.openedAt()));
  }

  /** Stores a ticket and all the versions it went through. */
  public static void store(RedisTickets tickets, RedisStore store, Ticket ticket) {
    for (long version = 1; version <= ticket.version(); version++) {
      Commit commit = new Commit();
      int bucket = ticket.reference().bucket();
      tickets.stage(commit, with(ticket, version, ticket.priority(), ticket.serviceLevel()));
      if (version == 1) {
        long last = tickets.lastNumber(bucket);
        tickets.stageNumbers(commit, bucket, last, Math.max(last, ticket.reference().number()));
      }
      if (store.commit(commit) != 0) {
        throw new IllegalStateException("The ticket was not stored.");
      }
    }
  }

  private static Ticket with(
      Ticket ticket, long version, Priority priority, ServiceLevel serviceLevel) {
    return new Ticket(
        ticket.reference(),
        version,
        ticket.requester(),
        ticket.desk(),
        ticket.intent(),
        ticket.details(),
        ticket.risk(),
        priority,
        serviceLevel,
        ticket.state(),
        ticket.assignee(),
        ticket.thread(),
        ticket.history(),
        ticket.openedAt());
  }
}
