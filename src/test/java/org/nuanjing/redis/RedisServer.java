package org.nuanjing.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import redis.clients.jedis.UnifiedJedis;

/**
 * A real Redis server of a test's own, in a temporary folder, that can be killed and started again.
 */
public final class RedisServer implements AutoCloseable {

  private final Path folder;
  private final BundledRedis redis;
  private final UnifiedJedis jedis;
  private final UnifiedJedis listener;

  public RedisServer() {
    try {
      folder = Files.createTempDirectory("nuanjing-redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    redis = BundledRedis.start(folder);
    jedis = RedisAddress.parse(redis.url()).connect();
    listener = RedisAddress.parse(redis.url()).connectListener();
  }

  /** The URL an application under test connects to. */
  public String url() {
    return redis.url();
  }

  public RedisStore store() {
    return new RedisStore(jedis, listener);
  }

  public UnifiedJedis jedis() {
    return jedis;
  }

  /** Kills the server as a power cut would. */
  public void kill() throws IOException {
    ProcessHandle process = ProcessHandle.of(redis.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts the killed server again. */
  public void revive() throws IOException {
    redis.revive();
  }

  /** Takes everything out. */
  public void clear() {
    jedis.flushAll();
  }

  @Override
  public void close() throws IOException {
    jedis.close();
    listener.close();
    redis.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    }
  }
}
