package org.nuanjing.intents;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads texts in both languages, and whole files of them. */
public final class Phrases {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** Several words of Latin letters without one Chinese sign; a lone AED or GPS is Chinese too. */
  private static final Pattern CHINESE_LACKING =
      Pattern.compile("\\A(?!.*\\p{IsHan}).*[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}", Pattern.DOTALL);

  /** Chinese signs without one Latin letter; quoting a Chinese word in English is fine. */
  private static final Pattern ENGLISH_LACKING =
      Pattern.compile("\\A(?!.*[A-Za-z]).*\\p{IsHan}", Pattern.DOTALL);

  private Phrases() {}

  /** The text under a key, with no places to fill. */
  public static Optional<Phrase> read(YamlObject parent, String key) {
    return read(parent, key, Set.of());
  }

  private static Optional<Phrase> read(YamlObject parent, String key, Set<String> places) {
    return parent.object(key).flatMap(object -> phrase(object, key, places));
  }

  private static Optional<Phrase> phrase(YamlObject object, String key, Set<String> places) {
    object.only("zh", "en");
    List<String> lacking = Stream.of("zh", "en").filter(each -> !object.has(each)).toList();
    lacking.forEach(language -> untranslated(object, key, language));
    if (!lacking.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> zh = object.text("zh");
    Optional<String> en = object.text("en");
    if (zh.isEmpty() || en.isEmpty()) {
      return Optional.empty();
    }
    checkLanguage(object, key, "zh", !CHINESE_LACKING.matcher(bare(zh.get())).find());
    checkLanguage(object, key, "en", !ENGLISH_LACKING.matcher(bare(en.get())).find());
    checkPlaces(object, key, new Phrase(zh.get(), en.get()), places);
    return Optional.of(new Phrase(zh.get(), en.get()));
  }

  private static void untranslated(YamlObject object, String key, String language) {
    object.fault(
        object.line(),
        "%s is not translated: %s is missing.".formatted(key, language),
        "Add %s: with the text in %s.".formatted(language, name(language)));
  }

  private static void checkLanguage(
      YamlObject object, String key, String language, boolean translated) {
    if (!translated) {
      object.fault(
          object.line(language),
          "%s is not translated: %s is not in %s.".formatted(key, language, name(language)),
          "Write it in %s.".formatted(name(language)));
    }
  }

  private static String name(String language) {
    return language.equals("zh") ? "Chinese" : "English";
  }

  /** The text without its places, whose names are in no language. */
  private static String bare(String text) {
    return PLACE.matcher(text).replaceAll(" ");
  }

  private static void checkPlaces(YamlObject object, String key, Phrase phrase, Set<String> known) {
    Set<String> zh = places(phrase.zh());
    Set<String> en = places(phrase.en());
    if (!zh.equals(en)) {
      object.fault(
          object.line("en"),
          "%s has the places %s in Chinese but %s in English.".formatted(key, zh, en),
          "Use the same places in both.");
    }
    zh.addAll(en);
    zh.removeAll(known);
    if (!zh.isEmpty()) {
      object.fault(
          object.line("zh"),
          "%s has places nothing fills: %s.".formatted(key, zh),
          known.isEmpty()
              ? "Write it without places."
              : "It may have " + known.stream().sorted().collect(joining("}, {", "{", "}")) + ".");
    }
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> place.group(1))
        .collect(toCollection(TreeSet::new));
  }

  /**
   * All texts of a file.
   *
   * @param keys what it must and may have
   * @param said who says them, for messages
   */
  static Map<String, Phrase> readAll(
      YamlObject file, Map<String, AnswerKeys.Key> keys, String said) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    for (String name : file.keys()) {
      AnswerKeys.Key key = keys.get(name);
      if (key == null) {
        file.fault(
            file.line(name),
            "The text %s is used nowhere.".formatted(name),
            "Remove it; %s has %s.".formatted(said, keys.keySet().stream().sorted().toList()));
      } else {
        read(file, name, key.places()).ifPresent(phrase -> phrases.put(name, phrase));
      }
    }
    keys.values().stream()
        .filter(key -> key.required() && !file.has(key.name()))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(key ->
            file.fault(
                1,
                "The text %s is missing.".formatted(key.name()),
                "Add %s: with zh: and en: below it.".formatted(key.name())));
    return phrases;
  }
}
