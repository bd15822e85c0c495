package org.nuanjing.delivery;

import java.time.Duration;
import java.util.Optional;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.hotline.Outcomes;
import org.nuanjing.redis.Commit;
import org.nuanjing.redis.Entry;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.StaffCommand;
import org.nuanjing.tickets.TicketChange;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.Tickets;

/**
 * Carries out what turns leave to be done to tickets, one after the other within a bucket. An
 * errand that was carried out and not taken out is carried out again, which changes nothing; what
 * became of it is told in the commit that takes it out, so once.
 */
final class Errands {

  private static final Duration WAIT = Duration.ofMillis(500);
  private static final int AT_ONCE = 64;

  private final SealedStream<Errand> stream;
  private final RedisStore store;
  private final RedisOutbox outbox;
  private final StaffActions actions;
  private final Tickets tickets;
  private final Outcomes outcomes;

  Errands(
      SealedStream<Errand> stream,
      RedisStore store,
      RedisOutbox outbox,
      StaffActions actions,
      Tickets tickets,
      Outcomes outcomes) {
    this.stream = stream;
    this.store = store;
    this.outbox = outbox;
    this.actions = actions;
    this.tickets = tickets;
    this.outcomes = outcomes;
  }

  /** Carries out what waits in a bucket; waits a little where there is nothing. */
  void run(int bucket) {
    for (Entry<Errand> entry : stream.readAfter(bucket, SealedStream.START, AT_ONCE, WAIT)) {
      Errand errand = entry.value();
      TicketChange change = actions.carryOut(errand.ticket(), errand.command());
      Commit commit = new Commit();
      stream.stageTake(commit, bucket, entry.id());
      told("e-" + bucket + "-" + entry.id(), errand, change)
          .ifPresent(message -> outbox.stage(commit, bucket, message));
      store.commit(commit);
    }
  }

  private Optional<OutgoingMessage> told(String id, Errand errand, TicketChange change) {
    if (errand.answerTo().isEmpty() || !(errand.command() instanceof StaffCommand command)) {
      return Optional.empty();
    }
    var ticket =
        change instanceof Changed changed
            ? Optional.of(changed.ticket())
            : tickets.find(errand.ticket());
    return outcomes.tell(id, errand.answerTo().get(), errand.ticket(), command, change, ticket);
  }
}
