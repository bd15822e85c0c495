package org.nuanjing.tickets;

import java.time.Instant;
import java.util.Optional;
import org.nuanjing.triage.RiskLevel;

/**
 * What whoever ends a conversation says of it.
 *
 * @param reason why it can end; may be empty below risk level 2
 * @param followUp when somebody asks again, at most {@link ContactCommands#FOLLOW_UP_WITHIN} away;
 *     may be empty below level 2
 * @param level the level of risk as the person leaves it; may be empty below level 2, where it
 *     stays as it is
 */
public record Ending(String reason, Optional<Instant> followUp, Optional<RiskLevel> level) {

  /** Of a matter that is simply done. */
  public static final Ending PLAIN = new Ending("", Optional.empty(), Optional.empty());
}
