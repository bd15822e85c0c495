package org.nuanjing.telegramapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call the bot made.
 *
 * @param method as Telegram spells it
 * @param fault what went wrong with it
 * @param violations where it does not conform to the description of the Bot API
 */
public record Call(String method, JsonNode parameters, Fault fault, List<String> violations) {

  private static final Pattern NAMED =
      Pattern.compile("name=\"([a-z_]+)\"(; filename=\"[^\"]*\")?");

  public Call {
    violations = List.copyOf(violations);
  }

  /**
   * The parameters in a request's body; a missing node where that is neither JSON nor a form of
   * several parts. Of a file in a form the length stands in for the bytes.
   */
  static JsonNode parameters(@Nullable String type, InputStream request) throws IOException {
    byte[] body = request.readAllBytes();
    if (type != null && type.startsWith("multipart/form-data; boundary=")) {
      return form(type.substring(type.indexOf('=') + 1), new String(body, ISO_8859_1));
    }
    try {
      return body.length == 0
          ? JsonMapper.shared().createObjectNode()
          : JsonMapper.shared().readTree(body);
    } catch (JacksonException notJson) {
      return JsonMapper.shared().missingNode();
    }
  }

  private static JsonNode form(String boundary, String body) {
    ObjectNode parameters = JsonMapper.shared().createObjectNode();
    for (String part : body.split("--" + Pattern.quote(boundary), -1)) {
      Matcher named = NAMED.matcher(part);
      if (named.find()) {
        String value = part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2);
        String plain = new String(value.getBytes(ISO_8859_1), UTF_8);
        if (named.group(2) != null) {
          parameters.put(named.group(1), value.length() + " bytes");
        } else if (plain.matches("true|false")) {
          parameters.put(named.group(1), Boolean.parseBoolean(plain));
        } else if (plain.startsWith("{")) {
          parameters.set(named.group(1), JsonMapper.shared().readTree(plain));
        } else {
          parameters.put(named.group(1), plain);
        }
      }
    }
    return parameters;
  }
}
