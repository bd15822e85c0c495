package org.nuanjing.triage.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.triage.screening.Question.Who;

/**
 * What is shipped holds what the clinical rules ask for, and what is broken is told with its line.
 */
class CareGuideTest {

  private static final CareGuide GUIDE = CareGuide.of(ShippedIntents.FOLDER);

  @TempDir Path folder;

  private List<IntentFault> faults(String path, String from, String to) throws IOException {
    String sound;
    try (var in = CareGuide.class.getResourceAsStream("/nuanjing/intents/" + path)) {
      sound = new String(in.readAllBytes(), UTF_8);
    }
    assertThat(sound).contains(from);
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, sound.replace(from, to));
    return CareGuide.check(IntentsFolder.read(folder));
  }

  @Test
  void whatIsShippedIsSound() {
    assertThat(CareGuide.check(ShippedIntents.FOLDER)).isEmpty();
  }

  @Test
  void theOrderOfQuestionsIsThatOfTheClinicalRules() {
    assertThat(GUIDE.screening().orders().get(Order.SELF))
        .containsExactly(
            "thoughts",
            "plan",
            "means",
            "soon",
            "done",
            "attempt",
            "lately",
            "drink",
            "alone",
            "week",
            "hope",
            "pain",
            "companion");
    assertThat(GUIDE.screening().orders().get(Order.CLOSING)).startsWith("hope_end", "pain_end");
    assertThat(GUIDE.screening().find("companion").orElseThrow().again()).isPresent();
  }

  @Test
  void auxiliariesAreNotAskedForAWeaponAndWhoIsNotKnownInAWayTrueForBoth() {
    Question means = GUIDE.screening().find("means").orElseThrow();
    assertThat(means.ask(Who.OFFICER, Language.ZH)).contains("枪现在在你身边吗");
    assertThat(means.ask(Who.AUXILIARY, Language.ZH)).doesNotContain("枪");
    assertThat(means.ask(Who.UNKNOWN, Language.ZH)).contains("要是带着枪");
    assertThat(means.find("yes").orElseThrow().then(Who.AUXILIARY).orElseThrow().zh())
        .doesNotContain("枪");
  }

  @Test
  void anUnclearAnswerIsTheGraverOne() {
    for (Question question : GUIDE.screening().questions()) {
      question
          .unclear()
          .ifPresent(unclear -> {
            RiskLevel counted = question.find(unclear.countsAs()).orElseThrow().raises();
            assertThat(question.answers()).allMatch(answer -> counted.atLeast(answer.raises()));
          });
    }
  }

  @Test
  void whatAClearNoLeavesOutIsAskedWhereAPlanWasHeard() {
    Screening screening = GUIDE.screening();
    Map<String, String> no = Map.of("thoughts", "no");
    assertThat(screening.next(Order.SELF, no, RiskLevel.MODERATE).orElseThrow().name())
        .isEqualTo("done");
    assertThat(screening.next(Order.SELF, no, RiskLevel.HIGH).orElseThrow().name())
        .isEqualTo("plan");
    assertThat(
            screening
                .next(Order.SELF, Map.of("thoughts", "-"), RiskLevel.MODERATE)
                .orElseThrow()
                .name())
        .isEqualTo("plan");
  }

  @ParameterizedTest
  @CsvSource({
    "phq9, 9, 27, 14, 9",
    "gad7, 7, 21, 14, 0",
    "pcl5, 20, 80, 30, 0",
  })
  void instrumentsFollowTheirPublishedRules(
      String name, int items, int highest, int days, int danger) {
    Instrument instrument = GUIDE.instrument(name).orElseThrow();
    assertThat(instrument.items()).hasSize(items);
    assertThat(instrument.highest()).isEqualTo(highest);
    assertThat(instrument.recall().toDays()).isEqualTo(days);
    assertThat(instrument.danger().orElse(0)).isEqualTo(danger);
  }

  @ParameterizedTest
  @CsvSource({
    "phq9, 0, 0",
    "phq9, 4, 0",
    "phq9, 5, 5",
    "phq9, 9, 5",
    "phq9, 10, 10",
    "phq9, 14, 10",
    "phq9, 15, 15",
    "phq9, 19, 15",
    "phq9, 20, 20",
    "phq9, 27, 20",
    "gad7, 4, 0",
    "gad7, 5, 5",
    "gad7, 9, 5",
    "gad7, 10, 10",
    "gad7, 14, 10",
    "gad7, 15, 15",
    "gad7, 21, 15",
    "pcl5, 30, 0",
    "pcl5, 31, 31",
    "pcl5, 80, 31"
  })
  void bandsBeginWhereTheyWerePublished(String name, int total, int from) {
    assertThat(GUIDE.instrument(name).orElseThrow().band(total).from()).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crisis/screening.yaml | silence: 3m | silence: soon | silence cannot be soon",
        "crisis/screening.yaml | kind: anything | kind: nothing | has no name of its own",
        "crisis/screening.yaml | imminent: [where, near] | imminent: [where, done] | is a form",
        "crisis/screening.yaml | others: [apart, means | others: [apart, nonsense, means | no question nonsense",
        "crisis/screening.yaml | self: [thoughts, plan | self: [plan, thoughts | is asked behind it",
        "crisis/screening.yaml | others: [apart, means, drink, alone | others: [apart, apart, means, drink, alone | asked twice",
        "crisis/screening.yaml | closing: [hope_end, pain_end, | closing: [hope_end, | asked in no order",
        "crisis/screening.yaml | 会伤到你的东西，现在在你身边吗？要是 | 要坚强。要是 | never said in care",
        "crisis/safety_plan.yaml | name: alone | name: signs | is there twice",
        "crisis/safety_plan.yaml | review: | reviewed: | review is missing",
        "self_help/exercises.yaml | rounds: 6 | rounds: 600 | rounds cannot be 600",
        "self_help/exercises.yaml | seconds: 4 | seconds: four | seconds cannot be four",
        "self_assessment/instruments.yaml | from: 5 | from: 0 | A band begins at 0",
        "self_assessment/instruments.yaml | danger_item: 9 | danger_item: 10 | danger_item cannot be 10",
        "self_assessment/instruments.yaml | 这两周，这些困扰很少。 | 没有抑郁症。 | never said in care",
        "self_assessment/instruments.yaml | cut_off: 10 | cut_of: 10 | cut_of is not known",
      })
  void whatIsBrokenIsToldWithItsLineAndMend(String path, String from, String to, String told)
      throws IOException {
    List<IntentFault> faults = faults(path, from, to);
    assertThat(faults)
        .anySatisfy(fault -> {
          assertThat(fault.toString()).contains(told).startsWith(path + ":");
          assertThat(fault.mend()).isNotBlank();
          assertThat(fault.line()).isPositive();
        });
  }

  @Test
  void anUnclearAnswerCannotCountAsTheLighterOne() throws IOException {
    assertThat(
            faults(
                "crisis/screening.yaml",
                "unclear: {counts_as: \"yes\"}",
                "unclear: {counts_as: \"no\"}"))
        .anySatisfy(fault -> assertThat(fault.what()).contains("lighter"));
  }

  @Test
  void auxiliariesAskedForAWeaponAreAFault() throws IOException {
    assertThat(
            faults(
                "crisis/screening.yaml",
                "ask_auxiliaries:\n      zh: 会伤到你的东西",
                "ask_auxiliaries:\n      zh: 枪，会伤到你的东西"))
        .anySatisfy(fault -> assertThat(fault.what()).contains("do not carry"));
  }

  @Test
  void faultsStopTheStartWithAllOfThemTold() throws IOException {
    faults("crisis/screening.yaml", "silence: 3m", "silence: never");
    IntentsFolder read = IntentsFolder.read(folder);
    assertThatThrownBy(() -> CareGuide.of(read)).hasMessageContaining("silence cannot be never");
  }
}
