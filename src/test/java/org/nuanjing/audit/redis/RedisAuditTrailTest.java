package org.nuanjing.audit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanjing.audit.AuditTrailContract.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.audit.AuditTrail.Verification;
import org.nuanjing.audit.AuditTrailContract;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

@ExtendWith(RedisServerExtension.class)
class RedisAuditTrailTest implements AuditTrailContract {

  private static final String ENTRIES = "{audit}:entries";

  private final RedisServer redis;
  private final AuditTrail trail;

  RedisAuditTrailTest(RedisServer redis) {
    this.redis = redis;
    trail = new RedisAuditTrail(redis.store(), new Pseudonym(Keys.generate()));
  }

  @Override
  public AuditTrail trail() {
    return trail;
  }

  @Test
  void manyAtOnceMakeOneUnbrokenChain() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.rangeClosed(1, 60)
              .mapToObj(i -> threads.submit(() -> trail.record(entry(i))))
              .toList();
      for (var one : all) {
        one.get();
      }
    }

    assertThat(trail.verify()).isEqualTo(new Verification.Intact(60));
    assertThat(trail.latest(100)).doesNotHaveDuplicates().hasSize(60);
  }

  @Test
  void aChangedEntryIsFound() {
    record(5);
    rewrite(2, fields -> fields.put("who", "somebody-else"));

    assertThat(trail.verify()).isEqualTo(new Verification.Broken(3));
  }

  @Test
  void anEntryTakenOutOfTheMiddleIsFound() {
    record(5);
    redis.jedis().xdel(ENTRIES, entries().get(2).getID());

    assertThat(trail.verify()).isEqualTo(new Verification.Broken(3));
  }

  @Test
  void theLatestEntryTakenAwayIsFound() {
    record(5);
    redis.jedis().xdel(ENTRIES, entries().getLast().getID());

    assertThat(trail.verify()).isEqualTo(new Verification.Broken(5));
  }

  @Test
  void anEntryPutInByHandIsFound() {
    record(2);
    redis.jedis().xadd(ENTRIES, XAddParams.xAddParams(), entries().getLast().getFields());

    assertThat(trail.verify()).isEqualTo(new Verification.Broken(3));
  }

  @Test
  void aTrailThatIsGoneIsFound() {
    record(2);
    redis.jedis().del(ENTRIES);

    assertThat(trail.verify()).isEqualTo(new Verification.Broken(1));
  }

  private void record(int count) {
    IntStream.rangeClosed(1, count).forEach(i -> trail.record(entry(i)));
  }

  private List<StreamEntry> entries() {
    return redis.jedis().xrange(ENTRIES, "-", "+");
  }

  /** Writes the whole stream anew with one entry changed. */
  private void rewrite(int index, Consumer<Map<String, String>> change) {
    List<StreamEntry> all = entries();
    redis.jedis().del(ENTRIES);
    for (int i = 0; i < all.size(); i++) {
      Map<String, String> fields = new HashMap<>(all.get(i).getFields());
      if (i == index) {
        change.accept(fields);
      }
      StreamEntryID id = all.get(i).getID();
      redis.jedis().xadd(ENTRIES, XAddParams.xAddParams().id(id), fields);
    }
  }
}
