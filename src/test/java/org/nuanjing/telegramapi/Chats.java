package org.nuanjing.telegramapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What stands in each chat. */
final class Chats {

  private final Map<Long, List<Shown>> shown = new ConcurrentHashMap<>();
  private final Set<Long> blocked = new HashSet<>();
  private int lastId = 1000;

  /** A chat the bot may write to from now on. */
  void open(long chat) {
    shown.computeIfAbsent(chat, _ -> new ArrayList<>());
  }

  synchronized void block(long chat, boolean blocks) {
    if (blocks) {
      blocked.add(chat);
    } else {
      blocked.remove(chat);
    }
  }

  synchronized int nextId() {
    return ++lastId;
  }

  synchronized List<Shown> in(long chat) {
    return List.copyOf(shown.getOrDefault(chat, List.of()));
  }

  synchronized void show(long chat, String text, JsonNode markup) {
    List<Shown> messages = shown.get(chat);
    if (messages == null) {
      throw new IllegalStateException("no chat " + chat);
    }
    messages.add(new Shown(nextId(), text, text, markup));
  }

  /** Shows a message, or says why not. */
  synchronized Outcome send(String method, JsonNode call) {
    long chat = call.path("chat_id").asLong();
    if (!shown.containsKey(chat)) {
      return Outcome.refused(400, "Bad Request: chat not found");
    }
    if (blocked.contains(chat)) {
      return Outcome.refused(403, "Forbidden: bot was blocked by the user");
    }
    String html = method.equals("sendMessage") ? call.path("text").asString() : what(method, call);
    Shown message = new Shown(nextId(), plain(html), html, call.path("reply_markup"));
    shown.get(chat).add(message);
    return Outcome.done(
        """
        {"message_id":%d,"date":%d,"chat":{"id":%d,"type":"private"},"text":""}\
        """
            .formatted(message.id(), Instant.now().getEpochSecond(), chat));
  }

  /** What is sent in place of words: {@code [photo FILE_ID]}, or {@code [location LAT, LONG]}. */
  private static String what(String method, JsonNode call) {
    String kind = method.substring("send".length()).toLowerCase(Locale.ROOT);
    return kind.equals("location")
        ? "[location %s, %s]".formatted(call.path("latitude"), call.path("longitude"))
        : "[%s %s]".formatted(kind, call.path(kind).asString());
  }

  synchronized Outcome takeButtons(JsonNode call) {
    List<Shown> messages = shown.getOrDefault(call.path("chat_id").asLong(), new ArrayList<>());
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).id() == call.path("message_id").asInt()) {
        messages.set(i, messages.get(i).withoutButtons());
        return Outcome.done("true");
      }
    }
    return Outcome.refused(400, "Bad Request: message to edit not found");
  }

  private static String plain(String html) {
    try {
      return HtmlText.plain(html);
    } catch (HtmlText.Unparsable refusedBefore) {
      throw new IllegalStateException(refusedBefore);
    }
  }
}
