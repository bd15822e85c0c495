package org.nuanjing.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kept form of things with how many of them, {@code mask*2 箱;water*10 箱}, changed in parts. */
final class ItemList {

  private ItemList() {}

  /** The list with these in place of the same things, or of all where there is none of the same. */
  static String corrected(String kept, String said) {
    List<String> old = items(kept);
    List<String> words = items(said);
    boolean some = old.stream().anyMatch(item -> words.stream().anyMatch(word -> same(item, word)));
    return some ? added(kept, said) : said;
  }

  /** The list with these at its end; the same things are replaced where they stand. */
  static String added(String kept, String said) {
    List<String> all = new ArrayList<>(items(kept));
    for (String word : items(said)) {
      int at = indexOf(all, word);
      if (at < 0) {
        all.add(word);
      } else {
        all.set(at, word);
      }
    }
    return String.join(";", all);
  }

  /** The list without these; the same list where that would leave nothing. */
  static String without(String kept, String said) {
    List<String> words = items(said);
    String left =
        items(kept).stream()
            .filter(item -> words.stream().noneMatch(word -> same(item, word)))
            .collect(Collectors.joining(";"));
    return left.isEmpty() ? kept : left;
  }

  private static int indexOf(List<String> items, String word) {
    for (int i = 0; i < items.size(); i++) {
      if (same(items.get(i), word)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> items(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split(";", -1));
  }

  /** The same thing, called alike or by the catalogue's name: fruit~苹果 and fruit, not fruit~橙. */
  private static boolean same(String one, String other) {
    String[] first = thing(one).split("~", 2);
    String[] second = thing(other).split("~", 2);
    return first[0].equals(second[0])
        && (first.length < 2 || second.length < 2 || first[1].equals(second[1]));
  }

  private static String thing(String item) {
    int star = item.indexOf('*');
    return star < 0 ? item : item.substring(0, star);
  }
}
