package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows what each entry of the vocabulary gains and loses on questions with known answers. */
public final class VocabularyReview {

  private VocabularyReview() {}

  /**
   * An entry's worth.
   *
   * @param line as the file has it
   * @param questions that hold it
   * @param gained ids of those with a right clause first only thanks to it
   * @param lost ids of those without one first only because of it
   * @param better those whose first right clause stands higher with it, the gained among them
   * @param worse those whose first right clause stands lower with it, the lost among them
   */
  public record Worth(
      String line, int questions, List<String> gained, List<String> lost, int better, int worse) {

    public Worth {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  /** The worth of every entry that one of the answerable questions holds, the worst first. */
  public static List<Worth> of(LucenePolicyLibrary library, List<Labelled> rows) {
    List<Labelled> answerable = rows.stream().filter(Labelled::answerable).toList();
    Search.Tools whole = library.tools().remembering();
    List<Integer> places = answerable.stream().map(row -> place(library, row, whole)).toList();
    List<Worth> worth = new ArrayList<>();
    for (Vocabulary.Entry entry : whole.asking().vocabulary().entries()) {
      Search.Tools without = whole.without(entry);
      List<String> gained = new ArrayList<>();
      List<String> lost = new ArrayList<>();
      int questions = 0;
      int better = 0;
      int worse = 0;
      for (int i = 0; i < answerable.size(); i++) {
        Labelled row = answerable.get(i);
        if (whole.asking().vocabulary().holds(row.question().text(), entry)) {
          int with = places.get(i);
          int then = place(library, row, without);
          questions++;
          better += with < then ? 1 : 0;
          worse += with > then ? 1 : 0;
          if (with == 0 && then > 0) {
            gained.add(row.id());
          }
          if (with > 0 && then == 0) {
            lost.add(row.id());
          }
        }
      }
      if (questions > 0) {
        worth.add(new Worth(entry.line(), questions, gained, lost, better, worse));
      }
    }
    worth.sort(
        Comparator.comparingInt((Worth one) -> one.gained.size() - one.lost.size())
            .thenComparingInt(one -> one.better - one.worse));
    return worth;
  }

  private static int place(LucenePolicyLibrary library, Labelled row, Search.Tools tools) {
    List<String> ids = library.ids(row.question(), tools);
    for (int i = 0; i < ids.size(); i++) {
      if (row.gold().contains(ids.get(i))) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }
}
