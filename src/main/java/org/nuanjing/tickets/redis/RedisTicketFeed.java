package org.nuanjing.tickets.redis;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.Subscription;
import org.nuanjing.tickets.TicketFeed;
import org.nuanjing.tickets.TicketReference;

/**
 * Hears of changed tickets in every bucket; subscribes again when Redis was gone.
 *
 * <pre>
 * key             type     contents                 expiry  removed by
 * {bNN}:changed   pub/sub  the ticket's reference
 * </pre>
 */
public final class RedisTicketFeed implements TicketFeed, AutoCloseable {

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Subscription subscription;

  public RedisTicketFeed(RedisStore store) {
    subscription = Subscription.to(store, "changed", this::hear, this::again);
  }

  @Override
  public AutoCloseable subscribe(Consumer<TicketReference> listener) {
    return subscribe(listener, () -> {});
  }

  @Override
  public AutoCloseable subscribe(Consumer<TicketReference> heard, Runnable missed) {
    Listener listener = new Listener(heard, missed);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void hear(String message) {
    TicketReference.parse(message)
        .ifPresent(reference -> listeners.forEach(listener -> listener.heard().accept(reference)));
  }

  private void again() {
    listeners.forEach(listener -> listener.missed().run());
  }

  private record Listener(Consumer<TicketReference> heard, Runnable missed) {}
}
