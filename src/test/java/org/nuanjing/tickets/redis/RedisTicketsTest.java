package org.nuanjing.tickets.redis;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.TicketsContract;

@ExtendWith(RedisServerExtension.class)
class RedisTicketsTest implements TicketsContract {

  private RedisServer server;

  RedisTicketsTest(RedisServer server) {
    this.server = server;
  }

  @BeforeEach
  void use(RedisServer fresh) {
    server = fresh;
  }

  @Override
  public Tickets tickets() {
    Seal seal = TestSeal.fresh();
    return new RedisTickets(
        server.store(),
        seal,
        new RedisOutbox(server.store(), seal),
        new ReferenceDesks(List.of(desk("supplies"), desk("medical"))));
  }

  private static Desk desk(String kind) {
    return new Desk(kind, kind, kind, Set.of(kind), "region");
  }
}
