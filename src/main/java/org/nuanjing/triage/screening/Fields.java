package org.nuanjing.triage.screening;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Phrases;
import org.nuanjing.intents.YamlObject;

/** Reads what the files of care have in common, and refuses what is never said in care. */
final class Fields {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,19}");

  /** Clinical rules, the list of never: no diagnosis, no promise asked for, no pressing. */
  private static final Pattern NEVER =
      Pattern.compile(
          "自杀成功|自杀失败|要坚强|答应我|保证不|为了(?:警徽|家人|孩子)|抑郁症|焦虑症|精神病|创伤后应激|PTSD"
              + "|committed? suicide|(?:successful|failed) suicide|be strong|promise (?:me|not)|depressive disorder|anxiety disorder",
          Pattern.CASE_INSENSITIVE);

  private Fields() {}

  /** Reports a file without a word on its review. */
  static void review(YamlObject file) {
    if (file.optionalText("review").isEmpty()) {
      file.fault(1, "review is missing.", "Say who reviewed it, or that it needs review.");
    }
  }

  /** A name not used before. */
  static Optional<String> name(YamlObject object, String key, Set<String> used) {
    Optional<String> name = object.text(key);
    if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
      object.fault(
          object.line(key),
          "%s is no %s.".formatted(name.get(), key),
          "Use lower-case letters, digits and underscores, 20 at most.");
      return Optional.empty();
    }
    if (name.isPresent() && !used.add(name.get())) {
      object.fault(
          object.line(key), "%s is there twice.".formatted(name.get()), "Give it another name.");
    }
    return name;
  }

  /** A text in both languages that says nothing of what is never said. */
  static Optional<Phrase> phrase(YamlObject object, String key) {
    Optional<Phrase> phrase = Phrases.read(object, key);
    phrase.ifPresent(text -> {
      var never = NEVER.matcher(text.zh() + "\n" + text.en());
      if (never.find()) {
        object.fault(
            object.line(key),
            "%s says \"%s\", which is never said in care.".formatted(key, never.group()),
            "Say it without a diagnosis, a promise or pressure.");
      }
    });
    return phrase;
  }

  static Optional<Phrase> optionalPhrase(YamlObject object, String key) {
    return object.has(key) ? phrase(object, key) : Optional.empty();
  }

  /** A whole number within limits; a missing one is a fault. */
  static Optional<Integer> number(YamlObject object, String key, int least, int most) {
    Optional<String> text = object.text(key);
    Optional<Integer> number =
        text.filter(each -> each.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
            .filter(each -> each >= least && each <= most);
    if (text.isPresent() && number.isEmpty()) {
      object.fault(
          object.line(key),
          "%s cannot be %s.".formatted(key, text.get()),
          "Write a whole number from %d to %d.".formatted(least, most));
    }
    return number;
  }
}
