package org.nuanjing.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.triage.screening.Question;
import org.nuanjing.triage.screening.Question.Answer;
import org.nuanjing.triage.screening.Question.Kind;

/** Reads what is said to a question of the screening. */
final class Answers {

  private static final Pattern NUMBER = Pattern.compile("(?<![0-9.])(10|[0-9])(?![0-9])");
  private static final String NUMERALS = "零一二三四五六七八九十";

  private Answers() {}

  /**
   * The value of an answer: a choice's, a number from 0 to 10, or {@link Care.Asking#OWN_WORDS} for
   * free words; empty where no clear answer is in it.
   */
  static Optional<String> read(Question question, String said) {
    Optional<String> choice = choice(question, said);
    if (choice.isPresent()) {
      return choice;
    }
    return switch (question.kind()) {
      case CHOICE -> Optional.empty();
      case HOUR -> Words.askNoMore(said) ? Optional.of(Care.Asking.OWN_WORDS) : Optional.empty();
      case SCALE -> number(said);
      case WORDS -> Optional.of(Care.Asking.OWN_WORDS);
      case PLACE ->
          Words.dontKnow(said) || Words.nothing(said)
              ? Optional.empty()
              : Optional.of(Care.Asking.OWN_WORDS);
    };
  }

  private static Optional<String> choice(Question question, String said) {
    String bare =
        said.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{P}\\s]+$", "")
            .replaceAll("(?<=.)[啊呀吧呢哦噢的了嘛]+$", "");
    String whole = said.strip().toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+$", "");
    return question.answers().stream()
        .filter(answer -> is(answer, bare) || is(answer, whole))
        .map(Answer::value)
        .findFirst();
  }

  private static boolean is(Answer answer, String words) {
    return answer.label().zh().equals(words)
        || answer.label().en().toLowerCase(Locale.ROOT).equals(words)
        || answer.also().contains(words);
  }

  /** A number from 0 to 10; of several the first. */
  private static Optional<String> number(String said) {
    Matcher number = NUMBER.matcher(said);
    if (number.find()) {
      return Optional.of(number.group(1));
    }
    return said.chars()
        .map(NUMERALS::indexOf)
        .filter(value -> value >= 0)
        .mapToObj(Integer::toString)
        .findFirst();
  }

  /** Whether a question takes free words as they are. */
  static boolean isFree(Question question) {
    return question.kind() == Kind.WORDS || question.kind() == Kind.PLACE;
  }
}
