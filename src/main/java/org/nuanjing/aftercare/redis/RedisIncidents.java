package org.nuanjing.aftercare.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nuanjing.aftercare.Incident;
import org.nuanjing.aftercare.Incidents;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.redis.Timers;
import redis.clients.jedis.Response;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Incidents on Redis, in the bucket of their id.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>{bNN}:incident:id</td><td>string</td><td>incident (sealed)</td><td>none</td><td>retention</td></tr>
 * <tr><td>{bNN}:incidents</td><td>sorted set</td><td>ids by when they were registered</td><td>none</td><td>retention</td></tr>
 * <tr><td>{bNN}:timers</td><td>sorted set</td><td>{@code outreach id}</td><td>none</td><td>the worker, once all are filed</td></tr>
 * </table>
 */
public final class RedisIncidents implements Incidents, Perishable {

  private static final int MOST = 100;

  private final RedisStore store;
  private final RetentionSettings retention;
  private final SealedJson json;

  public RedisIncidents(RedisStore store, Seal seal, RetentionSettings retention) {
    this.store = store;
    this.retention = retention;
    this.json = new SealedJson(seal);
  }

  @Override
  public void add(Incident incident) {
    String key = key(incident.id());
    int bucket = Buckets.of(incident.id());
    String at = Long.toString(incident.registeredAt().toEpochMilli());
    Commit commit =
        new Commit()
            .ifAbsent(key)
            .write("SET", key, json.write(incident, key))
            .write("ZADD", all(bucket), at, incident.id());
    store.commit(
        Timers.stage(
            commit, bucket, "outreach " + incident.id(), Optional.of(incident.registeredAt())));
  }

  @Override
  public Optional<Incident> find(String id) {
    String key = key(id);
    return Optional.ofNullable(store.jedis().get(key.getBytes(UTF_8)))
        .map(sealed -> json.read(sealed, Incident.class, key));
  }

  @Override
  public List<Incident> listOf(String registrar) {
    List<Response<List<String>>> responses = new ArrayList<>();
    try (var pipeline = store.jedis().pipelined()) {
      Buckets.all().forEach(bucket -> responses.add(pipeline.zrange(all(bucket), 0, -1)));
      pipeline.sync();
    }
    return responses.stream()
        .flatMap(response -> response.get().stream())
        .map(this::find)
        .flatMap(Optional::stream)
        .filter(incident -> incident.registrar().equals(registrar))
        .sorted(Comparator.comparing(Incident::registeredAt).reversed())
        .limit(MOST)
        .toList();
  }

  @Override
  public String kind() {
    return "incidents";
  }

  @Override
  public long perish(int bucket, Instant now, Mode mode) {
    double until = now.minus(retention.ordinary()).toEpochMilli();
    List<String> over =
        store
            .jedis()
            .zrange(all(bucket), ZRangeParams.zrangeByScoreParams(Double.NEGATIVE_INFINITY, until));
    if (mode == Mode.REMOVE) {
      over.forEach(id ->
          store.commit(
              new Commit().write("DEL", key(id), new String[0]).write("ZREM", all(bucket), id)));
    }
    return over.size();
  }

  private static String key(String id) {
    return Buckets.key(Buckets.of(id), "incident:" + id);
  }

  private static String all(int bucket) {
    return Buckets.key(bucket, "incidents");
  }
}
