package org.nuanjing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "病历 2026.pdf, 病历 2026.pdf",
    "../../etc/passwd, passwd",
    "'..\\..\\boot.ini', boot.ini",
    "'/etc/', ''",
    "'..', ''",
    "'.bashrc', bashrc",
    "'a\u0000b\r\n.txt', ab.txt",
    "'abc\u202Egnp.exe', abcgnp.exe",
    "'a\u200B\u2066b', ab",
    "'con<script>|?*\".txt', 'con_script_____.txt'",
    "'C:\\dir\\x.doc', x.doc",
    "'  a   b .txt ', 'a b .txt'",
    "'\uD800x', x",
    "'', ''"
  })
  void aNameIsMadeSafe(String given, String safe) {
    assertThat(FileName.safe(given)).isEqualTo(safe);
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(FileName.safe("长".repeat(500) + ".docx")).hasSize(120).endsWith("长.docx");
  }

  @Test
  void aLongNameIsNotCutInsideACharacter() {
    String safe = FileName.safe("a" + "😀".repeat(200));

    assertThat(safe).hasSize(119).endsWith("😀");
  }
}
