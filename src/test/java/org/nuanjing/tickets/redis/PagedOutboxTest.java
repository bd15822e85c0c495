package org.nuanjing.tickets.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.CallText;
import org.nuanjing.duty.CallText.Kind;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.tickets.Calls;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Tickets;
import org.nuanjing.tickets.WaitingTickets;

@ExtendWith(RedisServerExtension.class)
class PagedOutboxTest {

  private final RedisOutbox outbox;
  private final RedisTickets tickets;

  PagedOutboxTest(RedisServer server) {
    Seal seal = TestSeal.fresh();
    outbox = new RedisOutbox(server.store(), seal);
    tickets = new RedisTickets(server.store(), seal, outbox, new ReferenceDesks(List.of()));
  }

  @Test
  void callsLieInTheBucketOfTheTicketWhereverTheyGoAndAreThereOnce() {
    TicketReference reference = new TicketReference(otherBucket(), 1);
    Ticket ticket = WaitingTickets.at(reference);
    OutgoingMessage call =
        CallText.message(
            "page:" + reference + ":1:0",
            new ChannelAddress("webhook", "ning"),
            reference.toString(),
            Kind.REAL);

    assertThat(tickets.file(ticket, List.of(call))).isEqualTo(Tickets.Outcome.COMMITTED);
    assertThat(tickets.commit(ticket, List.of(call)))
        .as("the same again")
        .isEqualTo(Tickets.Outcome.CHANGED_MEANWHILE);

    assertThat(outbox.size(Buckets.of("webhook:ning"))).isZero();
    assertThat(outbox.readAfter(reference.bucket(), SealedStream.START, Duration.ofMillis(1)))
        .extracting(entry -> entry.value().id())
        .containsExactly(call.id());
    assertThat(tickets.longestPaged(reference.bucket()))
        .contains(ticket.page().orElseThrow().since());
    assertThat(Calls.of(ticket.history().getLast())).containsExactly("ning", "shan");
  }

  private static int otherBucket() {
    return (Buckets.of("webhook:ning") + 1) % Buckets.COUNT;
  }
}
