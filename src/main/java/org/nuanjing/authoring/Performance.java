package org.nuanjing.authoring;

import java.util.List;
import java.util.Optional;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.Transcript;
import org.nuanjing.intents.Transcript.Turn;

/**
 * How a written conversation went.
 *
 * @param scenes a scene a line, in order; it ends early where the officer could not go on
 */
public record Performance(Transcript transcript, List<Scene> scenes) {

  public Performance {
    scenes = List.copyOf(scenes);
  }

  /**
   * One line of it.
   *
   * @param said what the assistant said to it, a block each; empty where the line is no turn of the
   *     officer's
   * @param buttons what the last of that had for buttons
   * @param miss what went otherwise than written
   */
  public record Scene(Turn turn, List<String> said, List<Choice> buttons, Optional<Miss> miss) {

    public Scene {
      said = List.copyOf(said);
      buttons = List.copyOf(buttons);
    }
  }

  /** What went otherwise than written, and what to do about it. */
  public record Miss(String what, String mend) {}

  /** Whether all of it went as written. */
  public boolean holds() {
    return scenes.stream().allMatch(scene -> scene.miss().isEmpty());
  }

  /** What went otherwise, with file and line. */
  public List<IntentFault> faults() {
    return scenes.stream().flatMap(scene -> fault(scene).stream()).toList();
  }

  private Optional<IntentFault> fault(Scene scene) {
    return scene
        .miss()
        .map(miss ->
            new IntentFault(transcript.file(), scene.turn().line(), miss.what(), miss.mend()));
  }
}
