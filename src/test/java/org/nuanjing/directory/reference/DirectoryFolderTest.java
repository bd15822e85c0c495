package org.nuanjing.directory.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.directory.Kind;
import org.nuanjing.directory.Listing;
import org.nuanjing.reference.Fault;
import org.nuanjing.reference.ReferenceBroken;

class DirectoryFolderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  @Test
  void theSamplesAreSoundAndOfEveryKind() {
    List<Listing> samples = DirectoryFolder.read(Optional.empty(), TODAY);
    assertThat(samples).extracting(Listing::kind).contains(Kind.values());
    assertThat(samples)
        .filteredOn(each -> each.kind() == Kind.GREEN_CHANNEL)
        .hasSize(9)
        .allSatisfy(hospital -> {
          assertThat(hospital.at()).isPresent();
          assertThat(hospital.night()).isPresent();
          assertThat(hospital.papers()).isNotEmpty();
        });
    assertThat(samples)
        .isEqualTo(DirectoryFolder.read(Optional.of(Path.of("deploy/reference")), TODAY));
  }

  @Test
  void aFolderMayGoWithoutIt() {
    assertThat(DirectoryFolder.read(Optional.of(folder), TODAY)).isEmpty();
  }

  @Test
  void allFaultsAreToldAtOnceEachWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("directory.yaml"),
        """
        directory:
          - {id: no-a, kind: green_channel, name: 甲, name-en: A, place: 省, day: 1, latitude: 40, longitude: 120, checked: 2026-11-01}
          - {id: no-b, kind: clinic, name: 乙, name-en: B, place: 省, day: 1, latitude: 40, longitude: 120, checked: 2026-11-01}
          - {id: no-c, kind: desk, name: 丙, name-en: C, place: 省, day: 1, checked: 2026-11-01}
          - {id: no-d, kind: desk, name: 丁, name-en: D, place: 省, day: 1, latitude: 140, longitude: 120, checked: 2026-11-31}
          - {id: no-e, kind: help_line, name: 戊, name-en: E, place: 全国, day: 1, hours: nine to five, checked: 2027-01-01}
          - {id: no-e, kind: help_line, name: 己, name-en: F, place: 全国, papers: [证件], checked: 2026-01-01}
        """);

    List<Fault> faults =
        catchThrowableOfType(
                ReferenceBroken.class, () -> DirectoryFolder.read(Optional.of(folder), TODAY))
            .faults();

    assertThat(faults.stream().map(Fault::toString).toList())
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).contains("yaml:2: “level” is missing"),
            one -> assertThat(one).contains("yaml:3: There is no kind “clinic”"),
            one -> assertThat(one).contains("yaml:4: It is on no map"),
            one -> assertThat(one).contains("yaml:5: Its place on the map cannot be read"),
            one -> assertThat(one).contains("yaml:5: “2026-11-31” is no day"),
            one -> assertThat(one).contains("yaml:6: “nine to five” are no hours"),
            one -> assertThat(one).contains("yaml:6: It was checked on a day to come"),
            one -> assertThat(one).contains("yaml:7: “day” is missing"),
            one -> assertThat(one).contains("yaml:7: “papers” and “papers-en” are not of the same"),
            one -> assertThat(one).contains("yaml:7: “no-e” stands here twice"));
  }
}
