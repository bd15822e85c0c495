package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures on rows outside the project: run with {@code -Drisk.rows=file.tsv -Dtest=RiskFigures}.
 */
class RiskFigures {

  private static final Logger LOG = LoggerFactory.getLogger(RiskFigures.class);

  @Test
  @EnabledIfSystemProperty(named = "risk.rows", matches = ".+")
  void areTold() throws IOException {
    List<String[]> rows =
        Files.readAllLines(Path.of(System.getProperty("risk.rows"))).stream()
            .skip(1)
            .map(line -> line.split("\t"))
            .toList();
    RiskSignals signals = LexiconRiskSignals.readInside();
    int[] act = new int[2];
    int[] urgent = new int[2];
    int[] calm = new int[2];
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      RiskLevel expected = RiskLevel.valueOf(row[0].toUpperCase(Locale.ROOT));
      RiskLevel noticed = signals.notice(row[3]).level();
      count(act, expected.atLeast(RiskLevel.MODERATE), noticed.atLeast(RiskLevel.MODERATE));
      count(urgent, expected.atLeast(RiskLevel.HIGH), noticed.atLeast(RiskLevel.HIGH));
      count(calm, expected == RiskLevel.NONE, noticed.atLeast(RiskLevel.MODERATE));
    }
    LOG.info(
        "recall_act {}/{} recall_urgent {}/{} false_alarm {}/{}",
        act[0],
        act[1],
        urgent[0],
        urgent[1],
        calm[0],
        calm[1]);
    assertThat(act[1]).isPositive();
  }

  private static void count(int[] figure, boolean belongs, boolean hit) {
    if (belongs) {
      figure[1]++;
      figure[0] += hit ? 1 : 0;
    }
  }
}
