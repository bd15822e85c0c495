package org.nuanjing.redis;

import java.util.Optional;
import org.nuanjing.privacy.DataDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.UnifiedJedis;

/** Connects to the configured Redis, or starts the bundled one. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  /** The bundled server, where it is used. */
  record Server(Optional<BundledRedis> bundled) implements AutoCloseable {
    @Override
    public void close() {
      bundled.ifPresent(BundledRedis::close);
    }
  }

  @Bean
  Server redisServer(RedisSettings settings, DataDir data) {
    return new Server(
        settings.bundled()
            ? Optional.of(BundledRedis.start(data.resolve("redis")))
            : Optional.empty());
  }

  @Bean
  UnifiedJedis jedis(RedisSettings settings, Server server) {
    return address(settings, server).connect();
  }

  @Bean
  UnifiedJedis jedisListener(RedisSettings settings, Server server) {
    return address(settings, server).connectListener();
  }

  @Bean
  RedisStore redisStore(UnifiedJedis jedis, UnifiedJedis jedisListener) {
    return new RedisStore(jedis, jedisListener);
  }

  private static RedisAddress address(RedisSettings settings, Server server) {
    return RedisAddress.parse(server.bundled().map(BundledRedis::url).orElse(settings.url()));
  }
}
