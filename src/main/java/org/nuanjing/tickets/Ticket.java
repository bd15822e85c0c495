package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuanjing.triage.RiskLevel;

/**
 * What staff owe an officer: one request, its thread and its history. Changed only through {@link
 * TicketCommands}.
 *
 * @param reference its number
 * @param version counted up with every change, from 1; 0 before it is stored
 * @param requester who asked
 * @param desk the id of the desk that has it
 * @param intent the intent it was filed by
 * @param details what was asked and answered, in the order of the slots
 * @param risk how much at risk the officer is; software only raises it
 * @param priority where it stands in the queue
 * @param serviceLevel when what is owed
 * @param state where it stands
 * @param assignee the sign-in name of the staff member who has it
 * @param thread messages both ways, oldest first
 * @param history everything that happened, oldest first
 * @param openedAt when it was filed
 */
public record Ticket(
    TicketReference reference,
    long version,
    Requester requester,
    String desk,
    String intent,
    List<Detail> details,
    RiskLevel risk,
    Priority priority,
    ServiceLevel serviceLevel,
    State state,
    Optional<String> assignee,
    List<ThreadEntry> thread,
    List<TicketEvent> history,
    Instant openedAt) {

  public Ticket {
    details = List.copyOf(details);
    thread = List.copyOf(thread);
    history = List.copyOf(history);
  }

  /** Whether staff still owe something. */
  public boolean open() {
    return switch (state) {
      case OPEN, TAKEN, WAITING, REOPENED -> true;
      case RESOLVED, CANCELLED -> false;
    };
  }

  /** Whether what is owed next is overdue. */
  public boolean late(Instant now) {
    return open() && now.isAfter(serviceLevel.nextDue());
  }

  /**
   * One thing asked and its answer.
   *
   * @param slot the slot's name
   * @param title what the slot is called, in the officer's language
   * @param value as the officer gave it, read
   */
  public record Detail(String slot, String title, String value) {}

  /** Where a ticket stands. */
  public enum State {
    /** Filed; nobody has it. */
    OPEN,
    /** Somebody works on it. */
    TAKEN,
    /** Staff answered and wait for the officer. */
    WAITING,
    /** Done, as staff see it; an answer by the officer reopens it. */
    RESOLVED,
    /** Withdrawn by the officer. */
    CANCELLED,
    /** Open again after it was resolved; nobody has it unless assigned. */
    REOPENED
  }
}
