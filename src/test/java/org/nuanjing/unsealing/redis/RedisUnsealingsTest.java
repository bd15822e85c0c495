package org.nuanjing.unsealing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.unsealing.Unsealing;
import org.nuanjing.unsealing.UnsealingId;
import org.nuanjing.unsealing.Unsealings;
import org.nuanjing.unsealing.UnsealingsContract;

@ExtendWith(RedisServerExtension.class)
class RedisUnsealingsTest implements UnsealingsContract {

  private RedisServer server;

  RedisUnsealingsTest(RedisServer server) {
    this.server = server;
  }

  @BeforeEach
  void use(RedisServer fresh) {
    server = fresh;
  }

  @Override
  public RedisUnsealings unsealings() {
    Seal seal = TestSeal.fresh();
    return new RedisUnsealings(server.store(), seal, new RedisOutbox(server.store(), seal));
  }

  @Test
  void whoAskedAndWhyIsSealed() {
    store(unsealings());

    byte[] key = "{b07}:unsealing:07-0012.1".getBytes(UTF_8);
    String stored = new String(server.jedis().hget(key, "unsealing".getBytes(UTF_8)), UTF_8);
    assertThat(stored).doesNotContain("ning").doesNotContain("danger");
  }

  @Test
  void aTimerGoesWithIt() {
    store(unsealings());
    assertThat(server.jedis().zscore("{b07}:timers", "unsealing 07-0012.1"))
        .isEqualTo((double) NOW.toEpochMilli());

    unsealings().schedule(new UnsealingId(TICKET, 1), Optional.empty());
    assertThat(server.jedis().zcard("{b07}:timers")).isZero();
  }

  @Test
  void nothingIsLeftOfATicketThatIsForgotten() {
    RedisUnsealings unsealings = unsealings();
    store(unsealings);

    Commit commit = new Commit();
    unsealings.stageForget(commit, TICKET);
    server.store().commit(commit);

    assertThat(server.jedis().keys("*")).isEmpty();
  }

  private static void store(Unsealings unsealings) {
    Unsealing asked = org.nuanjing.unsealing.Asked.by("ning", new UnsealingId(TICKET, 1), NOW);
    unsealings.commit(asked, Optional.of(NOW), List.of());
  }
}
