package org.nuanjing.channel.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often one browser, and one network address, may post; counted on each node by itself. */
@Component
class PostLimits {

  private static final int REMEMBERED = 20_000;

  private final Clock clock;
  private final WebChatSettings settings;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  PostLimits(Clock clock, WebChatSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  private record Bucket(double tokens, long atMillis) {}

  /** Whether another post is allowed now; counts it if so. */
  synchronized boolean allows(String address, String client) {
    return take("address " + address, settings.messagesPerMinute())
        && take("client " + client, settings.messagesPerMinuteOfClient());
  }

  /**
   * Whether it may be said again that somebody there is writing; takes nothing from what counts.
   */
  synchronized boolean allowsTyping(String client) {
    return take("typing " + client, settings.messagesPerMinuteOfClient());
  }

  private boolean take(String who, int perMinute) {
    long now = clock.millis();
    Bucket before = buckets.getOrDefault(who, new Bucket(perMinute, now));
    double refilled = (now - before.atMillis()) * (perMinute / 60_000.0);
    double tokens = Math.min(perMinute, before.tokens() + Math.max(0, refilled));
    boolean allowed = tokens >= 1;
    buckets.put(who, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed;
  }
}
