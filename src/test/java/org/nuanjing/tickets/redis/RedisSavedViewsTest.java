package org.nuanjing.tickets.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.tickets.SavedViews;
import org.nuanjing.tickets.SavedViews.View;
import org.nuanjing.tickets.SavedViewsContract;

@ExtendWith(RedisServerExtension.class)
class RedisSavedViewsTest implements SavedViewsContract {

  private final RedisServer server;

  RedisSavedViewsTest(RedisServer server) {
    this.server = server;
  }

  @Override
  public SavedViews views() {
    return new RedisSavedViews(server.store(), TestSeal.fresh());
  }

  @Test
  void whatWasLookedForCannotBeRead() {
    views().keep("lu", new View("a", "q=B100001"));

    assertThat(server.jedis().hget("queue-views:lu", "a")).doesNotContain("B100001");
  }
}
