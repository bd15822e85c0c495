package org.nuanjing.audit;

import java.time.Instant;

/**
 * One act of somebody; says nothing of contents.
 *
 * @param who the sign-in name of the staff member, or what acted, such as {@code program}
 * @param action what was done: a lower-case verb or two, such as {@code ticket.take}
 * @param subject what it was done to, such as a ticket's reference
 * @param at when
 */
public record AuditEntry(String who, String action, String subject, Instant at) {

  public AuditEntry {
    if (who.isBlank() || !action.matches("[a-z]+([.-][a-z]+)*")) {
      throw new IllegalArgumentException("An audit entry says who did what.");
    }
  }
}
