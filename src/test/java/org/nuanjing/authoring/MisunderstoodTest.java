package org.nuanjing.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Misunderstood;
import org.nuanjing.intents.ShippedIntents;

/** The list of known misunderstandings is true: what is understood by now is not on it. */
class MisunderstoodTest {

  @Test
  void everySentenceListedIsStillMisunderstood() {
    IntentsFolder folder = ShippedIntents.FOLDER;
    Interpreter interpreter = Interpreter.of(IntentSet.of(folder));
    for (Misunderstood each : folder.misunderstood()) {
      assertThat(interpreter.read(each.text()).means(each.labels()))
          .as(
              "%s:%d \"%s\" is understood by now: remove the line",
              Misunderstood.FILE, each.line(), each.text())
          .isFalse();
    }
  }
}
