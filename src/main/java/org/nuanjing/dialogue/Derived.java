package org.nuanjing.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.Slot;
import org.nuanjing.intents.Slot.Type;

/**
 * What follows from what was answered, so that it need not be asked: days from a first to a last.
 */
final class Derived {

  private Derived() {}

  /** Values of slots that are still open; none where nothing follows. */
  static Map<String, String> values(Intent intent, Map<String, String> known) {
    Optional<String> period = first(intent, Type.PERIOD).map(Slot::name).map(known::get);
    Optional<String> length =
        first(intent, Type.DURATION).map(Slot::name).filter(name -> !known.containsKey(name));
    return period
        .flatMap(Derived::days)
        .flatMap(days -> length.map(name -> Map.of(name, days)))
        .orElse(Map.of());
  }

  private static Optional<Slot> first(Intent intent, Type type) {
    return intent.slots().stream().filter(slot -> slot.type() == type).findFirst();
  }

  /** The length of a period in days, both ends counted; empty for words that are none. */
  private static Optional<String> days(String period) {
    int slash = period.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    try {
      LocalDate from = LocalDate.parse(period.substring(0, slash));
      LocalDate to = LocalDate.parse(period.substring(slash + 1));
      return Optional.of("P" + (ChronoUnit.DAYS.between(from, to) + 1) + "D");
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
