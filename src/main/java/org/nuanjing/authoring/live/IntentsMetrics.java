package org.nuanjing.authoring.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Whether the intents in use are those of the folder, and since when they are in use. */
final class IntentsMetrics implements MeterBinder {

  private final LiveIntents live;
  private final Reload reload;

  IntentsMetrics(LiveIntents live, Reload reload) {
    this.live = live;
    this.reload = reload;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("nuanjing.intents.faults", () -> reload.faults().size()).register(registry);
    Gauge.builder("nuanjing.intents.swapped", () -> live.since().getEpochSecond())
        .baseUnit("seconds")
        .description("When the intents in use came into use, in seconds since 1970.")
        .register(registry);
  }
}
