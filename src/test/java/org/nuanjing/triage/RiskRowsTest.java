package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskRowsTest {

  @Test
  void readsColumnsByTheirNames() {
    RiskRows.Read read =
        RiskRows.read("a.tsv", "\uFEFFtext\tlabel\tcategory\n好累\tlow\tdistress\n\n你好\tnone\n");
    assertThat(read.faults()).isEmpty();
    assertThat(read.rows())
        .containsExactly(
            new RiskRow(2, RiskLevel.LOW, "distress", "", "好累"),
            new RiskRow(4, RiskLevel.NONE, "", "", "你好"));
  }

  @Test
  void everyFaultNamesItsLine() {
    assertThat(RiskRows.read("a.tsv", "label\ttext\nhuge\t好\nlow\t\n").faults())
        .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.what())
        .containsExactly(
            "a.tsv:2 label cannot be \"huge\".",
            "a.tsv:3 There is no text.",
            "a.tsv:1 There is no row below the first line.");
  }

  @Test
  void aFileWithoutTheColumnsIsTold() {
    assertThat(RiskRows.read("a.tsv", "好\n").faults().getFirst().what())
        .isEqualTo("The columns label and text are missing.");
  }

  @Test
  void anEmptyFileIsTold() {
    assertThat(RiskRows.read("a.tsv", " \n").faults().getFirst().what())
        .isEqualTo("The file is empty, or larger than 4 MB.");
  }
}
