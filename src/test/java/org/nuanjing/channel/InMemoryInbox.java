package org.nuanjing.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inbox that keeps messages in memory and can be out of order for a while. */
public final class InMemoryInbox implements Inbox {

  private final Map<String, IncomingMessage> stored = new LinkedHashMap<>();
  private int duplicates;
  private int refusals;
  private boolean down;

  @Override
  public synchronized Acceptance accept(IncomingMessage message) {
    if (down) {
      refusals++;
      throw new IllegalStateException("The inbox is down.");
    }
    if (stored.putIfAbsent(message.from().channel() + message.id(), message) != null) {
      duplicates++;
      return Acceptance.DUPLICATE;
    }
    return Acceptance.ACCEPTED;
  }

  /** From now on nothing is stored. */
  public synchronized void goDown() {
    down = true;
  }

  public synchronized void comeBack() {
    down = false;
  }

  /** What was stored, in order. */
  public synchronized List<IncomingMessage> messages() {
    return new ArrayList<>(stored.values());
  }

  /** The words of what was stored, in order. */
  public synchronized List<String> words() {
    return stored.values().stream().map(message -> message.content().words()).toList();
  }

  /** How often something came that was stored before. */
  public synchronized int duplicates() {
    return duplicates;
  }

  /** How often something came while down. */
  public synchronized int refusals() {
    return refusals;
  }
}
