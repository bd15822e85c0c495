package org.nuanjing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisInbox;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.delivery.redis.PerishableChats;
import org.nuanjing.delivery.redis.RedisTurns;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Effect.Timer;
import org.nuanjing.policy.questions.redis.RedisHeardQuestions;
import org.nuanjing.privacy.Perishable.Mode;
import org.nuanjing.privacy.RetentionSettings;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.roster.TestClock;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.tickets.redis.TicketsOver;
import org.nuanjing.triage.RiskLevel;

@ExtendWith(RedisServerExtension.class)
class ForgottenChatsTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final RedisServer redis;
  private final TestClock clock = new TestClock();
  private final BucketLeases leases;
  private final RedisTickets tickets;
  private final RedisTurns turns;
  private final PerishableChats chats;

  ForgottenChatsTest(RedisServer redis) {
    this.redis = redis;
    Seal seal = TestSeal.fresh();
    RedisOutbox outbox = new RedisOutbox(redis.store(), seal);
    leases = new BucketLeases(redis.store());
    DeliveryConfiguration configuration = new DeliveryConfiguration();
    tickets = new RedisTickets(redis.store(), seal, outbox, new ReferenceDesks(List.of()));
    turns =
        configuration.turns(
            redis.store(),
            seal,
            new RedisInbox(redis.store(), seal),
            outbox,
            tickets,
            new RedisHeardQuestions(redis.store(), seal),
            configuration.errands(redis.store(), seal),
            leases,
            List.of());
    chats =
        new PerishableChats(
            turns,
            tickets,
            redis.store(),
            new RetentionSettings(Duration.ofDays(1096), YEAR, Duration.ofDays(30), 3));
  }

  @BeforeEach
  void takeAllBuckets() {
    leases.balance(0);
  }

  @Test
  void aChatNobodyWroteInForAYearIsForgottenAndOneWithATicketIsNot() {
    Ticket ticket = SealedTickets.at(new TicketReference(3, 1), RiskLevel.HIGH, clock.instant());
    ChannelAddress quiet = new ChannelAddress("web", "quiet");
    ChannelAddress withTicket = ticket.requester().address();
    chat(quiet);
    chat(withTicket);
    TicketsOver.store(tickets, redis.store(), ticket);

    clock.move(YEAR);
    assertThat(perish(Mode.REMOVE)).isZero();
    clock.move(Duration.ofMillis(1));
    assertThat(perish(Mode.COUNT)).isEqualTo(1);
    assertThat(turns.find(quiet)).isPresent();
    assertThat(perish(Mode.REMOVE)).isEqualTo(1);

    assertThat(turns.find(quiet)).isEmpty();
    assertThat(turns.find(withTicket)).isPresent();
    assertThat(perish(Mode.REMOVE)).isZero();
  }

  private long perish(Mode mode) {
    return Buckets.all().mapToLong(bucket -> chats.perish(bucket, clock.instant(), mode)).sum();
  }

  private void chat(ChannelAddress address) {
    Conversation fresh = Conversation.fresh(address, "青松-1", clock.instant());
    Turn.Cause cause = new Turn.Alarm(Timer.DRAFT_EXPIRES);
    boolean written =
        turns.commit(
            new Turn(
                cause,
                fresh,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Turn.History.STAYS));
    assertThat(written).isTrue();
  }
}
