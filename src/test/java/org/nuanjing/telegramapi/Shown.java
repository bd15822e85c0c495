package org.nuanjing.telegramapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A message of the bot as a person sees it.
 *
 * @param text after entity parsing
 * @param html as sent
 * @param markup its keyboard; a missing node where it has none
 */
public record Shown(int id, String text, String html, JsonNode markup) {

  /** The labels of its inline buttons. */
  public List<String> buttons() {
    return labels("inline_keyboard");
  }

  /** The labels of the keyboard it puts in place of the ordinary one. */
  public List<String> keys() {
    return labels("keyboard");
  }

  /** How many buttons stand in each row of its keyboard. */
  public List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    markup.path("inline_keyboard").forEach(row -> rows.add(row.size()));
    markup.path("keyboard").forEach(row -> rows.add(row.size()));
    return rows;
  }

  Shown withoutButtons() {
    return new Shown(id, text, html, markup.path("none"));
  }

  private List<String> labels(String keyboard) {
    List<String> labels = new ArrayList<>();
    for (JsonNode row : markup.path(keyboard)) {
      row.forEach(button -> labels.add(button.path("text").asString()));
    }
    return labels;
  }
}
