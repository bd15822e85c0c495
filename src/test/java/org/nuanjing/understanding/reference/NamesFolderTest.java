package org.nuanjing.understanding.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.reference.Fault;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.roster.Unit;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.understanding.Gazetteer;
import org.nuanjing.understanding.Gazetteer.Entry;
import org.nuanjing.understanding.Hospital;
import org.nuanjing.understanding.ReferenceNames;

class NamesFolderTest {

  @TempDir Path folder;

  @Test
  void theSamplesAreSoundAndMany() {
    ReferenceNames names = NamesFolder.read(Optional.empty());
    assertThat(names.goods()).hasSizeGreaterThan(130);
    assertThat(names.hospitals()).hasSizeGreaterThan(9);
    assertThat(names.places()).hasSizeGreaterThan(300);
    assertThat(names).isEqualTo(NamesFolder.read(Optional.of(Path.of("deploy/reference"))));
  }

  @Test
  void everySampleHospitalStandsInAPlaceOfTheSampleUnits() {
    List<String> places =
        ReferenceData.read(Optional.empty()).units().stream()
            .map(Unit::place)
            .flatMap(Optional::stream)
            .toList();
    assertThat(NamesFolder.read(Optional.empty()).hospitals())
        .allSatisfy(hospital -> assertThat(places).contains(hospital.place()));
  }

  @Test
  void aFolderOfAnEarlierVersionNamesNothing() {
    ReferenceNames names = NamesFolder.read(Optional.of(folder));
    assertThat(names.with(List.of())).isEqualTo(Gazetteer.EMPTY);
  }

  @Test
  void filesAreReadAsTheyStand() throws IOException {
    write(
        "catalogue.yaml",
        """
        catalogue:
          - {id: rope, name: 绳子, name-en: rope, measure: 根, nicknames: [尼龙绳, "A4"]}
          - {id: tent, name: 帐篷, name-en: tent, measure: 顶}
        """);
    write(
        "hospitals.yaml",
        """
        hospitals:
          - id: north
            name: 北医院
            name-en: North Hospital
            place: 北县
            level: 2A
            departments: [cardiology, ent]
        """);
    write("places.yaml", "places:\n  - {name: 东省, cities: [西山], words: [大同]}\n");

    ReferenceNames names = NamesFolder.read(Optional.of(folder));

    assertThat(names.goods()).extracting(Entry::id).containsExactly("rope", "tent");
    assertThat(names.goods().getFirst().nicknames()).containsExactly("尼龙绳", "A4");
    assertThat(names.hospitals())
        .singleElement()
        .extracting(Hospital::level, Hospital::place, Hospital::departments)
        .containsExactly("2A", "北县", List.of("cardiology", "ent"));
    assertThat(names.places().stream().map(Entry::id).collect(Collectors.toSet()))
        .contains("东省", "西山", "大同市")
        .doesNotContain("大同");
  }

  @Test
  void everyFaultIsToldWithFileAndLine() throws IOException {
    write(
        "catalogue.yaml",
        """
        catalogue:
          - {id: Rope, name: 绳子, name-en: rope, measure: 根}
          - {id: tent, name: 帐篷, name-en: tent, measure: 头}
          - {id: tent, name: 大帐篷, name-en: big tent, measure: 顶}
          - {id: cord, name: 绳, name-en: cord, measure: 根, nicknames: [绳子]}
          - {id: pot, name: 锅, colour: red, measure: 个}
        """);
    write(
        "hospitals.yaml",
        """
        hospitals:
          - {id: a, name: 甲, name-en: A, place: 县, level: 4A, departments: [magic]}
          - {id: bb, name: 乙, name-en: B, place: 县, level: 3A}
        """);
    write("places.yaml", "towns: []\n");

    assertThat(faults())
        .extracting(fault -> fault.file() + ":" + fault.line())
        .containsExactly(
            "catalogue.yaml:2",
            "catalogue.yaml:3",
            "catalogue.yaml:4",
            "catalogue.yaml:5",
            "catalogue.yaml:6",
            "catalogue.yaml:6",
            "hospitals.yaml:2",
            "hospitals.yaml:2",
            "hospitals.yaml:2",
            "hospitals.yaml:3",
            "places.yaml:1");
  }

  private List<Fault> faults() {
    return catchThrowableOfType(ReferenceBroken.class, () -> NamesFolder.read(Optional.of(folder)))
        .faults();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
