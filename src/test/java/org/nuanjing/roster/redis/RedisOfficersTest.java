package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.Activations;
import org.nuanjing.roster.OfficerId;
import org.nuanjing.roster.Officers;
import org.nuanjing.roster.OfficersContract;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.RosterBook;

@ExtendWith(RedisServerExtension.class)
class RedisOfficersTest implements OfficersContract {

  private final TestClock clock = new TestClock();
  private final Keys keys = Keys.generate();
  private final Pseudonym pseudonym = new Pseudonym(keys);
  private final RosterBook roster = new RosterBook(ROSTER, pseudonym);
  private final RedisServer redis;
  private final Officers officers;
  private final Activations activations;

  RedisOfficersTest(RedisServer redis) {
    this.redis = redis;
    officers = new RedisOfficers(roster, redis.store(), new TinkSeal(keys), pseudonym, clock);
    activations =
        new RedisActivations(
            roster, RedisActivations.Missing.ISSUE, redis.store(), pseudonym, clock);
  }

  @Override
  public Officers officers() {
    return officers;
  }

  @Override
  public Activations activations() {
    return activations;
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Override
  public OfficerId id(String badge) {
    return roster.id(badge);
  }

  @Test
  void neitherCodeNorBadgeNorIdOfABoundChannelStandInRedisInTheClear() {
    String code = activations.issue(id("900101")).code();
    officers.activate(PHONE, "900101", code, "m1");

    String key = Buckets.key(Buckets.of(PHONE.toString()), "identity:" + PHONE);
    byte[] identity = redis.jedis().get(key.getBytes(UTF_8));
    assertThat(new String(identity, UTF_8)).doesNotContain(id("900101").value());
    for (String stored : redis.jedis().keys("*")) {
      assertThat(stored).doesNotContain("900101").doesNotContain(code);
      if (redis.jedis().type(stored).equals("hash")) {
        assertThat(redis.jedis().hvals(stored))
            .noneMatch(value -> value.contains(code) || value.contains(code.replace("-", "")));
      }
    }
  }

  @Test
  void anInstallationsOwnRosterGetsNoCodesByItself() {
    var own =
        new RedisActivations(
            roster, RedisActivations.Missing.LEAVE, redis.store(), pseudonym, clock);

    assertThat(own.issueMissing()).isEmpty();
  }

  @Test
  void ofManyAtOnceOneUsesTheCode() throws Exception {
    String code = activations.issue(id("900101")).code();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts =
          IntStream.range(0, 5)
              .mapToObj(i ->
                  threads.submit(() ->
                      officers.activate(
                          new ChannelAddress("web", "w" + i), "900101", code, "m" + i)))
              .toList();
      int bound = 0;
      for (var attempt : attempts) {
        bound += attempt.get() instanceof Officers.Activation.Bound ? 1 : 0;
      }
      assertThat(bound).isEqualTo(1);
    }
    assertThat(officers.addresses(id("900101"))).hasSize(1);
  }

  @Test
  void ofManyGuessesAtOnceNoMoreThanFiveAreLookedAt() throws Exception {
    activations.issue(id("900101"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  threads.submit(() -> officers.activate(PHONE, "900101", "AAAA-AAAA", "m" + i)))
              .toList();
      int looked = 0;
      for (var attempt : attempts) {
        looked += attempt.get() instanceof Officers.Activation.Wrong ? 1 : 0;
      }
      assertThat(looked).isLessThanOrEqualTo(4);
    }
  }
}
