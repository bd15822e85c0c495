package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a question the words that only ask. */
final class QuestionWords {

  private final Pattern words;

  private QuestionWords(Pattern words) {
    this.words = words;
  }

  static QuestionWords bundled() {
    try (InputStream in = QuestionWords.class.getResourceAsStream("question-words.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new QuestionWords(
          Pattern.compile(
              text.lines()
                  .filter(line -> !line.startsWith("#"))
                  .flatMap(line -> Arrays.stream(line.strip().split(" ", -1)))
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the question is about; a blank stands where a word was taken out. */
  String content(String question) {
    return words.matcher(question).replaceAll(" ");
  }
}
