package org.nuanjing.telegramapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The updates waiting for the bot, kept until it confirms them. */
final class UpdateQueue {

  /** Telegram takes an offset further ahead than this for one of another count. */
  private static final int NEAR = 10;

  private final NavigableMap<Integer, String> waiting = new TreeMap<>();
  private int next = 700_000_001;
  private int poll;

  /**
   * Adds an update.
   *
   * @param json without its id
   */
  synchronized int add(String json) {
    int id = next++;
    String separator = json.strip().equals("{}") ? "" : ",";
    waiting.put(id, "{\"update_id\":" + id + separator + json.strip().substring(1));
    notifyAll();
    return id;
  }

  synchronized void countFrom(int id) {
    next = id;
  }

  synchronized List<Integer> ids() {
    return List.copyOf(waiting.keySet());
  }

  /** The first update that waits, for the webhook. */
  synchronized Optional<Integer> first(Duration patience) throws InterruptedException {
    await(patience, () -> !waiting.isEmpty());
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.firstKey());
  }

  synchronized @Nullable String find(int id) {
    return waiting.get(id);
  }

  synchronized void confirm(int id) {
    waiting.remove(id);
  }

  /**
   * What waits from the offset on, all before it being confirmed; waits for something to come.
   *
   * @return empty when a later request took this one's place
   */
  synchronized Optional<List<String>> poll(@Nullable Integer offset, int limit, Duration patience)
      throws InterruptedException {
    int mine = ++poll;
    notifyAll();
    if (offset != null && offset <= next + NEAR) {
      waiting.headMap(offset).clear();
    }
    await(patience, () -> !waiting.isEmpty() || poll != mine);
    return poll == mine
        ? Optional.of(new ArrayList<>(waiting.values().stream().limit(limit).toList()))
        : Optional.empty();
  }

  /** Ends the request under way, as a new webhook does. */
  synchronized void endPolls() {
    poll++;
    notifyAll();
  }

  private void await(Duration patience, BooleanSupplier come) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    while (!come.getAsBoolean()) {
      long left = Duration.between(Instant.now(), end).toMillis();
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
