package org.nuanjing.policy.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short names a document gives the things in its title: 警务辅助人员（以下简称辅警） makes 河南省警务辅助人员条例 also
 * 河南省辅警条例.
 */
final class Aliases {

  private static final Pattern SHORT =
      Pattern.compile(
          "([\\u4e00-\\u9fa5]{3,20}) ?[（(]以下(?:简称|统称|称)[“\"]?([\\u4e00-\\u9fa5]{2,10})[”\"]?[）)]");
  private static final int SHORTEST = 3;

  private Aliases() {}

  static List<String> of(String title, List<Section> sections) {
    List<String> aliases = new ArrayList<>();
    for (Section section : sections) {
      Matcher matcher = SHORT.matcher(section.text());
      while (matcher.find()) {
        String whole = inTitle(title, matcher.group(1));
        if (!whole.isEmpty() && !whole.contains(matcher.group(2))) {
          aliases.add(title.replace(whole, matcher.group(2)));
        }
      }
    }
    return aliases.stream().distinct().toList();
  }

  /** The longest end of the words that stands in the title; empty where none does. */
  private static String inTitle(String title, String words) {
    for (int i = 0; i <= words.length() - SHORTEST; i++) {
      if (title.contains(words.substring(i))) {
        return words.substring(i);
      }
    }
    return "";
  }
}
