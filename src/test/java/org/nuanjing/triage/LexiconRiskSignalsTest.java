package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LexiconRiskSignalsTest {

  private final RiskSignals signals = LexiconRiskSignals.readInside();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/triage/twins.csv", delimiter = '|')
  void tellsTwinsApart(String expected, String text) {
    RiskLevel noticed = signals.notice(text).level();
    switch (expected) {
      case "calm" -> assertThat(noticed).isLessThan(RiskLevel.MODERATE);
      default ->
          assertThat(noticed)
              .isGreaterThanOrEqualTo(RiskLevel.valueOf(expected.toUpperCase(Locale.ROOT)));
    }
  }

  @Test
  void saysWhereItWasNoticed() {
    String text = "今天下班，我 想 自 杀";
    Risk.Signal signal = signals.notice(text).signals().getFirst();
    assertThat(text.substring(signal.start(), signal.end())).contains("自 杀");
  }

  @Test
  void everyFaultInTheFileIsTold() {
    assertThatThrownBy(() -> Lexicon.read("blank: ['(']"))
        .hasMessageContaining("review is missing")
        .hasMessageContaining("Unclosed group")
        .hasMessageContaining("signals is empty");
  }
}
