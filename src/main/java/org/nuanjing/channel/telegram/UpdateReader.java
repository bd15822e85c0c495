package org.nuanjing.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Reads updates one by one, so that one that TelegramBots cannot parse does not hold up the others.
 * Of such an update the words and the sender are saved where they can be; otherwise it is set aside
 * as an update with nothing but its id.
 */
final class UpdateReader {

  private static final Logger log = LoggerFactory.getLogger(UpdateReader.class);

  /** Where words may stand in a message, the first that has any counting. */
  private static final List<String> WORDS =
      List.of(
          "/text",
          "/caption",
          "/sticker/emoji",
          "/poll/question",
          "/checklist/title",
          "/dice/emoji");

  private final ObjectMapper mapper = new ObjectMapper();
  private final TelegramMetrics metrics;

  UpdateReader(TelegramMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * The updates in an answer to {@code getUpdates}.
   *
   * @throws JsonProcessingException when this is not such an answer
   */
  List<Update> readAll(String answer) throws JsonProcessingException {
    JsonNode tree = mapper.readTree(answer);
    if (!tree.path("ok").asBoolean() || !tree.path("result").isArray()) {
      throw new NotUpdates("an answer without updates");
    }
    List<Update> updates = new ArrayList<>();
    for (JsonNode update : tree.path("result")) {
      updates.add(read(update));
    }
    return updates;
  }

  /**
   * The update a webhook was sent.
   *
   * @throws IOException when this is no update at all
   */
  Update readOne(byte[] body) throws IOException {
    return read(mapper.readTree(body));
  }

  private Update read(JsonNode update) throws JsonProcessingException {
    if (!update.path("update_id").canConvertToInt()
        || !update.path("update_id").isIntegralNumber()) {
      throw new NotUpdates("an update without an id");
    }
    try {
      return mapper.treeToValue(update, Update.class);
    } catch (JsonProcessingException | RuntimeException unreadable) {
      return saved(update);
    }
  }

  private Update saved(JsonNode update) throws JsonProcessingException {
    ObjectNode known = mapper.createObjectNode().set("update_id", update.path("update_id"));
    try {
      for (String kind : List.of("message", "edited_message")) {
        if (update.path(kind).isObject()) {
          known.set(kind, message(update.path(kind)));
        }
      }
      if (update.path("callback_query").isObject()) {
        known.set("callback_query", callback(update.path("callback_query")));
      }
      Update saved = mapper.treeToValue(known, Update.class);
      log.warn("Update {} could be read only in part.", saved.getUpdateId());
      return saved;
    } catch (JsonProcessingException | RuntimeException unreadable) {
      metrics.setAside(1);
      log.warn("Update {} cannot be read and is set aside.", update.path("update_id").asInt());
      return mapper.treeToValue(known.retain("update_id"), Update.class);
    }
  }

  private ObjectNode message(JsonNode message) {
    ObjectNode known = mapper.createObjectNode();
    known.put("message_id", message.path("message_id").asInt(0));
    known.put("date", message.path("date").asInt(0));
    known.put("edit_date", message.path("edit_date").asInt(0));
    known.set("chat", chat(message.path("chat")));
    known.set("from", user(message.path("from")));
    WORDS.stream()
        .map(message::at)
        .filter(words -> words.isTextual() && !words.textValue().isBlank())
        .findFirst()
        .ifPresent(words -> known.set("text", words));
    if (message.has("entities")) {
      known.set("entities", message.get("entities"));
    }
    return known;
  }

  private ObjectNode callback(JsonNode callback) {
    ObjectNode known = mapper.createObjectNode();
    known.set("id", callback.path("id"));
    known.set("from", user(callback.path("from")));
    known.set("data", callback.path("data"));
    known.put("chat_instance", "");
    if (callback.path("message").path("chat").has("id")) {
      known
          .putObject("message")
          .put("message_id", callback.path("message").path("message_id").asInt(0))
          .put("date", 0)
          .set("chat", chat(callback.path("message").path("chat")));
    }
    return known;
  }

  private ObjectNode chat(JsonNode chat) {
    return mapper
        .createObjectNode()
        .<ObjectNode>set("id", chat.path("id"))
        .set("type", chat.path("type"));
  }

  private ObjectNode user(JsonNode user) {
    ObjectNode known = mapper.createObjectNode().set("id", user.path("id"));
    known.put("first_name", "");
    known.put("is_bot", user.path("is_bot").asBoolean());
    if (user.path("language_code").isTextual()) {
      known.set("language_code", user.path("language_code"));
    }
    return known;
  }

  /** JSON, but not what Telegram sends. */
  private static final class NotUpdates extends JsonProcessingException {
    private static final long serialVersionUID = 1;

    NotUpdates(String what) {
      super(what);
    }
  }
}
