package org.nuanjing.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;

/**
 * A Redis URL, read.
 *
 * @param scheme {@code redis}, {@code rediss}, {@code redis-sentinel} or {@code redis-cluster}
 * @param user empty for the default user
 * @param password empty for none
 * @param hosts at least one
 * @param path the database number, or the master's name for Sentinel; may be empty
 */
record RedisAddress(
    String scheme, String user, String password, Set<HostAndPort> hosts, String path) {

  private static final int TIMEOUT_MILLIS = 2_000;

  /** Both blocking readers of every bucket hold a connection; the rest is for turns and pages. */
  private static final int CONNECTIONS = 2 * Buckets.COUNT + 64;

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException with what is wrong, never with the password
   */
  static RedisAddress parse(String url) {
    int schemeEnd = url.indexOf("://");
    if (schemeEnd < 0) {
      throw wrong("has no scheme such as redis://");
    }
    String scheme = url.substring(0, schemeEnd);
    String rest = url.substring(schemeEnd + 3);
    int at = rest.lastIndexOf('@');
    String credentials = at < 0 ? "" : rest.substring(0, at);
    String place = rest.substring(at + 1);
    int slash = place.indexOf('/');
    String hosts = slash < 0 ? place : place.substring(0, slash);
    String path = slash < 0 ? "" : place.substring(slash + 1);
    int colon = credentials.indexOf(':');
    String user = colon < 0 ? "" : credentials.substring(0, colon);
    String password = colon < 0 ? credentials : credentials.substring(colon + 1);
    if (scheme.equals("redis-sentinel") && path.isEmpty()) {
      throw wrong("names no master: redis-sentinel://host:26379/mymaster");
    }
    return new RedisAddress(
        scheme,
        decoded(user),
        decoded(password),
        Arrays.stream(hosts.split(",", -1))
            .map(host -> host(host, scheme.equals("redis-sentinel") ? 26379 : 6379))
            .collect(Collectors.toUnmodifiableSet()),
        path);
  }

  /** A client for this address. Nothing is asked of the server yet. */
  UnifiedJedis connect() {
    return connect(2 * TIMEOUT_MILLIS);
  }

  /** A client for subscriptions, which may be silent for a minute. */
  UnifiedJedis connectListener() {
    return connect(60_000);
  }

  private UnifiedJedis connect(int blockingMillis) {
    return switch (scheme) {
      case "redis-cluster" ->
          RedisClusterClient.builder()
              .nodes(hosts)
              .clientConfig(config(blockingMillis))
              .poolConfig(pool())
              .maxAttempts(5)
              .topologyRefreshPeriod(Duration.ofSeconds(1))
              .build();
      case "redis-sentinel" ->
          RedisSentinelClient.builder()
              .masterName(path)
              .sentinels(hosts)
              .clientConfig(config(blockingMillis))
              .poolConfig(pool())
              .build();
      default ->
          RedisClient.builder()
              .hostAndPort(hosts.iterator().next())
              .clientConfig(config(blockingMillis))
              .poolConfig(pool())
              .build();
    };
  }

  private JedisClientConfig config(int blockingMillis) {
    var config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(TIMEOUT_MILLIS)
            .socketTimeoutMillis(TIMEOUT_MILLIS)
            .blockingSocketTimeoutMillis(blockingMillis)
            .clientName(BundledRedis.CLIENT_NAME);
    if (scheme.equals("rediss")) {
      config.sslOptions(SslOptions.defaults());
    }
    Optional.of(user).filter(name -> !name.isEmpty()).ifPresent(config::user);
    Optional.of(password).filter(secret -> !secret.isEmpty()).ifPresent(config::password);
    if (scheme.startsWith("redis") && !scheme.contains("-") && !path.isEmpty()) {
      config.database(Integer.parseInt(path));
    }
    return config.build();
  }

  private static ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
    pool.setJmxEnabled(false);
    return pool;
  }

  private static HostAndPort host(String text, int usualPort) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    if (host.isBlank()) {
      throw wrong("has an empty host");
    }
    try {
      return new HostAndPort(
          host, colon < 0 ? usualPort : Integer.parseInt(text.substring(colon + 1)));
    } catch (NumberFormatException notANumber) {
      throw wrong("has a port that is no number");
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("nuanjing.redis.url " + what + ".");
  }

  @Override
  public String toString() {
    return scheme + "://[redacted]";
  }
}
