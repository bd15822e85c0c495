package org.nuanjing.telegramapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks calls against the machine-readable description of the Bot API. */
public final class BotApiRules {

  private static final String ARRAY = "Array of ";
  private static final List<String> BUTTON_LOOKS = List.of("text", "icon_custom_emoji_id", "style");

  private final Map<String, JsonNode> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final JsonNode types;

  BotApiRules(JsonNode description) {
    description.path("methods").forEach(m -> methods.put(m.path("name").asString(), m));
    this.types = description.path("types");
  }

  /** The rules for the methods this program uses. */
  public static BotApiRules ofSubset() {
    try (InputStream subset =
        BotApiRules.class.getResourceAsStream("/telegram/bot-api-subset.json")) {
      if (subset == null) {
        throw new IllegalStateException("telegram/bot-api-subset.json is not among the resources");
      }
      return new BotApiRules(JsonMapper.shared().readTree(subset));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The method's name as Telegram spells it; empty when there is none such. */
  Optional<String> method(String name) {
    return Optional.ofNullable(methods.get(name)).map(m -> m.path("name").asString());
  }

  /** Where a call does not conform; nothing when it does. */
  public List<String> violations(String method, JsonNode parameters) {
    JsonNode description = methods.get(method);
    if (description == null) {
      return List.of("there is no method " + method);
    }
    List<String> faults = new ArrayList<>(objectFaults(method, description, parameters));
    limits(method.toLowerCase(Locale.ROOT), parameters, faults);
    return faults;
  }

  private List<String> objectFaults(String at, JsonNode description, JsonNode value) {
    if (!value.isObject()) {
      return List.of(at + " is not an object");
    }
    List<String> faults = new ArrayList<>();
    Map<String, JsonNode> known = new TreeMap<>();
    for (JsonNode field : description.path("fields")) {
      String name = field.path("name").asString();
      known.put(name, field);
      if (field.path("required").asBoolean() && !value.has(name)) {
        faults.add(at + "." + name + " is required");
      }
    }
    for (Map.Entry<String, JsonNode> given : value.properties()) {
      JsonNode field = known.get(given.getKey());
      if (field == null) {
        faults.add(at + "." + given.getKey() + " is unknown");
      } else {
        faults.addAll(fieldFaults(at + "." + given.getKey(), field, given.getValue()));
      }
    }
    return faults;
  }

  private List<String> fieldFaults(String at, JsonNode field, JsonNode value) {
    List<String> least = List.of();
    for (JsonNode type : field.path("types")) {
      List<String> faults = typeFaults(at, type.asString(), value);
      if (faults.isEmpty()) {
        return faults;
      }
      least = least.isEmpty() || faults.size() < least.size() ? faults : least;
    }
    return least;
  }

  private List<String> typeFaults(String at, String type, JsonNode value) {
    if (type.startsWith(ARRAY)) {
      return arrayFaults(at, type.substring(ARRAY.length()), value);
    }
    boolean fits =
        switch (type) {
          case "Integer" -> value.isIntegralNumber();
          case "Float" -> value.isNumber();
          case "Boolean" -> value.isBoolean();
          case "True" -> value.isBoolean() && value.asBoolean();
          case "String", "InputFile" -> value.isString();
          default -> true;
        };
    if (!fits) {
      return List.of(at + " is not of type " + type);
    }
    JsonNode described = types.path(type);
    if (described.isMissingNode()) {
      return List.of();
    }
    return described.has("subtypes")
        ? subtypeFaults(at, described.path("subtypes"), value)
        : objectFaults(at, described, value);
  }

  private List<String> arrayFaults(String at, String type, JsonNode value) {
    if (!value.isArray()) {
      return List.of(at + " is not an array");
    }
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      faults.addAll(typeFaults(at + "[" + i + "]", type, value.get(i)));
    }
    return faults;
  }

  private List<String> subtypeFaults(String at, JsonNode subtypes, JsonNode value) {
    for (JsonNode subtype : subtypes) {
      if (typeFaults(at, subtype.asString(), value).isEmpty()) {
        return List.of();
      }
    }
    return List.of(at + " is none of the types it may be");
  }

  /** What the description says in words only. */
  private static void limits(String method, JsonNode call, List<String> faults) {
    switch (method) {
      case "sendmessage" -> messageLimits(call, faults);
      case "answercallbackquery" -> within(call, "text", 0, 200, faults);
      case "setwebhook" -> within(call, "secret_token", 1, 256, faults);
      case "setmycommands" -> {
        for (JsonNode command : call.path("commands")) {
          within(command, "description", 1, 256, faults);
          if (!command.path("command").asString().matches("[a-z0-9_]{1,32}")) {
            faults.add("a command's name has 1 to 32 lower-case letters, digits and _");
          }
        }
      }
      default -> {}
    }
    buttonLimits(call.path("reply_markup").path("inline_keyboard"), faults);
  }

  private static void messageLimits(JsonNode call, List<String> faults) {
    String text = call.path("text").asString("");
    try {
      String plain =
          "HTML".equals(call.path("parse_mode").asString("")) ? HtmlText.plain(text) : text;
      if (plain.isBlank() || plain.length() > 4096) {
        faults.add("text has 1 to 4096 characters, not " + plain.strip().length());
      }
    } catch (HtmlText.Unparsable unparsable) {
      faults.add("can't parse entities: " + unparsable.getMessage());
    }
  }

  private static void buttonLimits(JsonNode keyboard, List<String> faults) {
    for (JsonNode row : keyboard) {
      for (JsonNode button : row) {
        long actions =
            button.propertyNames().stream().filter(name -> !BUTTON_LOOKS.contains(name)).count();
        if (actions != 1) {
          faults.add("a button does exactly one thing");
        }
        int bytes = button.path("callback_data").asString("x").getBytes(UTF_8).length;
        if (bytes < 1 || bytes > 64) {
          faults.add("callback_data has 1 to 64 bytes, not " + bytes);
        }
      }
    }
  }

  private static void within(
      JsonNode call, String field, int least, int most, List<String> faults) {
    int length = call.path(field).asString("").length();
    if (call.has(field) && (length < least || length > most)) {
      faults.add(field + " has " + least + " to " + most + " characters, not " + length);
    }
  }
}
