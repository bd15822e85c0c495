package org.nuanjing.roster.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.reference.Fault;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.roster.Desk;
import org.nuanjing.roster.Officer.Category;
import org.nuanjing.roster.StaffMember.Role;
import org.nuanjing.roster.Unit;

class ReferenceDataTest {

  @TempDir Path folder;

  @BeforeEach
  void soundFiles() throws IOException {
    write(
        "units.yaml",
        """
        units:
          - {id: county, name: 县, name-en: County, level: county, parent: city}
          - {id: region, name: 省, name-en: Region, level: region}
          - {id: city, name: 市, name-en: City, level: city, parent: region}
        """);
    write(
        "desks.yaml",
        """
        desks:
          - {id: all, name: 办, name-en: All, kinds: [counselling, welfare], unit: region}
        """);
    write(
        "staff.yaml",
        """
        staff:
          - {name: ad, display-name: 甲, title: 办, roles: [administrator], desks: all, unit: city}
        """);
    write("officers.csv", "badge,name,category,unit\n1001,乙,民警,county\n");
  }

  @Test
  void theSamplesAreSoundAndEveryKindOfRequestHasADesk() {
    ReferenceData data = ReferenceData.read(Optional.empty());

    assertThat(data.officers()).hasSizeGreaterThan(10);
    assertThat(data.desks().stream().flatMap(desk -> desk.kinds().stream()).distinct()).hasSize(11);
    assertThat(data.staff())
        .filteredOn(member -> member.roles().contains(Role.ADMINISTRATOR))
        .singleElement()
        .satisfies(admin -> assertThat(admin.desks()).hasSize(data.desks().size()));
  }

  @Test
  void inTheSamplesNobodyOfACountyOrStationReadsCounselling() {
    ReferenceData data = ReferenceData.read(Optional.empty());
    ReferenceUnits units = new ReferenceUnits(data.units());
    List<String> counselling =
        data.desks().stream()
            .filter(desk -> desk.kinds().contains("counselling"))
            .map(Desk::id)
            .toList();

    assertThat(data.staff())
        .filteredOn(member -> member.desks().stream().anyMatch(counselling::contains))
        .isNotEmpty()
        .allSatisfy(member ->
            assertThat(units.get(member.unit()).level()).isIn(Unit.Level.REGION, Unit.Level.CITY));
  }

  @Test
  void unitsAreGivenAfterTheirParentsAndKnowWhatIsAbove() {
    ReferenceUnits units = new ReferenceUnits(ReferenceData.read(Optional.of(folder)).units());

    assertThat(units.list()).extracting(Unit::id).containsExactly("region", "city", "county");
    assertThat(units.upwards("county"))
        .extracting(Unit::id)
        .containsExactly("county", "city", "region");
    assertThat(units.within("county", "city")).isTrue();
    assertThat(units.within("city", "city")).isTrue();
    assertThat(units.within("city", "county")).isFalse();
  }

  @Test
  void aByteOrderMarkQuotesAndBlankLinesOfASpreadsheetAreRead() throws IOException {
    write(
        "officers.csv",
        String.join(
            "\r\n",
            "\uFEFFbadge,name,category,unit",
            "\"10 01\",\"乙\",辅警,county",
            "",
            "fj1002,丙,officer,city",
            ""));

    List<RosterEntry> officers = ReferenceData.read(Optional.of(folder)).officers();

    assertThat(officers)
        .containsExactly(
            new RosterEntry("1001", "乙", Category.AUXILIARY, "county"),
            new RosterEntry("FJ1002", "丙", Category.OFFICER, "city"));
  }

  @Test
  void aRosterMayHavePhoneNumbersAndSomeOfThem() throws IOException {
    write(
        "officers.csv",
        "badge,name,category,unit,phone\n1001,乙,民警,county,139 0000 0001\n1002,丙,民警,city,\n");

    assertThat(ReferenceData.read(Optional.of(folder)).officers())
        .extracting(RosterEntry::phone)
        .containsExactly(Optional.of("139 0000 0001"), Optional.empty());
  }

  @Test
  void whatIsNoPhoneNumberIsToldWithoutRepeatingIt() throws IOException {
    write("officers.csv", "badge,name,category,unit,phone\n1001,乙,民警,county,回家打\n");

    assertThat(faults().toString()).contains("no phone number").doesNotContain("回家打");
  }

  @Test
  void aRosterInGbkIsRefusedWithAHint() throws IOException {
    Files.writeString(
        folder.resolve("officers.csv"),
        "badge,name,category,unit\n1001,乙,民警,county\n",
        Charset.forName("GBK"));

    assertThat(faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.toString()).contains("GBK").contains("CSV UTF-8"));
  }

  @Test
  void allFaultsOfAllFilesAreToldAtOnceEachWithItsLine() throws IOException {
    write(
        "units.yaml",
        """
        units:
          - {id: region, name: 省, name-en: Region, level: region}
          - {id: city, name: 市, name-en: City, level: city, parent: county}
          - {id: county, name: 县, name-en: County, level: county, parent: city}
          - {id: county, name: 县, name-en: County, level: county, parent: city}
          - {id: lost, name: 所, name-en: Lost, level: station, parent: nowhere}
          - {id: top, name: 市, name-en: Top, level: town, colour: red}
        """);
    write(
        "desks.yaml",
        """
        desks:
          - {id: one, name: 办, name-en: One, kinds: [counselling, wishes], unit: moon}
        """);
    write(
        "staff.yaml",
        """
        staff:
          - {name: Ad, display-name: 甲, roles: [boss], desks: [two], unit: city}
        """);
    write(
        "officers.csv",
        "badge,name,category,unit\n1001,乙,民警,county\n1001,,chef,sea\n7\n!,丁,officer,city\n");

    assertThat(faults())
        .extracting(fault -> fault.file() + ":" + fault.line())
        .containsExactly(
            "units.yaml:3",
            "units.yaml:5",
            "units.yaml:6",
            "units.yaml:7",
            "units.yaml:7",
            "units.yaml:7",
            "desks.yaml:0",
            "desks.yaml:2",
            "desks.yaml:2",
            "staff.yaml:0",
            "staff.yaml:2",
            "staff.yaml:2",
            "staff.yaml:2",
            "staff.yaml:2",
            "officers.csv:3",
            "officers.csv:3",
            "officers.csv:3",
            "officers.csv:3",
            "officers.csv:4",
            "officers.csv:5");
  }

  @Test
  void brokenYamlAndMissingFilesAreToldToo() throws IOException {
    write("units.yaml", "units: [\n  {id: a");
    Files.delete(folder.resolve("staff.yaml"));

    assertThat(faults())
        .extracting(Fault::toString)
        .anyMatch(text -> text.startsWith("units.yaml:2: This is not YAML"))
        .anyMatch(text -> text.startsWith("staff.yaml: The file is missing."));
  }

  @Test
  void faultsOfTheRosterNeverNameAPerson() throws IOException {
    write("officers.csv", "badge,name,category,unit\n1001,张样例,chef,county\n1001,李样例,民警,county\n");

    assertThat(faults().toString()).doesNotContain("样例").doesNotContain("1001");
  }

  private List<Fault> faults() {
    return catchThrowableOfType(
            ReferenceBroken.class, () -> ReferenceData.read(Optional.of(folder)))
        .faults();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
