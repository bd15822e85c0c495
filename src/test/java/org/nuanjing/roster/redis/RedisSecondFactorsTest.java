package org.nuanjing.roster.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.AuthenticatorApp;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.SecondFactors.Check;
import org.nuanjing.roster.SecondFactorsContract;
import org.nuanjing.roster.SignInAddresses;
import org.nuanjing.roster.StaffChatsContract;
import org.nuanjing.roster.StaffMember;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.RosterStaff;

@ExtendWith(RedisServerExtension.class)
class RedisSecondFactorsTest implements SecondFactorsContract {

  private final Keys keys = Keys.generate();
  private final TestClock clock = new TestClock();
  private final RedisServer redis;
  private final SecondFactors factors;

  RedisSecondFactorsTest(RedisServer redis) {
    this.redis = redis;
    factors = factors(StaffChatsContract.member("ning"), StaffChatsContract.member("shan"));
  }

  private SecondFactors factors(StaffMember... staff) {
    return new RedisSecondFactors(
        new RosterStaff(List.of(staff)),
        redis.store(),
        new TinkSeal(keys),
        new Pseudonym(keys),
        clock);
  }

  @Override
  public SecondFactors factors() {
    return factors;
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Test
  void neitherSecretNorRecoveryCodeCanBeReadInRedis() {
    var secret = factors.begin("ning");
    String waiting = everything();
    String code = AuthenticatorApp.code(secret.text(), clock.instant());
    List<String> recovery = factors.confirm("ning", code).orElseThrow();
    factors.begin("ning");

    String kept = waiting + everything();
    String bytes = new String(new Base32().decode(secret.text()), ISO_8859_1);
    assertThat(kept).isNotEmpty().doesNotContain(secret.text()).doesNotContain(bytes);
    recovery.forEach(one -> assertThat(kept).doesNotContain(one, one.replace("-", "")));
    assertThat(redis.jedis().ttl("staff:{ning}:second-factor-new")).isBetween(800L, 900L);
  }

  private String everything() {
    StringBuilder all = new StringBuilder();
    for (String key : redis.jedis().keys("staff:*")) {
      switch (redis.jedis().type(key)) {
        case "hash" ->
            redis
                .jedis()
                .hgetAll(key.getBytes(UTF_8))
                .values()
                .forEach(value -> all.append(new String(value, ISO_8859_1)));
        case "set" -> redis.jedis().smembers(key).forEach(all::append);
        default -> all.append(new String(redis.jedis().get(key.getBytes(UTF_8)), ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void ofManyWhoGiveOneCodeAtOnceOneIsTaken() throws Exception {
    var secret = factors.begin("ning");
    List<String> recovery =
        factors
            .confirm("ning", AuthenticatorApp.code(secret.text(), clock.instant()))
            .orElseThrow();
    clock.move(Duration.ofMinutes(1));
    String code = AuthenticatorApp.code(secret.text(), clock.instant());

    assertThat(atOnce(code)).containsOnlyOnce(Check.APP);
    assertThat(atOnce(recovery.getFirst())).containsOnlyOnce(Check.RECOVERY);
  }

  private List<Check> atOnce(String code) throws Exception {
    List<Callable<Check>> tries = Collections.nCopies(8, () -> factors.check("ning", code));
    List<Check> outcomes = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var one : threads.invokeAll(tries)) {
        outcomes.add(one.get());
      }
    }
    return outcomes;
  }

  @Test
  void whoLeftTheStaffHasNone() {
    var secret = factors.begin("ning");
    factors.confirm("ning", AuthenticatorApp.code(secret.text(), clock.instant()));

    assertThat(factors(StaffChatsContract.member("shan")).has("ning")).isFalse();
  }

  @Test
  void anAddressRestsAfterManyFailuresAndIsNotWrittenDown() {
    SignInAddresses addresses = new RedisSignInAddresses(redis.store(), new Pseudonym(keys), clock);
    for (int i = 0; i < SignInAddresses.ALLOWED_FAILURES; i++) {
      assertThat(addresses.resting("10.1.2.3")).isFalse();
      addresses.recordFailure("10.1.2.3");
    }

    assertThat(addresses.resting("10.1.2.3")).isTrue();
    assertThat(addresses.resting("10.1.2.4")).isFalse();
    assertThat(redis.jedis().keys("*10.1*")).isEmpty();
    clock.move(Duration.ofMinutes(15));
    assertThat(addresses.resting("10.1.2.3")).isFalse();
  }
}
