package org.nuanjing.duty;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;

/**
 * Who works on the hotline, and may be on duty at all: who talks with officers at a desk for
 * counselling and commands or appraises nobody.
 */
public final class Responders {

  private static final Set<Role> TALKING = Set.of(Role.COUNSELLOR, Role.SUPERVISOR, Role.LEAD);
  private static final Set<Role> LEADING = Set.of(Role.SUPERVISOR, Role.LEAD);

  private final Staff staff;
  private final Set<String> desks;

  public Responders(Staff staff, List<Desk> desks) {
    this.staff = staff;
    this.desks =
        desks.stream()
            .filter(desk -> desk.kinds().contains(CoverCheck.COUNSELLING))
            .map(Desk::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** All of them, by sign-in name. */
  public List<StaffMember> list() {
    return staff.list().stream().filter(this::works).toList();
  }

  /** Whether somebody is one of them. */
  public boolean works(StaffMember one) {
    return has(one, TALKING)
        && one.commands().isEmpty()
        && one.desks().stream().anyMatch(desks::contains);
  }

  /** Whether somebody leads or supervises the others. */
  public boolean leads(StaffMember one) {
    return works(one) && has(one, LEADING);
  }

  /** Whether somebody may be on duty in a role. */
  public boolean may(StaffMember one, DutyRole role) {
    return works(one)
        && switch (role) {
          case PRIMARY, BACKUP -> true;
          case SUPERVISOR -> has(one, LEADING);
          case LEAD -> one.roles().contains(Role.LEAD);
        };
  }

  /** Whether one serves every desk for counselling that the other does. */
  boolean servesAllOf(StaffMember one, StaffMember other) {
    return other.desks().stream().filter(desks::contains).allMatch(one.desks()::contains);
  }

  private static boolean has(StaffMember one, Set<Role> roles) {
    return one.roles().stream().anyMatch(roles::contains);
  }
}
