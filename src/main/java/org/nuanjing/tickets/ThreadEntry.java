package org.nuanjing.tickets;

import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.Attachment;

/**
 * One message of a ticket's thread.
 *
 * @param id unique within the ticket; the same message added twice has the same id
 * @param author who said it
 * @param name what the officer sees of a staff member; empty for the officer
 * @param text may be empty where there are attachments
 * @param attachments often none
 * @param at when
 */
public record ThreadEntry(
    String id, Author author, String name, String text, List<Attachment> attachments, Instant at) {

  public ThreadEntry {
    attachments = List.copyOf(attachments);
  }

  /** Who said something. */
  public enum Author {
    OFFICER,
    STAFF
  }
}
