package org.nuanjing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.nuanjing.roster.TestClock;

class ClockWatchTest {

  private final TestClock clock = new TestClock();
  private final AtomicLong nanos = new AtomicLong();
  private final ClockWatch watch = new ClockWatch(clock, nanos::get);

  @Test
  void theFirstLookAClockSetBackAndALongAbsenceDisturb() {
    assertThat(watch.disturbed()).as("the first look").isTrue();
    assertThat(after(Duration.ofMillis(500), Duration.ofMillis(500))).isFalse();
    assertThat(after(Duration.ofMillis(500), Duration.ofHours(-2))).as("set back").isTrue();
    assertThat(after(Duration.ofMillis(500), Duration.ofMillis(500))).isFalse();
    assertThat(after(Duration.ofMillis(500), Duration.ofHours(2)))
        .as("ahead: timers see to it")
        .isFalse();
    assertThat(after(Duration.ofSeconds(30), Duration.ofSeconds(30))).as("away").isTrue();
  }

  private boolean after(Duration really, Duration byTheClock) {
    nanos.addAndGet(really.toNanos());
    clock.move(byTheClock);
    return watch.disturbed();
  }
}
