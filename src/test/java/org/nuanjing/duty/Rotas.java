package org.nuanjing.duty;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rotas and ladders for tests. */
public final class Rotas {

  /** The time zone of the samples. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Rotas() {}

  /** Nobody, ever. */
  public static Rota nobody() {
    return new Rota(List.of(), List.of(), DutyCalendar.PLAIN, ZONE);
  }

  /** These people, round the clock. */
  public static Rota always(Assignment... people) {
    return new Rota(
        Arrays.stream(people)
            .map(one ->
                new Shift(
                    one.staff(),
                    one.role(),
                    Set.of(ShiftDays.DAILY),
                    LocalTime.MIDNIGHT,
                    LocalTime.MIDNIGHT))
            .toList(),
        List.of(),
        DutyCalendar.PLAIN,
        ZONE);
  }

  /** The settings as they are where nobody set any. */
  public static DutySettings defaults() {
    return new DutySettings(
        2,
        Duration.ofMinutes(15),
        Duration.ofHours(2),
        Duration.ofMinutes(3),
        Duration.ofMinutes(10),
        Duration.ofDays(31),
        new DutySettings.Imminent(
            "0s primary backup lead supervisor, 60s phone-tree",
            Duration.ofSeconds(60),
            Duration.ofSeconds(60)),
        new DutySettings.High(
            "0s primary, 60s backup supervisor, 3m lead, 5m phone-tree",
            Duration.ofMinutes(2),
            Duration.ofMinutes(3)),
        new DutySettings.Moderate(
            "0s primary, 2m backup, 5m lead supervisor, 10m phone-tree",
            Duration.ofMinutes(5),
            Duration.ofMinutes(5)),
        new DutySettings.Low(
            "0s primary, 5m backup, 10m lead", Duration.ofMinutes(10), Duration.ofMinutes(15)));
  }
}
