package org.nuanjing.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.Attachment;
import org.nuanjing.tickets.TicketReference;

/** What the assistant waits for. */
public sealed interface Pending {

  /** Nothing: any wish may come. */
  record Nothing() implements Pending {}

  /**
   * A request being filled in.
   *
   * @param intent the intent's name
   * @param values what was answered, by slot name; skipped slots have an empty value
   * @param asking the slot asked now; empty while the summary waits for a yes
   * @param attachments files sent so far
   * @param startedAt when the request was opened
   */
  record Form(
      String intent,
      Map<String, String> values,
      Optional<String> asking,
      List<Attachment> attachments,
      Instant startedAt)
      implements Pending {

    public Form {
      values = Map.copyOf(values);
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * The badge number, then the code, of an officer who wants to be known.
   *
   * @param then the request that goes on once the chat is bound
   */
  record Binding(Optional<String> badge, Optional<Form> then) implements Pending {}

  /** Which of these intents was meant; the message itself is kept to be taken up. */
  record Which(List<String> intents, String message, List<Attachment> attachments)
      implements Pending {
    public Which {
      intents = List.copyOf(intents);
      attachments = List.copyOf(attachments);
    }
  }

  /** Words to add to a ticket. */
  record Addition(TicketReference ticket) implements Pending {}

  /** A yes before a ticket is withdrawn. */
  record Withdrawal(TicketReference ticket) implements Pending {}

  /** A yes before an unanswered policy question goes to a person. */
  record PolicyTicket(String question) implements Pending {}
}
