package org.nuanjing.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.models.Origin;
import org.nuanjing.models.ShippedModel;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.understanding.LinearRecognizer;

/** What the build learned is what the program knows, and nothing else's. */
class TrainedWhenBuiltTest {

  private static final IntentsFolder INSIDE = ShippedIntents.FOLDER;
  private static final List<ShippedModel<?>> MODELS =
      List.of(LinearRecognizer.shipped(), LearnedRiskSignals.shipped());

  private static Stream<Origin> origins(IntentSet set) {
    return Stream.of(set.recognizer().origin(), set.signals().origin());
  }

  @Test
  void theProgramTrainsNothingForTheIntentsInside() {
    assertThat(origins(IntentSet.of(INSIDE))).containsOnly(Origin.SHIPPED);
  }

  @Test
  void theSameIntentsInAFolderOutsideNeedNoTrainingEither() {
    assertThat(origins(IntentSet.of(IntentsFolder.read(Path.of("intents")))))
        .containsOnly(Origin.SHIPPED);
  }

  @Test
  void otherIntentsAreTrained(@TempDir Path folder) {
    assertThat(origins(IntentSet.of(IntentsFolder.read(Folders.few(folder)))))
        .containsOnly(Origin.OTHER_INPUTS);
  }

  @Test
  void theBuildTrainsNothingTwice(@TempDir Path classes) {
    assertThat(MODELS)
        .allSatisfy(model -> assertThat(model.build(INSIDE, classes)).isEqualTo(Origin.SHIPPED));
    assertThat(classes).isEmptyDirectory();
  }
}
