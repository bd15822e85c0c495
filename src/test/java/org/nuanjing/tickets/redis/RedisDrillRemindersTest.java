package org.nuanjing.tickets.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.Block.Paragraph;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.Timers;

@ExtendWith(RedisServerExtension.class)
class RedisDrillRemindersTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Instant NEXT = NOON.plus(Duration.ofDays(31));
  private static final OutgoingMessage LINE =
      new OutgoingMessage(
          "drill-due-1-0",
          new ChannelAddress("webhook", "mei"),
          List.of(new Paragraph("…")),
          List.of(),
          Keyboard.UNCHANGED,
          Urgency.STAFF);

  private final RedisServer server;
  private final RedisOutbox outbox;
  private final RedisDrillReminders reminders;

  RedisDrillRemindersTest(RedisServer server) {
    Seal seal = TestSeal.fresh();
    this.server = server;
    outbox = new RedisOutbox(server.store(), seal);
    reminders = new RedisDrillReminders(server.store(), outbox);
  }

  @Test
  void twoNodesRemindOnceAndItIsLookedAtAgain() {
    assertThat(reminders.last()).isEmpty();
    assertThat(reminders.remind(Optional.empty(), NOON, NEXT, List.of(LINE))).isTrue();
    assertThat(reminders.remind(Optional.empty(), NOON, NEXT, List.of(LINE))).isFalse();

    assertThat(reminders.last()).contains(NOON);
    assertThat(waiting()).isEqualTo(1);
    assertThat(timer()).isEqualTo((double) NEXT.toEpochMilli());
    assertThat(reminders.remind(Optional.of(NOON), NEXT, NEXT, List.of(LINE))).isTrue();
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void theTimerIsSetAnew() {
    reminders.lookAt(NOON);
    reminders.lookAt(NEXT);

    assertThat(timer()).isEqualTo((double) NEXT.toEpochMilli());
  }

  private long waiting() {
    return Buckets.all().mapToLong(outbox::size).sum();
  }

  private Double timer() {
    return Buckets.all()
        .mapToObj(
            bucket -> server.store().jedis().zscore(Timers.key(bucket), "drill-reminder ladder"))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
