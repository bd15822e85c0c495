package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private final Places places = Places.ofTheCountry();

  @ParameterizedTest
  @CsvSource({"杭州市精神卫生条例,浙江/杭州", "汕头经济特区警务辅助人员条例,广东/汕头", "内蒙古自治区献血条例,内蒙古", "上海市献血条例,上海"})
  void aTitleTellsItsPlace(String title, String place) {
    assertThat(places.atStartOf(title)).hasValueSatisfying(at -> assertThat(at).hasToString(place));
  }

  @Test
  void aNationalTitleTellsNone() {
    assertThat(places.atStartOf("职工带薪年休假条例")).isEmpty();
    assertThat(places.atStartOf("城市供水条例")).isEmpty();
  }

  @Test
  void aCityIsCompletedWithItsProvinceAndUnknownPlacesAreKept() {
    assertThat(places.complete(Region.parse("杭州市"))).hasToString("浙江/杭州");
    assertThat(places.complete(Region.parse("北原省/云川市/青河县"))).hasToString("北原/云川/青河");
  }

  @Test
  void placesOfDocumentsAreKnownToo() {
    Places more = places.with(List.of(Region.parse("北原省/云川市")));
    assertThat(more.namedIn("我在云川市和郑州都待过")).map(Region::toString).containsExactly("北原/云川", "河南/郑州");
  }

  @Test
  void ordinaryWordsAreNoPlaces() {
    assertThat(places.namedIn("大同小异，安康就好，白银多少钱")).isEmpty();
    assertThat(places.namedIn("大同市的规定")).hasSize(1);
  }

  @Test
  void aProvinceCoversItsCitiesAndNotTheOtherWay() {
    Region province = Region.parse("浙江");
    Region city = Region.parse("浙江/杭州");
    assertThat(province.covers(city)).isTrue();
    assertThat(city.covers(province)).isFalse();
    assertThat(Region.NATION.covers(city)).isTrue();
  }
}
