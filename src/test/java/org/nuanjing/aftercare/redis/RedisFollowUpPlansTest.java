package org.nuanjing.aftercare.redis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.aftercare.FollowUpPlans;
import org.nuanjing.aftercare.FollowUpPlansContract;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
class RedisFollowUpPlansTest implements FollowUpPlansContract {

  private RedisServer server;

  RedisFollowUpPlansTest(RedisServer server) {
    this.server = server;
  }

  @BeforeEach
  void use(RedisServer fresh) {
    server = fresh;
  }

  @Override
  public FollowUpPlans plans() {
    Seal seal = TestSeal.fresh();
    return new RedisFollowUpPlans(server.store(), seal, new RedisOutbox(server.store(), seal));
  }
}
