package org.nuanjing.telegramapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call the bot made.
 *
 * @param method as Telegram spells it
 * @param fault what went wrong with it
 * @param violations where it does not conform to the description of the Bot API
 */
public record Call(String method, JsonNode parameters, Fault fault, List<String> violations) {

  public Call {
    violations = List.copyOf(violations);
  }

  /** The parameters in a request's body; a missing node where that is not JSON. */
  static JsonNode parameters(InputStream request) throws IOException {
    byte[] body = request.readAllBytes();
    try {
      return body.length == 0
          ? JsonMapper.shared().createObjectNode()
          : JsonMapper.shared().readTree(body);
    } catch (JacksonException notJson) {
      return JsonMapper.shared().missingNode();
    }
  }
}
