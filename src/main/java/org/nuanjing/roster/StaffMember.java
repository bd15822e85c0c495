package org.nuanjing.roster;

import java.util.Set;

/**
 * Somebody who works at desks.
 *
 * @param name the sign-in name: lower-case, unique
 * @param displayName what colleagues see
 * @param title what officers see in place of a name, such as 青河县警保室
 * @param roles what they do
 * @param desks the ids of the desks that are theirs
 * @param unit the unit they belong to
 */
public record StaffMember(
    String name,
    String displayName,
    String title,
    Set<Role> roles,
    Set<String> desks,
    String unit) {

  public StaffMember {
    roles = Set.copyOf(roles);
    desks = Set.copyOf(desks);
  }

  /** What a staff member does. */
  public enum Role {
    AGENT,
    COUNSELLOR,
    SUPERVISOR,
    LEAD,
    ADMINISTRATOR,
    AUDITOR
  }
}
