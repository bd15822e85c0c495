package org.nuanjing.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.nuanjing.policy.register.Rule;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.StaffMember.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may change rules: administrators all of them; whoever answers at a desk for policy those of
 * the place the desk serves and of the places below it.
 */
@Component
final class PolicyEditors {

  /** What is said to an editor about a rule of another place. */
  static final String OTHER_PLACE = "refused.policy.OTHER_PLACE";

  private static final String POLICY = "policy";

  private final Desks desks;
  private final PolicyPlaces places;

  PolicyEditors(Desks desks, PolicyPlaces places) {
    this.desks = desks;
    this.places = places;
  }

  /** Whether somebody may change rules of any place. */
  boolean has(StaffMember me) {
    return administers(me) || desks(me).findAny().isPresent();
  }

  /**
   * Whether somebody may decide what holds in a place.
   *
   * @param region from the province down; empty for the whole country
   */
  boolean has(StaffMember me, String region) {
    return administers(me)
        || desks(me)
            .map(desk -> places.of(desk.unit()))
            .filter(place -> !place.isEmpty())
            .anyMatch(place -> (region + "/").startsWith(place + "/"));
  }

  /** Whether somebody may change a rule: one of their places, or a draft they began. */
  boolean has(StaffMember me, Rule rule) {
    boolean own =
        rule.state() == Rule.State.DRAFT && rule.history().getFirst().who().equals(me.name());
    return has(me, rule.particulars().region()) || (own && has(me));
  }

  /** Throws {@link AccessDeniedException} for anybody who looks after no rules. */
  void check(StaffMember me) {
    if (!has(me)) {
      throw new AccessDeniedException("This person does not look after rules.");
    }
  }

  private Stream<Desk> desks(StaffMember me) {
    return Views.answers(me)
        ? me.desks().stream()
            .map(desks::find)
            .flatMap(Optional::stream)
            .filter(desk -> desk.kinds().contains(POLICY))
        : Stream.of();
  }

  private static boolean administers(StaffMember me) {
    return me.roles().contains(Role.ADMINISTRATOR);
  }
}
