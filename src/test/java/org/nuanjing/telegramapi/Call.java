package org.nuanjing.telegramapi;

import java.util.List;
import tools.jackson.databind.JsonNode;

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
}
