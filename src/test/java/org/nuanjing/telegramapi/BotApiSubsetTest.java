package org.nuanjing.telegramapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bundled part of the Bot API's description agrees with the whole, on demand: {@code -Dbot-api=
 * path of the whole}; with {@code -Dbot-api.subset=write} as well it is written anew.
 */
class BotApiSubsetTest {

  private static final List<String> METHODS =
      List.of(
          "answerCallbackQuery",
          "deleteWebhook",
          "editMessageReplyMarkup",
          "getFile",
          "getMe",
          "getUpdates",
          "sendChatAction",
          "sendDocument",
          "sendLocation",
          "sendMessage",
          "sendPhoto",
          "sendVideo",
          "sendVoice",
          "setMyCommands",
          "setWebhook");
  private static final Path SUBSET = Path.of("src/test/resources/telegram/bot-api-subset.json");

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  @EnabledIfSystemProperty(named = "bot-api", matches = ".+")
  void theSubsetAgreesWithTheWholeDescription() throws IOException {
    JsonNode whole = json.readTree(Files.readString(Path.of(System.getProperty("bot-api"))));
    ObjectNode subset = json.createObjectNode();
    subset.set("version", whole.path("version"));
    ObjectNode methods = subset.putObject("methods");
    Deque<String> wanted = new ArrayDeque<>();
    for (String method : METHODS) {
      methods.set(method, trimmed(whole.path("methods").path(method), wanted));
    }
    ObjectNode types = subset.putObject("types");
    Set<String> seen = new TreeSet<>();
    while (!wanted.isEmpty()) {
      String type = wanted.pop();
      if (whole.path("types").has(type) && seen.add(type)) {
        types.set(type, trimmed(whole.path("types").path(type), wanted));
      }
    }
    String written = json.writeValueAsString(subset) + "\n";
    if ("write".equals(System.getProperty("bot-api.subset"))) {
      Files.writeString(SUBSET, written);
    }
    assertThat(json.readTree(Files.readString(SUBSET))).isEqualTo(json.readTree(written));
  }

  @Test
  void aCallThatDoesNotConformIsNoticed() {
    BotApiRules rules = BotApiRules.ofSubset();

    assertThat(violations(rules, "sendMessage", "{'chat_id':1}"))
        .containsExactly("sendMessage.text is required", "text has 1 to 4096 characters, not 0");
    assertThat(violations(rules, "sendMessage", "{'chat_id':true,'text':'a','txt':'b'}"))
        .containsExactly(
            "sendMessage.chat_id is not of type Integer", "sendMessage.txt is unknown");
    assertThat(violations(rules, "sendMessage", "{'chat_id':1,'text':'<b>a','parse_mode':'HTML'}"))
        .containsExactly("can't parse entities: no end of tag b");
    assertThat(
            violations(
                rules,
                "sendMessage",
                "{'chat_id':1,'text':'a','reply_markup':{'inline_keyboard':[[{'text':'b',"
                    + "'callback_data':'"
                    + "证".repeat(22)
                    + "'}]]}}"))
        .containsExactly("callback_data has 1 to 64 bytes, not 66");
    assertThat(violations(rules, "sendMesage", "{}"))
        .containsExactly("there is no method sendMesage");
  }

  @Test
  void textIsCountedAfterEntityParsing() {
    BotApiRules rules = BotApiRules.ofSubset();
    String call = "{'chat_id':1,'parse_mode':'HTML','text':'<b>%s</b>'}";

    assertThat(violations(rules, "sendMessage", call.formatted("&lt;".repeat(4096)))).isEmpty();
    assertThat(violations(rules, "sendMessage", call.formatted("a".repeat(4097)))).hasSize(1);
  }

  private List<String> violations(BotApiRules rules, String method, String call) {
    return rules.violations(method, json.readTree(call.replace('\'', '"')));
  }

  private ObjectNode trimmed(JsonNode described, Deque<String> wanted) {
    ObjectNode trimmed = json.createObjectNode();
    trimmed.set("name", described.path("name"));
    if (described.has("subtypes")) {
      trimmed.set("subtypes", described.path("subtypes"));
      described.path("subtypes").forEach(type -> wanted.add(type.asString()));
    }
    ArrayNode fields = trimmed.putArray("fields");
    for (JsonNode field : described.path("fields")) {
      ObjectNode kept = fields.addObject();
      for (String property : List.of("name", "types", "required")) {
        kept.set(property, field.path(property));
      }
      field.path("types").forEach(t -> wanted.add(t.asString().replace("Array of ", "")));
    }
    return trimmed;
  }
}
