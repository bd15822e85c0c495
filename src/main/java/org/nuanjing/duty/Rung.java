package org.nuanjing.duty;

import java.time.Duration;
import java.util.Set;

/**
 * One step of a ladder.
 *
 * @param after how long after the paging began it is due
 * @param roles who is called; may be none where the phone tree is set off alone
 * @param phoneTree whether the phone tree is set off
 */
public record Rung(Duration after, Set<DutyRole> roles, boolean phoneTree) {

  public Rung {
    roles = Set.copyOf(roles);
  }
}
