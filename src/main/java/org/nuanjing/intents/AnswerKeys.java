package org.nuanjing.intents;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanjing.intents.Intent.Behaviour;

/**
 * Which texts the assistant uses, and the places each may have; a text not listed here is never
 * said.
 */
public final class AnswerKeys {

  /** One text: its key, whether a folder must have it, and which places it may have. */
  record Key(String name, boolean required, Set<String> places) {}

  private static final Map<String, Key> COMMON =
      keys(
          must("welcome"),
          must("unsure"),
          must("rephrase"),
          must("summary"),
          must("file"),
          must("change"),
          must("cancel"),
          must("cancelled"),
          must("skip"),
          must("cannot_skip"),
          must("yes"),
          must("no"),
          must("not_given"),
          must("slot_empty"),
          must("slot_too_long"),
          must("slot_not_an_option"),
          must("slot_not_yes_or_no"),
          must("slot_not_a_number"),
          must("slot_not_a_day"),
          must("slot_not_a_phone"),
          must("slot_not_a_file"));

  private static final Key FILED = must("filed", "reference", "due");
  private static final Key ANSWER = must("answer");

  private AnswerKeys() {}

  /** The keys of {@code _common/answers.yaml}. */
  public static Set<String> common() {
    return COMMON.keySet();
  }

  static Map<String, Key> ofCommon() {
    return COMMON;
  }

  static Map<String, Key> of(Behaviour behaviour, boolean urgent) {
    return switch (behaviour) {
      case REQUEST ->
          urgent ? keys(FILED, may("opening"), must("urgent")) : keys(FILED, may("opening"));
      case ANSWER, MENU, CRISIS, OUT_OF_SCOPE -> keys(ANSWER);
      case POLICY -> keys(FILED, must("ask"), must("found"), must("nothing_found"));
      case TICKET_STATUS ->
          keys(must("none"), must("heading"), must("line", "reference", "title", "state", "due"));
      case TICKET_ADD -> keys(must("none"), must("which"), must("ask"), must("added", "reference"));
      case TICKET_CANCEL ->
          keys(
              must("none"),
              must("which"),
              must("confirm", "reference", "title"),
              must("cancelled", "reference"),
              must("kept"));
      case PERSON -> keys(FILED);
      case BIND ->
          keys(
              must("ask_badge"),
              must("ask_code"),
              must("bound", "name"),
              must("already", "name"),
              must("wrong", "attempts"),
              must("locked", "minutes"),
              must("expired"));
    };
  }

  private static Key must(String name, String... places) {
    return new Key(name, true, Set.of(places));
  }

  private static Key may(String name, String... places) {
    return new Key(name, false, Set.of(places));
  }

  private static Map<String, Key> keys(Key... keys) {
    return Stream.of(keys).collect(toUnmodifiableMap(Key::name, key -> key));
  }
}
