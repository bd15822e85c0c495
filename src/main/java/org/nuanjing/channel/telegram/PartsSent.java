package org.nuanjing.channel.telegram;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many parts of a message went out, for the last ten thousand messages of this process. */
final class PartsSent {

  private static final int MOST = 10_000;

  private final Map<String, Integer> parts = new LinkedHashMap<>();

  synchronized int of(String message) {
    return parts.getOrDefault(message, 0);
  }

  synchronized void sent(String message, int count) {
    parts.put(message, count);
    if (parts.size() > MOST) {
      parts.remove(parts.keySet().iterator().next());
    }
  }
}
