package org.nuanjing.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * The one Redis client and the one way to write several things at once. Safe for use from many
 * threads.
 */
public final class RedisStore {

  private static final byte[] COMMIT = script();
  private static final byte[] DIGEST = sha1(COMMIT).getBytes(UTF_8);

  private final UnifiedJedis jedis;
  private final UnifiedJedis listener;

  /**
   * A store.
   *
   * @param listener a client for subscriptions, which wait longer than any command may
   */
  public RedisStore(UnifiedJedis jedis, UnifiedJedis listener) {
    this.jedis = jedis;
    this.listener = listener;
  }

  /**
   * The client for subscriptions. A subscription on which nothing was said for a minute ends with
   * an exception, so that a connection nobody told us is dead is noticed: subscribe again.
   */
  public UnifiedJedis listener() {
    return listener;
  }

  /** The client, for reading and for single writes. */
  public UnifiedJedis jedis() {
    return jedis;
  }

  /**
   * Carries out a commit in one step.
   *
   * @return 0 when everything was written; otherwise the number of the first condition that did not
   *     hold, counted from 1 in the order they were given, and nothing was written
   * @throws redis.clients.jedis.exceptions.JedisException when Redis cannot be reached: whether it
   *     was written is then not known, and the commit must be one that may be tried again
   */
  public int commit(Commit commit) {
    Object failed;
    try {
      failed = jedis.evalsha(DIGEST, commit.keys(), commit.arguments());
    } catch (JedisNoScriptException unknown) {
      failed = jedis.eval(COMMIT, commit.keys(), commit.arguments());
    }
    return ((Long) failed).intValue();
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] script() {
    try (var in = RedisStore.class.getResourceAsStream("commit.lua")) {
      if (in == null) {
        throw new IllegalStateException("commit.lua is missing from the program.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
