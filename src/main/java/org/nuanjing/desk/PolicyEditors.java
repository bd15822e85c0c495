package org.nuanjing.desk;

import java.util.Optional;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may change rules: administrators, and whoever answers at a desk for policy. */
@Component
final class PolicyEditors {

  private static final String POLICY = "policy";

  private final Desks desks;

  PolicyEditors(Desks desks) {
    this.desks = desks;
  }

  boolean has(StaffMember me) {
    return me.roles().contains(Role.ADMINISTRATOR)
        || (Views.answers(me)
            && me.desks().stream()
                .map(desks::find)
                .flatMap(Optional::stream)
                .anyMatch(desk -> desk.kinds().contains(POLICY)));
  }

  /** Throws {@link AccessDeniedException} for anybody else. */
  void check(StaffMember me) {
    if (!has(me)) {
      throw new AccessDeniedException("This person does not look after rules.");
    }
  }
}
