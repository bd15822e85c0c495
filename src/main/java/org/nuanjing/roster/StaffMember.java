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
 * @param commands the units they command or appraise, with all units below those
 */
public record StaffMember(
    String name,
    String displayName,
    String title,
    Set<Role> roles,
    Set<String> desks,
    String unit,
    Set<String> commands) {

  public StaffMember {
    roles = Set.copyOf(roles);
    desks = Set.copyOf(desks);
    commands = Set.copyOf(commands);
  }

  /** Somebody who commands and appraises nobody. */
  public StaffMember(
      String name,
      String displayName,
      String title,
      Set<Role> roles,
      Set<String> desks,
      String unit) {
    this(name, displayName, title, roles, desks, unit, Set.of());
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
