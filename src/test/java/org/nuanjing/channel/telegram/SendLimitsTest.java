package org.nuanjing.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.OutgoingMessage.Urgency;

class SendLimitsTest {

  private final PinnedClock clock = new PinnedClock();
  private final SendLimits limits = new SendLimits(clock, Duration.ZERO);

  @Test
  void threeMessagesMayGoAtOnceThenOneASecond() throws InterruptedException {
    assertThat(waits(3, 1, Urgency.REPLY)).containsOnly(Duration.ZERO);
    assertThat(limits.pass(1, Urgency.REPLY)).isEqualTo(Duration.ofSeconds(1));

    clock.forward(Duration.ofSeconds(1));

    assertThat(limits.pass(1, Urgency.STAFF)).isZero();
    assertThat(limits.pass(1, Urgency.STAFF)).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.pass(2, Urgency.REPLY)).isZero();
  }

  @Test
  void aGroupIsWrittenToTwentyTimesAMinute() throws InterruptedException {
    assertThat(waits(3, -5, Urgency.REPLY)).containsOnly(Duration.ZERO);
    assertThat(limits.pass(-5, Urgency.REPLY)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void noticesGoAtTwentyFiveASecondToAllChatsTogether() throws InterruptedException {
    int sent = 0;
    for (int tick = 0; tick < 100; tick++) {
      for (long chat = 0; chat < 50; chat++) {
        sent += limits.pass(1000L * tick + chat, Urgency.NOTICE).isZero() ? 1 : 0;
      }
      clock.forward(Duration.ofMillis(10));
    }

    assertThat(sent).isBetween(25, 30);
    assertThat(limits.pass(7, Urgency.REPLY)).isZero();
  }

  @Test
  void aCrisisMessageDoesNotWaitForOurOwnGuess() throws InterruptedException {
    assertThat(waits(10, 1, Urgency.CRISIS)).containsOnly(Duration.ZERO);
  }

  @Test
  void whatTelegramAsksForOneChatHoldsForThatChat() throws InterruptedException {
    limits.limited(1, Duration.ofSeconds(30));

    assertThat(limits.pass(1, Urgency.CRISIS)).isEqualTo(Duration.ofSeconds(30));
    assertThat(limits.pass(2, Urgency.NOTICE)).isZero();
  }

  @Test
  void askedRepeatedlyWePauseEverywhereForAMoment() throws InterruptedException {
    limits.limited(1, Duration.ofSeconds(30));
    limits.limited(2, Duration.ofSeconds(30));

    assertThat(limits.pass(3, Urgency.REPLY)).isEqualTo(Duration.ofSeconds(3));
    assertThat(limits.pass(3, Urgency.CRISIS)).isZero();

    clock.forward(Duration.ofSeconds(3));

    assertThat(limits.pass(3, Urgency.REPLY)).isZero();
  }

  @Test
  void amongThoseWhoWaitTheMoreUrgentGoesFirst() throws InterruptedException {
    SendLimits patient = new SendLimits(Clock.systemUTC(), Duration.ofSeconds(5));
    for (int i = 0; i < 3; i++) {
      patient.pass(1, Urgency.REPLY);
    }
    List<Urgency> order = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        List.of(Urgency.REPLY, Urgency.STAFF).stream()
            .map(urgency -> Thread.ofVirtual().start(() -> send(patient, urgency, order)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(order).containsExactly(Urgency.STAFF, Urgency.REPLY);
  }

  @Test
  void whoWaitsCanBeInterrupted() {
    SendLimits patient = new SendLimits(Clock.systemUTC(), Duration.ofMinutes(5));
    patient.limited(1, Duration.ofMinutes(1));
    Thread waiting =
        Thread.ofVirtual().start(() -> send(patient, Urgency.REPLY, new CopyOnWriteArrayList<>()));
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

    waiting.interrupt();

    await().until(() -> !waiting.isAlive());
  }

  private static void send(SendLimits limits, Urgency urgency, List<Urgency> order) {
    try {
      if (limits.pass(1, urgency).isZero()) {
        order.add(urgency);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Duration> waits(int count, long chat, Urgency urgency) throws InterruptedException {
    List<Duration> waits = new CopyOnWriteArrayList<>();
    for (int i = 0; i < count; i++) {
      waits.add(limits.pass(chat, urgency));
    }
    return waits;
  }

  /** A clock that goes when told to. */
  private static final class PinnedClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
