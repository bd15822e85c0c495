package org.nuanjing.redis;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Redis is.
 *
 * @param url one of {@code redis://}, {@code rediss://} (TLS), {@code
 *     redis-sentinel://h1:26379,h2:26379/master} or {@code redis-cluster://h1:6379,h2:6379}, each
 *     with {@code user:password@} where needed; empty for the bundled one
 */
@Validated
@ConfigurationProperties("nuanjing.redis")
public record RedisSettings(
    @DefaultValue("")
        @Pattern(
            regexp = "|(redis|rediss|redis-sentinel|redis-cluster)://.+",
            message =
                "must be empty (the bundled Redis) or begin with redis://, rediss://,"
                    + " redis-sentinel:// or redis-cluster://")
        String url) {

  /** Whether the bundled Redis is to be used. */
  public boolean bundled() {
    return url.isEmpty();
  }

  @Override
  public String toString() {
    return "RedisSettings[url=[redacted]]";
  }
}
