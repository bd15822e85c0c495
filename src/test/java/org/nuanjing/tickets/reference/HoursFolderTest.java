package org.nuanjing.tickets.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.duty.DutyCalendar;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.reference.Fault;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.roster.Desk;
import org.nuanjing.tickets.ServiceLevels;
import org.nuanjing.tickets.ServicePromise.Breach;
import org.nuanjing.tickets.ServicePromise.Counting;

class HoursFolderTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<Desk> DESKS =
      List.of(
          new Desk("supplies", "警保室", "Supplies", Set.of("supplies"), "qinghe"),
          new Desk("west", "西部站", "West", Set.of("welfare"), "west"));

  @TempDir Path folder;

  @Test
  void theSampleIsSound() {
    ServiceLevels levels = read(Optional.empty());

    assertThat(levels.promise(ResponseClass.R7D).counts()).isEqualTo(Counting.WORKING);
    assertThat(levels.promise(ResponseClass.R2H).late()).containsExactly(Breach.RAISE);
    assertThat(levels.promise(ResponseClass.C0).firstReply()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aFolderWithoutTheFileWorksAroundTheClock() {
    ServiceLevels levels = read(Optional.of(folder));

    assertThat(levels.open("supplies", ResponseClass.R24H, at(3, 0)).firstReplyDue())
        .isEqualTo(at(3, 0).plus(Duration.ofHours(24)));
  }

  @Test
  void aDesksOwnHoursAndZoneTakeThePlaceOfThoseForAll() throws IOException {
    write(
        """
        hours:
          - {desks: all, days: [daily], from: "09:00", to: "12:00"}
          - {desks: [west], days: [daily], from: "10:00", to: "00:00", zone: Asia/Urumqi}
        promises:
          - {class: r24h, counts: working, first-reply: 30m, next-reply: 1h, resolution: 2d}
        """);
    ServiceLevels levels = read(Optional.of(folder));

    assertThat(levels.open("supplies", ResponseClass.R24H, at(3, 0)).firstReplyDue())
        .isEqualTo(at(9, 30));
    assertThat(levels.open("west", ResponseClass.R24H, at(3, 0)).firstReplyDue())
        .as("ten in Urumqi is twelve in Shanghai")
        .isEqualTo(at(12, 30));
  }

  @Test
  void everyFaultIsToldWithItsLine() throws IOException {
    write(
        """
        hours:
          - {desks: [nowhere], days: [someday], from: "09:00", to: "12:00", zone: Mars}
          - {desks: all, days: [daily], from: "20:00", to: "08:00"}
          - {desks: all, days: [daily], from: "9", to: "12:00"}
        promises:
          - {class: r1y, counts: sometimes, first-reply: soon, next-reply: 1h, resolution: 1h}
          - {class: r7d, counts: always, first-reply: 2d, next-reply: 1h, resolution: 1h}
          - {class: r7d, counts: always, first-reply: 1h, next-reply: 1h, resolution: 1d, late: [shout]}
        """);
    ReferenceBroken broken =
        catchThrowableOfType(ReferenceBroken.class, () -> read(Optional.of(folder)));

    assertThat(broken.faults())
        .extracting(Fault::line)
        .containsExactly(2, 2, 3, 4, 6, 6, 6, 7, 8, 8);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("hours.yaml"), text);
  }

  private static ServiceLevels read(Optional<Path> folder) {
    return HoursFolder.read(folder, DESKS, DutyCalendar.PLAIN, ZONE);
  }

  private static Instant at(int hour, int minute) {
    return LocalDateTime.of(2026, 11, 23, hour, minute).atZone(ZONE).toInstant();
  }
}
