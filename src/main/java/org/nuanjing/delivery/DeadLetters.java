package org.nuanjing.delivery;

import java.time.Instant;
import java.util.List;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.Entry;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Messages that could not be sent, for operators: where and why, never what they say. */
@Endpoint(id = "deadletters")
final class DeadLetters {

  private final RedisOutbox outbox;

  DeadLetters(RedisOutbox outbox) {
    this.outbox = outbox;
  }

  /**
   * A dead letter as operators see it.
   *
   * @param bucket the bucket it lies in
   * @param id its entry's id
   * @param channel the channel that refused it
   * @param reason why, in the channel's words
   * @param since when it was given up
   */
  record Seen(int bucket, String id, String channel, String reason, Instant since) {}

  /** The oldest dead letters of every bucket. */
  @ReadOperation
  List<Seen> list() {
    return Buckets.all()
        .boxed()
        .flatMap(bucket ->
            outbox.listDead(bucket).stream()
                .map(letter ->
                    new Seen(
                        bucket,
                        letter.id(),
                        letter.value().message().to().channel(),
                        letter.value().reason(),
                        letter.at())))
        .toList();
  }

  /** Tries one again; the answer says whether it was there. */
  @WriteOperation
  boolean resend(@Selector int bucket, @Selector String id) {
    return outbox.listDead(bucket).stream()
        .filter(letter -> letter.id().equals(id))
        .findFirst()
        .map((Entry<RedisOutbox.DeadLetter> letter) -> outbox.resend(bucket, letter))
        .orElse(false);
  }
}
