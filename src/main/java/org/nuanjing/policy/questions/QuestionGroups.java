package org.nuanjing.policy.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nuanjing.policy.questions.HeardQuestion.Verdict;

/** Puts questions together that ask much the same: by the pairs of signs they share. */
public final class QuestionGroups {

  /** The share of pairs, of all that two questions have, from which they count as the same. */
  private static final double ALIKE = 0.5;

  private QuestionGroups() {}

  /**
   * Groups in which something went wrong, the most troubled first, then the newest.
   *
   * @param questions newest first
   */
  public static List<QuestionGroup> of(List<HeardQuestion> questions) {
    List<Set<String>> pairs = new ArrayList<>();
    List<List<HeardQuestion>> groups = new ArrayList<>();
    for (HeardQuestion question : questions) {
      Set<String> own = pairs(question.text());
      int group = 0;
      while (group < groups.size() && alike(pairs.get(group), own) < ALIKE) {
        group++;
      }
      if (group == groups.size()) {
        pairs.add(own);
        groups.add(new ArrayList<>());
      }
      groups.get(group).add(question);
    }
    return groups.stream()
        .filter(group -> group.stream().anyMatch(each -> each.verdict() != Verdict.USEFUL))
        .map(QuestionGroup::new)
        .sorted(
            Comparator.comparingLong(QuestionGroup::troubled)
                .thenComparing(QuestionGroup::last)
                .reversed())
        .toList();
  }

  private static double alike(Set<String> some, Set<String> others) {
    long common = some.stream().filter(others::contains).count();
    long all = some.size() + others.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }

  private static Set<String> pairs(String text) {
    String signs = text.toLowerCase(Locale.ROOT).replaceAll("请问|[\\s\\p{P}\\p{S}的了吗呢啊呀吧]", "");
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < signs.length(); i++) {
      pairs.add(signs.substring(i, i + 2));
    }
    if (pairs.isEmpty()) {
      pairs.add(signs);
    }
    return pairs;
  }
}
