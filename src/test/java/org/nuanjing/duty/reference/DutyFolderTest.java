package org.nuanjing.duty.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.duty.Rest;
import org.nuanjing.duty.Rotas;
import org.nuanjing.reference.Fault;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.roster.StaffMember;

class DutyFolderTest {

  @TempDir Path folder;

  @Test
  void everyFaultIsToldWithItsLine() throws IOException {
    assertThat(
            faults(
                """
                shifts:
                  - {staff: nobody, role: primary, days: [daily], from: "08:00", to: "20:00"}
                  - {staff: ning, role: boss, days: [someday], from: "8", to: "20:00"}
                  - {staff: ning, role: primary, days: daily, from: "08:00"}
                changes:
                  - {date: tomorrow, staff: ning, absent: true}
                  - {date: 2026-12-24, staff: ning, absent: true, role: primary}
                calendar:
                  - {date: 2026-10-01, is: feast}
                  - {date: 2026-10-01, is: holiday}
                swaps: []
                """))
        .extracting(Fault::line)
        .containsExactly(2, 3, 3, 3, 4, 4, 6, 7, 9, 10, 11);
  }

  @Test
  void howMuchRestThereIsToBeIsReadAndFaultsInItAreTold() throws IOException {
    String rota =
        """
        shifts:
          - {staff: ning, role: primary, days: [daily], from: "08:30", to: "20:30"}
        rest:
        """;
    Files.writeString(folder.resolve("duty.yaml"), rota + "  - {hours: 12, nights: 4}\n");
    StaffMember ning = new StaffMember("ning", "宁", "宁", Set.of(), Set.of(), "region");
    assertThat(DutyFolder.read(Optional.of(folder), List.of(ning), Rotas.ZONE).rest())
        .isEqualTo(new Rest(Duration.ofHours(12), Optional.of(4)));

    assertThat(faults(rota + "  - {hours: many, nights: 0}\n"))
        .extracting(Fault::line)
        .containsExactly(4, 4);
    assertThat(faults(rota + "  - {hours: 8}\n  - {hours: 9}\n"))
        .extracting(Fault::line)
        .containsExactly(5);
  }

  @Test
  void aFolderWithoutARotaIsAtFault() {
    ReferenceBroken broken =
        catchThrowableOfType(
            ReferenceBroken.class,
            () -> DutyFolder.read(Optional.of(folder), List.of(), Rotas.ZONE));
    assertThat(broken.faults()).extracting(Fault::what).containsExactly("The file is missing.");
  }

  @Test
  void whatIsNoListOfShiftsIsToldKindly() throws IOException {
    assertThat(faults("shifts: none\n")).extracting(Fault::line).containsExactly(1);
    assertThat(faults("- a\n")).hasSize(1);
    assertThat(faults("")).hasSize(1);
    assertThat(faults("shifts: [\n")).hasSize(1);
  }

  private List<Fault> faults(String text) throws IOException {
    Files.writeString(folder.resolve("duty.yaml"), text);
    StaffMember ning = new StaffMember("ning", "宁", "宁", Set.of(), Set.of(), "region");
    return catchThrowableOfType(
            ReferenceBroken.class,
            () -> DutyFolder.read(Optional.of(folder), List.of(ning), Rotas.ZONE))
        .faults();
  }
}
