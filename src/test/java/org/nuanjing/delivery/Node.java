package org.nuanjing.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.delivery.redis.RedisTurns;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.hotline.Outcomes;
import org.nuanjing.policy.questions.redis.RedisHeardQuestions;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Desks;
import org.nuanjing.roster.SomeOfficers;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.TestPaging;
import org.nuanjing.tickets.redis.RedisDeliveries;
import org.nuanjing.tickets.redis.RedisTickets;

/**
 * One node as the application puts it together, with a dialogue and a channel of the test's own.
 */
final class Node implements AutoCloseable {

  final RedisInbox inbox;
  final RedisOutbox outbox;
  final RedisTickets tickets;
  final RedisTurns turns;
  final Workers workers;

  Node(RedisStore store, Seal seal, Dialogue dialogue, Channel channel) {
    this(
        store,
        seal,
        dialogue,
        new OneDesk(),
        TestPaging.nobodyOnDuty(new OneDesk()),
        List.of(channel));
  }

  Node(
      RedisStore store,
      Seal seal,
      Dialogue dialogue,
      Desks desks,
      Paging paging,
      List<Channel> channels) {
    Clock clock = Clock.systemUTC();
    DeliveryConfiguration configuration = new DeliveryConfiguration();
    inbox = new RedisInbox(store, seal);
    outbox = new RedisOutbox(store, seal);
    tickets = new RedisTickets(store, seal, outbox, desks);
    BucketLeases leases = configuration.bucketLeases(store);
    SealedStream<Errand> errands = configuration.errands(store, seal);
    turns =
        configuration.turns(
            store,
            seal,
            inbox,
            outbox,
            tickets,
            new RedisHeardQuestions(store, seal),
            errands,
            leases,
            channels);
    StaffActions actions =
        new StaffActions(
            tickets, (ticket, event) -> Optional.empty(), TestPaging.alone(paging), desks, clock);
    workers =
        configuration.workers(
            leases,
            inbox,
            outbox,
            turns,
            tickets,
            configuration.errandRunner(
                errands, store, outbox, actions, tickets, new Outcomes(new RosterStaff(List.of()))),
            configuration.turnRunner(
                turns,
                tickets,
                new SomeOfficers(),
                dialogue,
                StaffRoom.EMPTY,
                TestPaging.alone(paging),
                clock),
            actions,
            new RedisDeliveries(store),
            channels,
            List.of(),
            clock);
    workers.start();
  }

  @Override
  public void close() {
    workers.stop();
  }

  private static final class OneDesk implements Desks {
    private final Desk desk = new Desk("supplies", "物资", "Supplies", Set.of("supplies"), "region");

    @Override
    public Desk get(String id) {
      return find(id).orElseThrow(IllegalArgumentException::new);
    }

    @Override
    public Optional<Desk> find(String id) {
      return Optional.of(desk).filter(one -> one.id().equals(id));
    }

    @Override
    public List<Desk> list() {
      return List.of(desk);
    }
  }
}
