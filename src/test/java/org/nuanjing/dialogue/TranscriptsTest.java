package org.nuanjing.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.authoring.Player;
import org.nuanjing.authoring.Stage;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.ShippedIntents;
import org.nuanjing.intents.Transcript;

/** Every conversation written in the intents folder happens as written. */
class TranscriptsTest {

  private static final IntentsFolder INTENTS = ShippedIntents.FOLDER;
  private static final Stage STAGE = Stage.of(IntentSet.of(INTENTS));

  @AfterAll
  static void close() {
    STAGE.close();
  }

  static Stream<Arguments> conversations() {
    return INTENTS.transcripts().stream()
        .map(transcript -> Arguments.of(transcript.file() + " " + transcript.title(), transcript));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conversations")
  void happensAsWritten(String title, Transcript transcript) {
    assertThat(new Player(STAGE).play(transcript).faults()).as(title).isEmpty();
  }
}
