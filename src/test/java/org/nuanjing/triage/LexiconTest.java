package org.nuanjing.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LexiconTest {

  private static final String WORDS =
      """
      review: nobody
      blank: [累死了]
      own: ['我$']
      negated: ['没$']
      twice: ['没有一天不']
      another: [搭档]
      duty: [警情]
      past: [年前]
      recent: [昨天]
      soon: [今晚]
      context: {death: [死]}
      grave: [death]
      signals:
        - {kind: wish, level: moderate, scope: own, patterns: [想死]}
        - {kind: means, level: none, scope: own, patterns: [枪]}
      sounds:
        - {kind: wish, level: moderate, scope: own, patterns: ['bu xian huo ']}
      together:
        - {of: [wish, means], level: high}
      """;

  @Test
  void everyFaultInTheFileIsTold() {
    assertThatThrownBy(() -> Lexicon.read("blank: ['(']"))
        .hasMessageContaining("review is missing")
        .hasMessageContaining("Unclosed group")
        .hasMessageContaining("context is missing")
        .hasMessageContaining("grave names nothing")
        .hasMessageContaining("sounds is empty")
        .hasMessageContaining("signals is empty");
  }

  @Test
  void everyFaultNamesItsLine() {
    String words =
        WORDS
            + """
            tests:
              - {level: high}
              - {say: a, level: huge}
            """;
    String broken = words.replace("[警情]", "['(e']").replace("[wish, means]", "[wish]");
    assertThat(new LexiconReader().read(broken).faults())
        .extracting(fault -> fault.line() + " " + fault.what())
        .containsExactlyInAnyOrder(
            "7 Unclosed group in (e.",
            "19 of names fewer than two kinds.",
            "21 This test says nothing.",
            "22 level cannot be \"huge\".");
  }

  @Test
  void aFileThatIsNoYamlIsToldWithItsLine() {
    assertThat(new LexiconReader().read("review: x\nblank: [a\n").faults())
        .anySatisfy(fault -> assertThat(fault.what()).startsWith("This is not valid YAML"));
  }

  @Test
  void aTestThatFailsIsAFaultOnItsLine() {
    Rules rules =
        new Rules(
            Lexicon.read(
                WORDS
                    + """
                    tests:
                      - {say: 我想死, level: moderate, signals: [wish]}
                      - {say: 我想死, level: none}
                      - {say: 我想死, level: moderate, signals: [means]}
                      - {say: 我想死, level: moderate, subject: other}
                    """));
    assertThat(rules.failing()).extracting(fault -> fault.line()).containsExactly(22, 23, 24);
  }

  @Test
  void whatStandsAroundASignalIsWeighed() {
    String tests =
        """
        tests:
          - {say: 没想死, level: none}
          - {say: 没有一天不想死, level: moderate, signals: [wish]}
          - {say: 累死了, level: none}
          - {say: 警情里有人想死, level: none}
          - {say: 警情完了，我想死, level: moderate, signals: [wish]}
          - {say: 五年前想死, level: low}
          - {say: 想死，有枪, level: high, signals: [wish, means]}
          - {say: 有枪, level: none}
          - {say: 搭档想死, level: moderate, subject: other}
          - {say: bu xiang huo, level: moderate}
          - {say: 不想火, level: moderate}
        """;
    assertThat(new Rules(Lexicon.read(WORDS + tests)).failing()).isEmpty();
  }
}
