package org.nuanjing.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class BundledRedisTest {

  @TempDir Path folder;

  @Test
  void aServerLeftBehindIsAdoptedAndItsDataGoesOn() throws IOException {
    BundledRedis first = BundledRedis.start(folder);
    try (Jedis jedis = new Jedis(first.url())) {
      jedis.set("k", "v");
    }
    // A killed program closes nothing; the second start must find the server the first one left.
    BundledRedis second = BundledRedis.start(folder);
    try (Jedis jedis = new Jedis(second.url())) {
      assertThat(second.url()).isEqualTo(first.url());
      assertThat(second.pid()).isEqualTo(first.pid());
      assertThat(jedis.get("k")).isEqualTo("v");
    } finally {
      second.close();
      first.close();
    }
  }

  @Test
  void theLastToCloseStopsItAndTheNextStartFindsTheData() throws IOException {
    BundledRedis redis = BundledRedis.start(folder);
    long pid = redis.pid();
    try (Jedis jedis = new Jedis(redis.url())) {
      jedis.set("k", "v");
    }
    redis.close();
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());

    try (BundledRedis again = BundledRedis.start(folder);
        Jedis jedis = new Jedis(again.url())) {
      assertThat(jedis.get("k")).isEqualTo("v");
      assertThat(jedis.configGet("appendfsync")).containsEntry("appendfsync", "always");
      assertThat(jedis.configGet("bind")).containsEntry("bind", "127.0.0.1");
    }
  }

  @Test
  void onlyTheOwnerCanReadItsPassword() throws IOException {
    try (BundledRedis redis = BundledRedis.start(folder)) {
      assertThat(redis.url()).contains("redis://:");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("redis.conf"))))
          .isEqualTo("rw-------");
    }
  }
}
