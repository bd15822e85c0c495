package org.nuanjing.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets one of many through and holds back what follows too soon; counted on each node alone. */
public final class Pace {

  /** How soon that somebody is writing is not said again. */
  public static final Duration OF_TYPING = Duration.ofSeconds(3);

  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Duration between;
  private final Map<String, Long> last =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Pace(Clock clock, Duration between) {
    this.clock = clock;
    this.between = between;
  }

  /** Whether it may go through now; counts it if so. */
  public synchronized boolean allows(String which) {
    long now = clock.millis();
    Long before = last.get(which);
    boolean soon = before != null && now >= before && now - before < between.toMillis();
    if (!soon) {
      last.put(which, now);
    }
    return !soon;
  }
}
