package org.nuanjing.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.exceptions.JedisException;

@ExtendWith(RedisServerExtension.class)
class CommitTest {

  @Test
  void allWritesComeToPassWhenEveryConditionHolds(RedisServer redis) {
    redis.jedis().set("{b00}:owner", "me");

    int failed =
        redis
            .store()
            .commit(
                new Commit()
                    .ifEquals("{b00}:owner", "me")
                    .ifAbsent("{b00}:seen")
                    .ifField("{b00}:chat", "version", "")
                    .write("SET", "{b00}:seen", "1", "PX", "60000")
                    .write("HSET", "{b00}:chat", "version", "1"));

    assertThat(failed).isZero();
    assertThat(redis.jedis().get("{b00}:seen")).isEqualTo("1");
    assertThat(redis.jedis().hget("{b00}:chat", "version")).isEqualTo("1");
  }

  @Test
  void nothingIsWrittenAndTheFailedConditionIsToldWhenOneDoesNotHold(RedisServer redis) {
    redis.jedis().hset("{b00}:chat", "version", "2");

    int failed =
        redis
            .store()
            .commit(
                new Commit()
                    .ifAbsent("{b00}:seen")
                    .ifField("{b00}:chat", "version", "1")
                    .write("SET", "{b00}:seen", "1"));

    assertThat(failed).isEqualTo(2);
    assertThat(redis.jedis().exists("{b00}:seen")).isFalse();
  }

  @Test
  void whatIsCommittedOutlivesAKilledServer(RedisServer redis) throws IOException {
    redis.store().commit(new Commit().write("SET", "{b00}:kept", "yes"));

    redis.kill();
    assertThatThrownBy(() -> redis.jedis().get("{b00}:kept")).isInstanceOf(JedisException.class);
    redis.revive();

    assertThat(redis.jedis().get("{b00}:kept")).isEqualTo("yes");
  }

  @Test
  void anEntryOfAStreamIsACondition(RedisServer redis) {
    Commit first = new Commit().ifEntry("{b00}:in", "7-0").write("SET", "{b00}:done", "1");
    assertThat(redis.store().commit(first)).isEqualTo(1);

    redis.store().commit(new Commit().write("XADD", "{b00}:in", "7-0", "d", "x"));
    Commit second = new Commit().ifEntry("{b00}:in", "7-0").write("XDEL", "{b00}:in", "7-0");

    assertThat(redis.store().commit(second)).isZero();
    assertThat(redis.jedis().xlen("{b00}:in")).isZero();
  }
}
