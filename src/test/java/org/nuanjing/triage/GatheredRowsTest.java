package org.nuanjing.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.IntentsFolder;

/**
 * Messages that were written to be learned next ({@code gathered.tsv}) and rows by the same hands
 * to measure with ({@code new_hands.tsv}). Learned as they are, plain English and short answers in
 * forms call people too often.
 */
class GatheredRowsTest {

  @Test
  void theyAreSoundAndNoneIsInBoth() throws IOException {
    Set<String> gathered = texts(rows("gathered.tsv"));
    Set<String> measured = texts(rows("new_hands.tsv"));

    assertThat(gathered).hasSizeGreaterThan(34_000).doesNotContainAnyElementsOf(measured);
  }

  /** What is found of the new hands' rows today; what is gathered is to raise it. */
  @Test
  void rowsOfNewHandsAreHarder() throws IOException {
    LearnedRiskSignals signals = LearnedRiskSignals.of(IntentsFolder.readInside());
    RiskTally tally = RiskTally.of(rows("new_hands.tsv"), text -> signals.notice(text).level());

    assertThat(tally.recall(RiskLevel.MODERATE).orElseThrow()).isGreaterThanOrEqualTo(0.8);
    assertThat(tally.falseAlarm().orElseThrow()).isLessThanOrEqualTo(0.12);
  }

  private static Set<String> texts(List<RiskRow> rows) {
    Set<String> texts = new HashSet<>();
    rows.forEach(row -> texts.add(row.text()));
    return texts;
  }

  private static List<RiskRow> rows(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GatheredRowsTest.class.getResourceAsStream("/triage/" + file))) {
      RiskRows.Read read = RiskRows.read(file, new String(in.readAllBytes(), UTF_8));
      assertThat(read.faults()).isEmpty();
      return read.rows();
    }
  }
}
