package org.nuanjing.channel.redis;

import java.time.Instant;
import org.nuanjing.privacy.Perishable;
import org.nuanjing.privacy.RetentionSettings;

/** Forgets messages that could not be sent, or not be answered, long ago. */
final class PerishableMessages implements Perishable {

  private final RedisInbox inbox;
  private final RedisOutbox outbox;
  private final RetentionSettings settings;

  PerishableMessages(RedisInbox inbox, RedisOutbox outbox, RetentionSettings settings) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "undelivered";
  }

  @Override
  public long perish(int bucket, Instant now, Mode mode) {
    Instant before = now.minus(settings.undelivered());
    return inbox.perishAside(bucket, before, mode) + outbox.perishDead(bucket, before, mode);
  }
}
