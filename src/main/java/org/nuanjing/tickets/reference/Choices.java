package org.nuanjing.tickets.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanjing.reference.YamlList.Row;

/** Words of files that stand for constants: {@code give-back} for {@code GIVE_BACK}. */
final class Choices {

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

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
