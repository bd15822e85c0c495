package org.nuanjing.channel.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Pace;
import org.nuanjing.channel.TypingSigns.Writer;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.TestClock;

@ExtendWith(RedisServerExtension.class)
class RedisTypingSignsTest {

  private static final ChannelAddress PHONE = new ChannelAddress("web", "a");

  private final TestClock clock = new TestClock();

  @Test
  void aSignIsHeardOnEveryNodeByItsOwnSideAndKeptNowhere(RedisServer redis) {
    List<ChannelAddress> ofOfficers = new CopyOnWriteArrayList<>();
    List<ChannelAddress> ofStaff = new CopyOnWriteArrayList<>();
    try (RedisTypingSigns here = new RedisTypingSigns(redis.store(), clock);
        RedisTypingSigns there = new RedisTypingSigns(redis.store(), clock)) {
      there.subscribe(Writer.OFFICER, ofOfficers::add);
      there.subscribe(Writer.STAFF, ofStaff::add);
      await().until(() -> heard(here, ofOfficers));

      here.send(Writer.STAFF, PHONE);
      await().until(() -> !ofStaff.isEmpty());

      assertThat(ofStaff).containsExactly(PHONE);
      assertThat(ofOfficers).doesNotContain(PHONE);
      assertThat(redis.store().jedis().keys("*typing*")).isEmpty();
    }
  }

  @Test
  void whatFollowsTooSoonIsLetFall(RedisServer redis) {
    List<ChannelAddress> heard = new CopyOnWriteArrayList<>();
    try (RedisTypingSigns signs = new RedisTypingSigns(redis.store(), clock)) {
      signs.subscribe(Writer.OFFICER, heard::add);
      await().until(() -> heard(signs, heard));
      heard.clear();

      for (int second = 0; second < 7; second++) {
        signs.send(Writer.OFFICER, PHONE);
        clock.move(Duration.ofSeconds(1));
      }
      signs.send(Writer.OFFICER, new ChannelAddress("web", "last"));
      await().until(() -> heard.contains(new ChannelAddress("web", "last")));

      assertThat(heard.stream().filter(PHONE::equals)).hasSize(3);
    }
  }

  /** Whether a sign came through: listening begins a moment after the start. */
  private boolean heard(RedisTypingSigns signs, List<ChannelAddress> heard) {
    clock.move(Pace.OF_TYPING);
    signs.send(Writer.OFFICER, new ChannelAddress("web", "first"));
    return !heard.isEmpty();
  }

  @Test
  void withoutRedisNothingIsLostButTheSign() throws IOException {
    try (RedisServer own = new RedisServer();
        RedisTypingSigns signs = new RedisTypingSigns(own.store(), clock)) {
      own.kill();
      assertThatCode(() -> signs.send(Writer.STAFF, PHONE)).doesNotThrowAnyException();
    }
  }
}
