package org.nuanjing.authoring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.dialogue.Pending;
import org.nuanjing.intents.Intent;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Slot;
import org.nuanjing.policy.PolicyLibrary;

class StandpointsTest {

  @TempDir private Path few;

  @SuppressWarnings("NullAway.Init") // made before every test
  private IntentsFolder folder;

  @SuppressWarnings("NullAway.Init")
  private Standpoints standpoints;

  @BeforeEach
  void walk() {
    Folders.few(few);
    writePlaces();
    folder = IntentsFolder.read(few);
    try (Stage stage = Stage.of(IntentSet.of(folder), PolicyLibrary.empty())) {
      standpoints = new Standpoints(stage, folder.places(), Set.of());
      standpoints.walk();
    }
  }

  /** An intent that asks where the officer is. */
  private void writePlaces() {
    Path intent = few.resolve("near");
    Folders.write(
        intent.resolve("intent.yaml"),
        "title: {zh: 附近的医院, en: Hospitals nearby}\nbehaviour: places\nlists: green_channel\n");
    Folders.write(
        intent.resolve("answers.yaml"),
        "answer: {zh: 这些：, en: 'These:'}\nnone: {zh: 没有。, en: None.}\n");
    Folders.write(
        intent.resolve("examples.yaml"),
        "zh: [附近的医院在哪, 最近的合作医院]\nen: [hospital near me, nearest partner hospital]\n");
    Folders.write(intent.resolve("transcript.txt"), "# 打开\nofficer: 帮助\nassistant: 12356\n");
  }

  @Test
  void everyKindOfWaitingIsReached() {
    List<String> reached =
        standpoints.found().stream()
            .map(each -> each.chat().pending().getClass().getSimpleName())
            .toList();
    assertThat(reached)
        .containsAll(
            Arrays.stream(Pending.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
    assertThat(standpoints.faults()).isEmpty();
  }

  @Test
  void everyQuestionAndTheSummaryAreReachedOnTheirLines() {
    Intent request = folder.catalog().get("supply_request");
    List<String> asked =
        standpoints.found().stream()
            .map(Standpoint::chat)
            .map(Rehearsal::pending)
            .filter(Pending.Form.class::isInstance)
            .map(Pending.Form.class::cast)
            .filter(form -> form.intent().equals(request.name()))
            .map(form -> form.asking().orElse("summary"))
            .toList();
    assertThat(asked).contains("summary");
    assertThat(Set.copyOf(asked))
        .containsAll(
            request.slots().stream()
                .filter(slot -> slot.opening() == Slot.Opening.DOES_NOT_FILL)
                .map(Slot::name)
                .collect(toSet()));
    for (Slot slot : request.slots()) {
      int line = Folders.line(few.resolve("supply_request/intent.yaml"), "name: " + slot.name());
      assertThat(standpoints.found())
          .filteredOn(each -> each.when().contains(slot.ask().zh()))
          .allSatisfy(each -> assertThat(each.line()).isEqualTo(line));
    }
  }
}
