package org.nuanjing.redis;

import java.nio.file.Path;
import redis.clients.jedis.UnifiedJedis;

/** The bundled Redis of a program's data folder, looked into from outside. */
public final class DataFolder implements AutoCloseable {

  private final BundledRedis redis;
  private final UnifiedJedis jedis;
  private final UnifiedJedis listener;

  public DataFolder(Path data) {
    redis = BundledRedis.start(data.resolve("redis"));
    jedis = RedisAddress.parse(redis.url()).connect();
    listener = RedisAddress.parse(redis.url()).connectListener();
  }

  public RedisStore store() {
    return new RedisStore(jedis, listener);
  }

  @Override
  public void close() {
    jedis.close();
    listener.close();
    redis.close();
  }
}
