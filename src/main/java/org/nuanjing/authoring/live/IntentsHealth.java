package org.nuanjing.authoring.live;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Stale while the folder of intents has faults and older intents stay in use. The assistant works
 * all the same: this is neither down nor out of service.
 */
final class IntentsHealth implements HealthIndicator {

  /** Something older is in use than what the folder holds. */
  static final Status STALE = new Status("STALE");

  private final LiveIntents live;
  private final Reload reload;

  IntentsHealth(LiveIntents live, Reload reload) {
    this.live = live;
    this.reload = reload;
  }

  @Override
  public Health health() {
    int faults = reload.faults().size();
    Health.Builder health = faults == 0 ? Health.up() : Health.status(STALE);
    return health
        .withDetail("intents", live.current().list().size())
        .withDetail("since", live.since().toString())
        .withDetail("faults", faults)
        .build();
  }
}
