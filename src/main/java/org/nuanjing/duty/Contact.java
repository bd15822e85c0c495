package org.nuanjing.duty;

import java.time.Instant;
import java.util.Optional;
import org.nuanjing.triage.RiskLevel;

/**
 * An officer who needs a person, as paging sees it.
 *
 * @param level LOW to IMMINENT
 * @param holder the sign-in name of who has it
 * @param waitsSince since when the officer waits for the holder's word; empty where nobody holds
 *     it, or the last word is the holder's
 * @param raised whether the level has just risen
 */
public record Contact(
    RiskLevel level, Optional<String> holder, Optional<Instant> waitsSince, boolean raised) {}
