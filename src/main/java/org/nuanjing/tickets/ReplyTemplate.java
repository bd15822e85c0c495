package org.nuanjing.tickets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.Language;
import org.nuanjing.tickets.WorkActions.Sequel;

/**
 * A ready-made answer, put into the reply to be read and changed, never sent by itself.
 *
 * @param id unique
 * @param title what staff choose it by
 * @param titleEn the same in English
 * @param desks the ids of the desks it is for; empty for all
 * @param texts what the officer reads, by language, with {@link #VARIABLES} in braces
 * @param sequel what is done in one step with it
 * @param approvedBy who reviewed the wording; empty where nobody has
 * @param reviewed the day of the review
 */
public record ReplyTemplate(
    String id,
    String title,
    String titleEn,
    Set<String> desks,
    Map<Language, String> texts,
    Sequel sequel,
    Optional<String> approvedBy,
    LocalDate reviewed) {

  /** What can stand in braces: what was asked for, the ticket's number, the desk, the next time. */
  public static final Set<String> VARIABLES = Set.of("what", "reference", "desk", "due");

  public ReplyTemplate {
    desks = Set.copyOf(desks);
    texts = Map.copyOf(texts);
  }

  /** Whether it is for a desk. */
  public boolean serves(String desk) {
    return desks.isEmpty() || desks.contains(desk);
  }

  /** Whether it should be reviewed before it is used: by nobody, or more than a year ago. */
  public boolean stale(LocalDate today) {
    return approvedBy.isEmpty() || reviewed.plusYears(1).isBefore(today);
  }

  /**
   * The text with what stands in braces filled in.
   *
   * @param values by the names of {@link #VARIABLES}
   */
  public String text(Language language, Map<String, String> values) {
    String text = texts.getOrDefault(language, texts.getOrDefault(Language.ZH, ""));
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
