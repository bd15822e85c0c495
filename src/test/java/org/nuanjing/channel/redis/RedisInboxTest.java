package org.nuanjing.channel.redis;

import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.InboxContract;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
class RedisInboxTest implements InboxContract {

  private final RedisServer server;

  RedisInboxTest(RedisServer server) {
    this.server = server;
  }

  @Override
  public Inbox inbox() {
    return new RedisInbox(server.store(), TestSeal.fresh());
  }
}
