package org.nuanjing.policy.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.reference.Fault;
import org.nuanjing.reference.ReferenceBroken;

class EntitlementsFolderTest {

  @TempDir Path folder;

  @BeforeEach
  void rules() throws IOException {
    write(
        "rules.md",
        """
        ---
        title: 东省慰问规定
        region: 东省
        issued: 2020-01-01
        effective: 2020-02-01
        ---

        # 东省慰问规定

        第一条 住院的，慰问金一千二百元。

        第二条 结婚的，祝贺不超过1,000元。

        第三条 节日慰问没有规定数额。
        """);
  }

  @Test
  void theSamplesAreSound() {
    assertThat(EntitlementsFolder.read(Optional.empty()).list()).hasSizeGreaterThan(9);
  }

  @Test
  void aFolderMayGoWithoutThem() {
    assertThat(EntitlementsFolder.read(Optional.of(folder)).list()).isEmpty();
  }

  @Test
  void numbersMayStandInTheClauseInAnyWriting() throws IOException {
    write(
        "entitlements.yaml",
        """
        entitlements:
          - {id: stay, clause: "rules.md#第一条", kind: fixed, yuan: 1200, occasions: [stay], words: [住院],
             condition: 住院, condition-en: a stay}
          - {id: wedding, clause: "rules.md#第二条", kind: ceiling, yuan: 1000, occasions: [wedding], words: [结婚],
             condition: 结婚, condition-en: a wedding, until: 2024-12-31}
        """);

    List<Entitlement> rules = EntitlementsFolder.read(Optional.of(folder)).list();

    assertThat(rules).extracting(Entitlement::yuan).containsExactly(1200, 1000);
    assertThat(rules.getFirst().place()).hasToString("东省");
    assertThat(rules.getFirst().days().first()).isEqualTo(LocalDate.of(2020, 2, 1));
    assertThat(rules.getLast().days().last()).isEqualTo(LocalDate.of(2024, 12, 31));
  }

  @Test
  void whatAClauseDoesNotSayIsRefusedWithItsLine() throws IOException {
    write(
        "entitlements.yaml",
        """
        entitlements:
          - {id: wrong-number, clause: "rules.md#第一条", kind: fixed, yuan: 1000, occasions: [a], words: [甲], condition: 无, condition-en: none}
          - {id: no-ceiling, clause: "rules.md#第一条", kind: ceiling, yuan: 1200, occasions: [b], words: [乙], condition: 无, condition-en: none}
          - {id: ceiling, clause: "rules.md#第二条", kind: fixed, yuan: 1000, occasions: [c], words: [丙], condition: 无, condition-en: none}
          - {id: stated, clause: "rules.md#第一条", kind: unstated, occasions: [d], words: [丁], condition: 无, condition-en: none}
          - {id: lost, clause: "rules.md#第九条", kind: fixed, yuan: 1, occasions: [e], words: [戊], condition: 无, condition-en: none}
          - {id: silent, clause: "rules.md#第三条", kind: unstated, yuan: 5, occasions: [f], words: [己], condition: 无, condition-en: none}
        """);

    assertThat(faults())
        .extracting(Fault::toString)
        .satisfiesExactly(
            one -> assertThat(one).contains("yaml:2: 1000元 does not stand in the clause"),
            one -> assertThat(one).contains("yaml:3: ").contains("not as a ceiling"),
            one -> assertThat(one).contains("yaml:4: ").contains("as a ceiling. Make it a ceiling"),
            one -> assertThat(one).contains("yaml:5: ").contains("states no amount"),
            one -> assertThat(one).contains("yaml:6: No document holds the clause “rules.md#第九条”"),
            one -> assertThat(one).contains("yaml:7: ").contains("states no amount has none"));
  }

  @Test
  void badEntriesAreToldAllAtOnce() throws IOException {
    write(
        "entitlements.yaml",
        """
        entitlements:
          - {id: one, clause: "rules.md#第一条", kind: fixed, yuan: 1200, occasions: [a], words: [甲], condition: 无, condition-en: none}
          - {id: two, clause: "rules.md#第一条", kind: fixed, yuan: 1200, occasions: [a], condition: 无, condition-en: none}
          - {id: three, clause: "rules.md#第一条", kind: gift, yuan: 1200, occasions: [b], condition: 无, condition-en: none}
          - {id: four, clause: "rules.md#第一条", kind: fixed, yuan: viel, occasions: [c], words: [丙], who: [uncle], condition: 无, condition-en: none}
          - {id: five, clause: "rules.md#第一条", kind: fixed, yuan: 1200, occasions: [d], words: [丁], from: 2021-02-30, until: 2019-01-01, categories: [警察], condition: 无, condition-en: none}
        """);

    assertThat(faults().stream().map(Fault::toString).toList())
        .anySatisfy(
            one -> assertThat(one).contains("yaml:3: One case falls under this and under “one”"))
        .anySatisfy(one ->
            assertThat(one)
                .contains("yaml:4: “kind” cannot be “gift”. Use ceiling, fixed, unstated"))
        .anySatisfy(one -> assertThat(one).contains("yaml:4: No words name the occasion “b”"))
        .anySatisfy(one -> assertThat(one).contains("yaml:5: “yuan” is no whole amount"))
        .anySatisfy(one -> assertThat(one).contains("yaml:5: “who” cannot be “uncle”"))
        .anySatisfy(one -> assertThat(one).contains("yaml:6: “2021-02-30” is no day"))
        .anySatisfy(one -> assertThat(one).contains("yaml:6: It ends before it begins"))
        .anySatisfy(one -> assertThat(one).contains("yaml:6: There is no category “警察”"));
  }

  private List<Fault> faults() {
    return catchThrowableOfType(
            ReferenceBroken.class, () -> EntitlementsFolder.read(Optional.of(folder)))
        .faults();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
