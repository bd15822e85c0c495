package org.nuanjing.tickets.redis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nuanjing.duty.CoverCheck;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.redis.Buckets;
import org.nuanjing.tickets.Drills;

/** Whether officers in distress reach a person, for operators. */
final class HotlineMetrics implements MeterBinder {

  private final RedisTickets tickets;
  private final Drills drills;
  private final CoverCheck cover;
  private final DutyBoard board;
  private final Clock clock;

  HotlineMetrics(
      RedisTickets tickets, Drills drills, CoverCheck cover, DutyBoard board, Clock clock) {
    this.tickets = tickets;
    this.drills = drills;
    this.cover = cover;
    this.board = board;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("nuanjing.duty.oldest.page.seconds", this::oldestPage)
        .description("How long the longest of those who wait for a person has waited")
        .register(registry);
    Gauge.builder("nuanjing.duty.drill.days", () -> drills.daysSinceLast().orElse(-1L))
        .description("Days since the last drill of the ladder; -1 before the first")
        .register(registry);
    Gauge.builder("nuanjing.duty.gaps", this::gaps)
        .description("Gaps of the rota within the next weeks in which no primary is on duty")
        .register(registry);
  }

  private double oldestPage() {
    Optional<Instant> since =
        Buckets.all()
            .mapToObj(tickets::longestPaged)
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    return since
        .map(at -> Math.max(0, Duration.between(at, clock.instant()).toSeconds()))
        .orElse(0L);
  }

  private double gaps() {
    return cover.check(clock.instant(), board.read().swaps()).dated().size();
  }
}
