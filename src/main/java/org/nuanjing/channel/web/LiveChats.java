package org.nuanjing.channel.web;

import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.channel.ChannelAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The windows this node keeps up to date. */
@Component
class LiveChats {

  private final Transcript transcript;
  private final WebChatSettings settings;
  private final Map<String, Deque<LiveChat>> byPlace = new HashMap<>();
  private int open;
  private boolean stopped;

  LiveChats(Transcript transcript, WebChatSettings settings) {
    this.transcript = transcript;
    this.settings = settings;
  }

  /**
   * Opens a window. One too many of the same browser closes its oldest, which is most often a
   * connection the phone has already lost.
   *
   * @return empty when this node is full or stopping
   */
  Optional<SseEmitter> open(ChannelAddress place, String position) {
    SseEmitter emitter = new SseEmitter(0L);
    LiveChat chat = new LiveChat(place, transcript, emitter, position);
    if (!add(chat)) {
      return Optional.empty();
    }
    emitter.onError(error -> chat.close());
    emitter.onCompletion(chat::close);
    Thread.ofVirtual()
        .name("web-chat-window")
        .start(() -> {
          try {
            chat.run();
          } finally {
            remove(chat);
          }
        });
    return Optional.of(emitter);
  }

  /** Something was said in the place of this id. */
  synchronized void wake(String placeId) {
    byPlace.getOrDefault(placeId, new ArrayDeque<>()).forEach(LiveChat::wake);
  }

  /** Somebody is writing to the place of this id. */
  synchronized void typing(String placeId) {
    byPlace.getOrDefault(placeId, new ArrayDeque<>()).forEach(LiveChat::typing);
  }

  /** Something may have been said anywhere. */
  synchronized void wakeAll() {
    all().forEach(LiveChat::wake);
  }

  synchronized int count() {
    return open;
  }

  @PreDestroy
  synchronized void closeAll() {
    stopped = true;
    all().forEach(LiveChat::close);
  }

  private synchronized boolean add(LiveChat chat) {
    if (stopped || open >= settings.streamsOnNode()) {
      return false;
    }
    Deque<LiveChat> windows =
        byPlace.computeIfAbsent(chat.place().id(), unseen -> new ArrayDeque<>());
    if (windows.size() >= settings.streamsPerAddress()) {
      windows.removeFirst().close();
      open--;
    }
    windows.addLast(chat);
    open++;
    return true;
  }

  private synchronized void remove(LiveChat chat) {
    Deque<LiveChat> windows = byPlace.get(chat.place().id());
    if (windows != null && windows.remove(chat)) {
      open--;
      if (windows.isEmpty()) {
        byPlace.remove(chat.place().id());
      }
    }
  }

  private List<LiveChat> all() {
    return byPlace.values().stream().flatMap(Deque::stream).toList();
  }
}
