package org.nuanjing.authoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsFileTest {

  @Test
  void columnsMayStandInAnyOrder() {
    assertThat(RowsFile.read("f.tsv", "slots\ttext\tstyle\tlabel\nx=1\t说\"好\"\tplain\ta+b\n\n"))
        .isEqualTo(
            new RowsFile.Rows(List.of(new Row("f.tsv:2", List.of("a", "b"), "plain", "说\"好\""))));
  }

  @Test
  void styleMayBeMissing() {
    assertThat(RowsFile.read("f.tsv", "label\ttext\na\t好\n"))
        .isEqualTo(new RowsFile.Rows(List.of(new Row("f.tsv:2", List.of("a"), "", "好"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1 | columns label and text are missing",
        "'a¶b' | 1 | columns label and text are missing",
        "'label»text' | 1 | no row",
        "'label»text¶a»好¶a' | 3 | fewer than the first line names",
        "'label»text¶a»好¶»好' | 3 | empty",
        "'label»text¶a»' | 2 | empty"
      })
  void whatIsNoSuchFileIsToldWithItsLine(String content, int line, String what) {
    assertThat(RowsFile.read("f.tsv", content.replace('»', '\t').replace('¶', '\n')))
        .isInstanceOfSatisfying(
            RowsFile.Bad.class,
            bad -> {
              assertThat(bad.line()).isEqualTo(line);
              assertThat(bad.what()).contains(what);
            });
  }

  @Test
  void bytesThatAreNoTextAreTold(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("f.tsv"), new byte[] {(byte) 0xB4, (byte) 0xBA, 10});
    assertThat(RowsFile.read(file)).isInstanceOf(RowsFile.Bad.class);
  }
}
