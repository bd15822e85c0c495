package org.nuanjing.policy.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The names of many documents, found by what is short for them. */
final class Names {

  private static final int SHORTEST = 3;

  private final List<Name> names = new ArrayList<>();
  private final Map<Character, BitSet> holding = new HashMap<>();

  private record Name(Entry entry, String form) {}

  Names(Collection<Entry> entries) {
    for (Entry entry : entries) {
      for (String form : entry.names()) {
        for (int i = 0; i < form.length(); i++) {
          holding.computeIfAbsent(form.charAt(i), none -> new BitSet()).set(names.size());
        }
        names.add(new Name(entry, form));
      }
    }
  }

  /** The document whose title a name is short for: the same characters in the same order. */
  Optional<Entry> find(String name, Predicate<Entry> among) {
    return withAll(name).stream()
        .mapToObj(names::get)
        .filter(match -> among.test(match.entry) && shortFor(name, match.form))
        .min(
            Comparator.comparing((Name match) -> !match.form.contains(name))
                .thenComparingInt(match -> match.form.length())
                .thenComparing(match -> match.entry.id()))
        .map(Name::entry);
  }

  private BitSet withAll(String name) {
    BitSet all = new BitSet();
    all.set(0, names.size());
    for (int i = 0; i < name.length() && !all.isEmpty(); i++) {
      BitSet with = holding.get(name.charAt(i));
      if (with == null) {
        return new BitSet();
      }
      all.and(with);
    }
    return all;
  }

  private static boolean shortFor(String name, String title) {
    if (name.length() < SHORTEST && !name.equals(title)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < title.length() && at < name.length(); i++) {
      if (title.charAt(i) == name.charAt(at)) {
        at++;
      }
    }
    return at == name.length();
  }
}
