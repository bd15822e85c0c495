package org.nuanjing.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.Intent.Behaviour;
import org.nuanjing.intents.Intent.Binding;
import org.nuanjing.intents.Intent.Confidentiality;

class ShippedIntentsTest {

  private final IntentCatalog catalog = ShippedIntents.CATALOG;

  @Test
  void theFolderHasNoFaults() {
    assertThat(FolderIntentCatalog.check(Path.of("intents"))).isEmpty();
  }

  @Test
  void theFolderInsideTheProgramIsTheSame() {
    assertThat(catalog.list()).isEqualTo(FolderIntentCatalog.read(Path.of("intents")).list());
  }

  @Test
  void thereAreManyAndVariedExamples() {
    for (Intent intent : catalog.list()) {
      boolean request =
          intent.behaviour() == Behaviour.REQUEST || intent.behaviour() == Behaviour.PERSON;
      assertThat(intent.examples())
          .as(intent.name())
          .hasSizeGreaterThanOrEqualTo(request ? 145 : 130);
    }
    assertThat(catalog.get("out_of_scope").examples()).hasSizeGreaterThanOrEqualTo(1500);
  }

  @Test
  void emotionalSupportNeedsNoBindingAndShowsAnAlias() {
    Intent counselling = catalog.get("counselling");
    assertThat(counselling.confidentiality()).isEqualTo(Confidentiality.ALIAS);
    assertThat(counselling.binding()).isEqualTo(Binding.NOT_NEEDED);
    assertThat(counselling.slots()).allMatch(slot -> slot.need() == Slot.Need.MAY_SKIP);
  }

  @Test
  void aLifeInDangerIsAskedFirstAndAnsweredWith120() {
    Intent medical = catalog.get("medical_emergency");
    assertThat(medical.slots().getFirst().name()).isEqualTo("life_threat");
    assertThat(medical.urgent())
        .hasValueSatisfying(urgent -> {
          assertThat(urgent.slot()).isEqualTo("life_threat");
          assertThat(urgent.value()).isEqualTo("yes");
          assertThat(urgent.response()).isEqualTo(ResponseClass.M0);
          assertThat(urgent.isHeardIn("他没呼吸了")).isTrue();
          assertThat(urgent.isHeardIn("人没有昏迷")).isFalse();
        });
    assertThat(medical.answer("urgent").zh()).contains("120");
    assertThat(medical.answer("urgent").en()).contains("120");
    assertThat(medical.binding()).isEqualTo(Binding.NOT_NEEDED);
  }

  @Test
  void aConversationIsReadAsWritten() {
    List<Transcript> transcripts = FolderIntentCatalog.transcriptsInside();
    Transcript english =
        transcripts.stream()
            .filter(each -> each.title().equals("Stress after a bad call-out"))
            .findFirst()
            .orElseThrow();
    assertThat(english.start()).isEqualTo(Transcript.Start.BOUND);
    assertThat(english.language()).isEqualTo(Language.EN);
    assertThat(english.turns().getLast())
        .isInstanceOfSatisfying(
            Transcript.Files.class,
            ticket -> {
              assertThat(ticket.desk()).isEqualTo("counselling");
              assertThat(ticket.response()).isEqualTo(ResponseClass.R24H);
              assertThat(ticket.values()).containsOnlyKeys("when", "how");
            });
    assertThat(transcripts).extracting(Transcript::language).contains(Language.ZH, Language.EN);
  }

  @Test
  void fragmentsAreFoundInTheirOrderOnly() {
    var hears = new Transcript.Hears(1, List.of("编号", "最晚"));
    assertThat(hears.isIn("编号 07-1，最晚明天")).isTrue();
    assertThat(hears.isIn("最晚明天，编号 07-1")).isFalse();
  }
}
