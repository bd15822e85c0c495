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

  @Test
  void everyFaultNamesItsLine() {
    String words =
        """
        review: nobody
        blank: [a]
        own: [b]
        negated: [c]
        another:
          - d
          - '(e'
        duty: [f]
        signals:
          - kind: plan
            level: huge
            scope: own
            patterns: [g]
          - kind: means
            level: high
            patterns: [h]
        """;
    assertThat(new LexiconReader().read(words).faults())
        .extracting(fault -> fault.line() + " " + fault.what())
        .anySatisfy(fault -> assertThat(fault).startsWith("7 Unclosed group"))
        .anySatisfy(fault -> assertThat(fault).startsWith("11 level cannot be \"huge\""))
        .anySatisfy(fault -> assertThat(fault).startsWith("14 scope cannot be"));
  }

  @Test
  void aFileThatIsNoYamlIsToldWithItsLine() {
    assertThat(new LexiconReader().read("review: x\nblank: [a\n").faults())
        .anySatisfy(fault -> assertThat(fault.what()).startsWith("This is not valid YAML"));
  }
}
