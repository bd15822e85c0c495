package org.nuanjing.policy.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanjing.writing.Resource;

/** A list of words kept as data, found in a text longest first. */
final class WordList {

  private final Pattern words;

  private WordList(Pattern words) {
    this.words = words;
  }

  /** Words that ask but do not say what about. */
  static WordList asking() {
    return read("question-words.txt");
  }

  /** Words of matters that no rule answers. */
  static WordList otherMatters() {
    return read("other-matters.txt");
  }

  private static WordList read(String resource) {
    return new WordList(
        Pattern.compile(
            Resource.lines(WordList.class, resource).stream()
                .flatMap(line -> Arrays.stream(line.strip().split(" ", -1)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"))));
  }

  /** The text without the words; a blank stands where one was taken out. */
  String without(String text) {
    return words.matcher(text).replaceAll(" ");
  }

  boolean anyIn(String text) {
    return words.matcher(text).find();
  }
}
