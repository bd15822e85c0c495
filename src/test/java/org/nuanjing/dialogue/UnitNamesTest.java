package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.understanding.Gazetteer;
import org.nuanjing.understanding.SlotReader;

class UnitNamesTest {

  private final SlotReader reader =
      new SlotReader(
          new Gazetteer(
              UnitNames.entries(new ReferenceUnits(ReferenceData.read(Optional.empty()).units()))));

  @ParameterizedTest
  @CsvSource({
    "青河县城关派出所, qinghe-chengguan",
    "城关派出所, qinghe-chengguan",
    "城关所, qinghe-chengguan",
    "北柳所, qinghe-beiliu",
    "交警队, qinghe-jiaojing",
    "交警大队, qinghe-jiaojing",
    "县局, qinghe",
    "省厅, beiyuan",
    "松岭分局, songling",
    "青河县, 青河县",
    "云川, 云川",
    "Qinghe Chengguan Station, qinghe-chengguan"
  })
  void unitsAreFoundByTheNamesOfficersUse(String text, String stored) {
    assertThat(reader.find("送到" + text, LocalDateTime.of(2026, 11, 23, 9, 30)))
        .extracting(found -> found.value().stored())
        .isEqualTo(List.of(stored));
  }
}
