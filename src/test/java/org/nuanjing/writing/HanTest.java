package org.nuanjing.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HanTest {

  @Test
  void charactersOfOneSoundShareANumber() {
    assertThat(Han.sound('典')).isEqualTo(Han.sound('碘')).isNotEqualTo(Han.sound('伏')).isPositive();
    assertThat(Han.sound('a')).isZero();
    assertThat(Han.sound('口')).isNotEqualTo(Han.sound('罩'));
  }

  @Test
  void whatManySpeakersDoNotTellApartSoundsAlike() {
    assertThat(Sounds.alike('丧')).contains("丧", "伤", "三").doesNotContain("假");
    assertThat(Sounds.alike('a')).isEmpty();
  }

  @Test
  void aTextIsSimplifiedInItsPlace() {
    assertThat(Han.simplified("ABC護理假")).isEqualTo("ABC护理假");
    assertThat(Han.simplified("护理假")).isEqualTo("护理假");
  }
}
