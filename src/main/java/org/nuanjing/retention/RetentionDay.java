package org.nuanjing.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.privacy.Perishable.Mode;

/** Does a run once a day from its hour on, on one node. */
final class RetentionDay {

  private final RetentionRun run;
  private final RedisRetentionDays days;
  private final int hour;
  private final Clock clock;

  RetentionDay(RetentionRun run, RedisRetentionDays days, int hour, Clock clock) {
    this.run = run;
    this.days = days;
    this.hour = hour;
    this.clock = clock;
  }

  /**
   * Looks whether it is time. A day is done once, also where the clock is set back over it; a day
   * the program did not run is left out.
   *
   * @return what was forgotten; empty where it is not time, or another node does it
   */
  Optional<Map<String, Long>> look() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    LocalDate today = now.toLocalDate();
    if (now.getHour() < hour || doneSince(today) || !days.ours()) {
      return Optional.empty();
    }
    try {
      if (doneSince(today)) {
        return Optional.empty();
      }
      Map<String, Long> counts = run.run(Mode.REMOVE, days::ours);
      days.done(today);
      return Optional.of(counts);
    } finally {
      days.release();
    }
  }

  private boolean doneSince(LocalDate today) {
    return days.last().filter(last -> !last.isBefore(today)).isPresent();
  }
}
