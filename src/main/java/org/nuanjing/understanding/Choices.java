package org.nuanjing.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.intents.Phrase;
import org.nuanjing.intents.Slot.Option;
import org.nuanjing.understanding.SlotReader.Value;
import org.nuanjing.understanding.numbers.Numerals;

/** One of the options: by its label in either language, by its value, or by its number. */
final class Choices {

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:选|选择|要|我选|我要|number|option|no)?\\s*第?([0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个|项|条|号)?[.。、)]?");

  private Choices() {}

  static Optional<Value> read(List<Option> options, String text) {
    String words = bare(text);
    List<Option> exact = options.stream().filter(each -> names(each, words)).toList();
    if (exact.size() == 1) {
      return exact.stream().map(Choices::value).findFirst();
    }
    Optional<Option> placed = place(options, Normalizer.half(text).strip());
    if (placed.isPresent()) {
      return placed.map(Choices::value);
    }
    List<Option> within = options.stream().filter(each -> mentioned(each, words)).toList();
    return within.size() == 1 ? within.stream().map(Choices::value).findFirst() : Optional.empty();
  }

  private static Optional<Option> place(List<Option> options, String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      return Optional.empty();
    }
    int number = Numerals.small(place.group(1));
    return number >= 1 && number <= options.size()
        ? Optional.of(options.get(number - 1))
        : Optional.empty();
  }

  private static boolean names(Option option, String words) {
    return words.equals(bare(option.value()))
        || option.names().stream().anyMatch(name -> words.equals(bare(name)));
  }

  private static boolean mentioned(Option option, String words) {
    return !words.contains("不")
        && !words.contains("别")
        && !(" " + words + " ").contains(" not ")
        && option.isNamedIn(words);
  }

  private static String bare(String text) {
    return Normalizer.words(text.replace('_', ' '));
  }

  private static Value value(Option option) {
    Phrase label = option.label();
    return new Value(option.value(), label.zh(), label.en());
  }
}
