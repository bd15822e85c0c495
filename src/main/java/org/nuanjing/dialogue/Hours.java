package org.nuanjing.dialogue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.nuanjing.intents.Slot.Type;
import org.nuanjing.understanding.SlotReader;

/** The hour of the day at which somebody would like to be asked after: 晚上八点, 20:30, 8 pm, 中午. */
final class Hours {

  private final SlotReader reader;

  Hours(SlotReader reader) {
    this.reader = reader;
  }

  /** The hour, 0 to 23, of a part of the day the middle one; empty where none is named. */
  Optional<Integer> in(Turn turn, String said) {
    return reader.find(said, turn.localNow()).stream()
        .filter(found -> found.type() == Type.MOMENT)
        .map(found -> found.value().stored().split("/", 2))
        .filter(times -> times[0].contains("T"))
        .map(Hours::hour)
        .findFirst();
  }

  private static int hour(String[] times) {
    LocalDateTime from = LocalDateTime.parse(times[0]);
    return times.length == 1
        ? from.getHour()
        : from.plus(Duration.between(from, LocalDateTime.parse(times[1])).dividedBy(2)).getHour();
  }
}
