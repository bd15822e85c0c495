package org.nuanjing.tickets.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedJson;
import org.nuanjing.tickets.SavedViews;

/**
 * Saved views on Redis. What was looked for can be somebody's name: views are sealed.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>type</th><th>contents</th><th>expiry</th><th>removed by</th></tr>
 * <tr><td>queue-views:staff</td><td>hash</td><td>by name: the view (sealed)</td><td>none</td><td>whoever saved it</td></tr>
 * </table>
 */
final class RedisSavedViews implements SavedViews {

  private final RedisStore store;
  private final SealedJson json;

  RedisSavedViews(RedisStore store, Seal seal) {
    this.store = store;
    json = new SealedJson(seal);
  }

  @Override
  public List<View> of(String staff) {
    String key = key(staff);
    return store.jedis().hgetAll(key.getBytes(UTF_8)).values().stream()
        .map(bytes -> json.read(bytes, View.class, key))
        .sorted(Comparator.comparing(View::name))
        .toList();
  }

  @Override
  public Kept keep(String staff, View view) {
    String key = key(staff);
    if (store.jedis().hlen(key) >= MOST && !store.jedis().hexists(key, view.name())) {
      return Kept.TOO_MANY;
    }
    store.jedis().hset(key.getBytes(UTF_8), view.name().getBytes(UTF_8), json.write(view, key));
    return Kept.KEPT;
  }

  @Override
  public void forget(String staff, String name) {
    store.jedis().hdel(key(staff), name);
  }

  private static String key(String staff) {
    return "queue-views:" + staff;
  }
}
