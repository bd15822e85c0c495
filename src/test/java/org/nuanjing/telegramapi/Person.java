package org.nuanjing.telegramapi;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody in a private chat with the bot. Every act returns the id of the update it makes. */
public final class Person {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final FakeBotApi api;
  private final Chats chats;
  private final long id;

  Person(FakeBotApi api, Chats chats, long id) {
    this.api = api;
    this.chats = chats;
    this.id = id;
  }

  /** Their id, which is the chat's as well. */
  public long id() {
    return id;
  }

  public int says(String text) {
    return api.deliver(update("message", message().put("text", text)));
  }

  public int edits(String text) {
    ObjectNode message = message().put("text", text).put("edit_date", now());
    return api.deliver(update("edited_message", message));
  }

  /**
   * Sends something that is not text.
   *
   * @param field the field of Telegram's {@code Message}, such as {@code photo}
   * @param json what it holds
   */
  public int sends(String field, String json) {
    return api.deliver(update("message", message().set(field, JSON.readTree(json))));
  }

  /** The same with words below it. */
  public int sends(String field, String json, String caption) {
    ObjectNode message = message().put("caption", caption);
    return api.deliver(update("message", message.set(field, JSON.readTree(json))));
  }

  /** Changes the words below something that was sent. */
  public int editsCaption(String field, String json, String caption) {
    ObjectNode message = message().put("caption", caption).put("edit_date", now());
    return api.deliver(update("edited_message", message.set(field, JSON.readTree(json))));
  }

  /** Presses the last button with this label: an inline one, or a key, which says its label. */
  public int presses(String label) {
    for (Shown shown : messages().reversed()) {
      for (JsonNode row : shown.markup().path("inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("text").asString().equals(label)) {
            return pressed(shown, button.path("callback_data").asString());
          }
        }
      }
      if (shown.keys().contains(label)) {
        return says(label);
      }
    }
    throw new NoSuchElementException("No button says " + label + ".");
  }

  /** A message of the bot that is there already, with one button. */
  public void shown(String text, String button, String data) {
    ObjectNode markup = JSON.createObjectNode();
    markup
        .putArray("inline_keyboard")
        .addArray()
        .addObject()
        .put("text", button)
        .put("callback_data", data);
    chats.show(id, text, markup);
  }

  public int blocks() {
    chats.block(id, true);
    return api.deliver(membership("kicked", "member"));
  }

  public int unblocks() {
    chats.block(id, false);
    return api.deliver(membership("member", "kicked"));
  }

  /** The bot's messages to them, in order. */
  public List<Shown> messages() {
    return chats.in(id);
  }

  /** The texts of the bot's messages to them, in order. */
  public List<String> sees() {
    return messages().stream().map(Shown::text).toList();
  }

  private int pressed(Shown shown, String data) {
    ObjectNode query = JSON.createObjectNode().put("id", "query" + now() + shown.id());
    query.set("from", from());
    query.put("chat_instance", "-42").put("data", data);
    ObjectNode message = query.putObject("message");
    message.put("message_id", shown.id()).put("date", now()).put("text", shown.text());
    message.set("chat", chat());
    message.set("from", api.bot());
    message.set("reply_markup", shown.markup());
    return api.deliver(update("callback_query", query));
  }

  private ObjectNode membership(String status, String before) {
    ObjectNode change = JSON.createObjectNode().put("date", now());
    change.set("chat", chat());
    change.set("from", from());
    change.set("old_chat_member", member(before));
    change.set("new_chat_member", member(status));
    return update("my_chat_member", change);
  }

  private ObjectNode member(String status) {
    ObjectNode member = JSON.createObjectNode().put("status", status);
    if (status.equals("kicked")) {
      member.put("until_date", 0);
    }
    return member.set("user", api.bot());
  }

  private ObjectNode message() {
    ObjectNode message = JSON.createObjectNode().put("message_id", chats.nextId());
    message.set("from", from());
    message.set("chat", chat());
    return message.put("date", now());
  }

  private ObjectNode from() {
    return JSON.createObjectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", "Person" + id)
        .put("language_code", "zh-hans");
  }

  private ObjectNode chat() {
    return JSON.createObjectNode().put("id", id).put("type", "private").put("first_name", "P" + id);
  }

  private static ObjectNode update(String kind, ObjectNode content) {
    return JSON.createObjectNode().set(kind, content);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
