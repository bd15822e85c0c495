package org.nuanjing.channel.redis;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Pace;
import org.nuanjing.channel.TypingSigns;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Passes signs on by publishing; nothing of them is kept.
 *
 * <pre>
 * key             type     contents                                    expiry  removed by
 * {bNN}:typing    pub/sub  OFFICER or STAFF, and the chat's address
 * </pre>
 */
public final class RedisTypingSigns implements TypingSigns, AutoCloseable {

  private static final String TYPING = "typing";
  private static final Logger log = LoggerFactory.getLogger(RedisTypingSigns.class);

  private final RedisStore store;
  private final Pace pace;
  private final Map<Writer, List<Consumer<ChannelAddress>>> listeners =
      Map.of(
          Writer.OFFICER, new CopyOnWriteArrayList<>(), Writer.STAFF, new CopyOnWriteArrayList<>());
  private final Subscription subscription;

  public RedisTypingSigns(RedisStore store, Clock clock) {
    this.store = store;
    this.pace = new Pace(clock, Pace.OF_TYPING);
    subscription = Subscription.to(store, TYPING, this::hear);
  }

  @Override
  public void send(Writer writer, ChannelAddress chat) {
    String sign = writer + " " + chat;
    if (!pace.allows(sign)) {
      return;
    }
    try {
      store.jedis().publish(Buckets.key(Buckets.of(chat.toString()), TYPING), sign);
    } catch (JedisException unreachable) {
      log.debug("A sign of typing is lost: {}", unreachable.getClass().getSimpleName());
    }
  }

  @Override
  public AutoCloseable subscribe(Writer writer, Consumer<ChannelAddress> listener) {
    List<Consumer<ChannelAddress>> all = listeners.getOrDefault(writer, List.of());
    all.add(listener);
    return () -> all.remove(listener);
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void hear(String sign) {
    String[] parts = sign.split(" ", 2);
    ChannelAddress chat = ChannelAddress.parse(parts[1]);
    listeners
        .getOrDefault(Writer.valueOf(parts[0]), List.of())
        .forEach(listener -> listener.accept(chat));
  }
}
