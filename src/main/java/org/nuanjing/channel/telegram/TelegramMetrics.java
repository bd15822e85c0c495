package org.nuanjing.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.Inbox;

/** Counts of what passes between Telegram and the assistant. */
final class TelegramMetrics {

  private final MeterRegistry registry;

  TelegramMetrics(MeterRegistry registry, Pulse pulse) {
    this.registry = registry;
    TimeGauge.builder(
            "nuanjing.telegram.silence", pulse, TimeUnit.SECONDS, p -> p.silence().toMillis() / 1e3)
        .description("Time since Telegram last answered a request for updates.")
        .register(registry);
    for (String outcome : new String[] {"accepted", "duplicate", "ignored", "set_aside"}) {
      updates(outcome, 0);
    }
  }

  void taken(Inbox.Acceptance acceptance) {
    updates(acceptance.name().toLowerCase(Locale.ROOT), 1);
  }

  void ignored() {
    updates("ignored", 1);
  }

  void setAside(int count) {
    updates("set_aside", count);
  }

  /** Telegram asked to wait. */
  void limited() {
    registry.counter("nuanjing.telegram.limited").increment();
  }

  void sent(Delivery delivery) {
    String outcome =
        switch (delivery) {
          case Delivery.Sent _ -> "sent";
          case Delivery.Later _ -> "later";
          case Delivery.Refused _ -> "refused";
          case Delivery.Unreachable _ -> "unreachable";
        };
    registry.counter("nuanjing.telegram.sends", "outcome", outcome).increment();
  }

  private void updates(String outcome, int count) {
    registry.counter("nuanjing.telegram.updates", "outcome", outcome).increment(count);
  }
}
