package org.nuanjing.policy.lucene;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanjing.policy.lucene.Askings.Part;

/** Takes two matters apart that a question joins: 年休假和探亲假能一起休吗. */
final class Joined {

  private static final Set<String> JOINTS = Set.of("和", "与", "跟", "及", "以及", "还有", "、", "还是", "或者");

  /** Says that each of the matters is asked about. */
  private static final Pattern BOTH = Pattern.compile("各|分别|都|一起|一块|同时|还是|哪个|区别|冲突|重复|叠加|合并|兼得|两");

  /** In characters; what is named with fewer is too little to go by. */
  private static final int SHORTEST = 2;

  /** Knows the words of the language by a dictionary. */
  private static final BreakIterator OF_WORDS = BreakIterator.getWordInstance(Locale.CHINA);

  /** How the names of what rules give end. */
  private static final String ENDS = "假金费贴薪险证期";

  private Joined() {}

  /** Whether the question says that it asks about both. */
  static boolean both(String question) {
    return BOTH.matcher(question).find();
  }

  /**
   * The question asked about each of the two matters; empty where it joins none, or more than two.
   *
   * @param question in {@link PolicyText#plain} form
   */
  static List<Part> in(String question) {
    List<String> words = words(question);
    List<Integer> joints = new ArrayList<>();
    for (int i = 1; i < words.size() - 1; i++) {
      if (JOINTS.contains(words.get(i))) {
        joints.add(i);
      }
    }
    return joints.size() == 1 ? parts(words, joints.getFirst()).orElse(List.of()) : List.of();
  }

  private static Optional<List<Part>> parts(List<String> words, int joint) {
    int from = joint - 1;
    while (from > 0 && length(words, from, joint) < SHORTEST) {
      from--;
    }
    if (length(words, 0, from) < SHORTEST) {
      from = 0;
    }
    int to = joint + 2;
    while (to < words.size() && length(words, joint + 1, to) < SHORTEST) {
      to++;
    }
    String before = String.join("", words.subList(0, from));
    String one = String.join("", words.subList(from, joint));
    String two = String.join("", words.subList(joint + 1, to));
    String after = String.join("", words.subList(to, words.size()));
    if (!after.isEmpty() && ENDS.indexOf(after.charAt(0)) >= 0) {
      two += after.charAt(0);
      after = after.substring(1);
    }
    return matter(one) && matter(two) && !one.equals(two)
        ? Optional.of(List.of(part(before, one, after), part(before, two, after)))
        : Optional.empty();
  }

  private static Part part(String before, String matter, String after) {
    return new Part(matter, before + matter + after, Optional.empty(), matter, Optional.empty());
  }

  /** People are no matter: what holds for two kinds of them is asked as one thing. */
  private static boolean matter(String words) {
    return words.length() >= SHORTEST
        && words.codePoints().allMatch(Character::isIdeographic)
        && Entry.addressees(words).isEmpty();
  }

  private static int length(List<String> words, int from, int to) {
    return words.subList(from, to).stream().mapToInt(String::length).sum();
  }

  private static List<String> words(String text) {
    BreakIterator breaks = OF_WORDS.clone();
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }
}
