package org.nuanjing.tickets.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanjing.reference.YamlList.Row;

/** Words of files that stand for what is known: {@code give-back}, the ids of desks. */
final class Choices {

  /** What stands for everything there is. */
  static final String ALL = "all";

  private Choices() {}

  /** The constant a word stands for; empty, with a fault, where it stands for none. */
  static <E extends Enum<E>> Optional<E> read(Row row, String key, String word, E[] all) {
    Optional<E> chosen = Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst();
    if (chosen.isEmpty() && !word.isEmpty()) {
      row.fault(
          "“" + key + "” is not “" + word + "”.",
          "Use " + Arrays.stream(all).map(Choices::word).collect(Collectors.joining(", ")) + ".");
    }
    return chosen;
  }

  /** Ids of desks; empty for {@code all}. */
  static Optional<List<String>> desks(Row row, Set<String> known) {
    if (row.find("desks").filter(ALL::equals).isPresent()) {
      return Optional.empty();
    }
    List<String> named = row.texts("desks");
    named.stream()
        .filter(desk -> !known.contains(desk))
        .forEach(desk ->
            row.fault("There is no desk “" + desk + "”.", "Use ids of desks.yaml, or all."));
    return Optional.of(named);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
