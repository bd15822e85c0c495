package org.nuanjing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;

class RedisAddressTest {

  @Test
  void userPasswordAndTlsAreRead() {
    RedisAddress address = RedisAddress.parse("rediss://app:p%40ss@redis.example:6380/2");

    assertThat(address.user()).isEqualTo("app");
    assertThat(address.password()).isEqualTo("p@ss");
    assertThat(address.scheme()).isEqualTo("rediss");
    assertThat(address.hosts()).containsExactly(new HostAndPort("redis.example", 6380));
    assertThat(address.path()).isEqualTo("2");
  }

  @Test
  void severalHostsAreRead() {
    RedisAddress address = RedisAddress.parse("redis-sentinel://:secret@a,b:1234/mymaster");

    assertThat(address.hosts())
        .containsExactlyInAnyOrder(new HostAndPort("a", 26379), new HostAndPort("b", 1234));
    assertThat(address.path()).isEqualTo("mymaster");
  }

  @Test
  void whatIsWrongIsSaidWithoutThePassword() {
    assertThatThrownBy(() -> RedisAddress.parse("redis://:hush@host:port"))
        .hasMessageContaining("port that is no number")
        .hasMessageNotContaining("hush");
    assertThatThrownBy(() -> RedisAddress.parse("redis-sentinel://host"))
        .hasMessageContaining("names no master");
    assertThat(RedisAddress.parse("redis://:hush@h").toString()).doesNotContain("hush");
  }
}
