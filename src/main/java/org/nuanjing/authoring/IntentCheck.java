package org.nuanjing.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.Misunderstood;
import org.nuanjing.intents.Transcript;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.screening.CareGuide;

/** Finds everything that is wrong with a folder of intents, by reading it and by trying it out. */
public final class IntentCheck {

  /**
   * What was found.
   *
   * @param faults ordered by file and line
   * @param known the sentences listed as misunderstood that still are
   * @param leftOut the folders whose conversations were not tried, because they have faults of
   *     their own; {@code *} where none could be
   */
  public record Report(List<IntentFault> faults, List<Misunderstood> known, Set<String> leftOut) {

    public Report {
      faults = List.copyOf(faults);
      known = List.copyOf(known);
      leftOut = Set.copyOf(leftOut);
    }
  }

  private final IntentsFolder folder;
  private final List<IntentFault> faults = new ArrayList<>();
  private final List<Misunderstood> known = new ArrayList<>();

  private IntentCheck(IntentsFolder folder) {
    this.folder = folder;
  }

  /** Checks a folder. */
  public static Report of(IntentsFolder folder) {
    return new IntentCheck(folder).check();
  }

  private Report check() {
    faults.addAll(folder.faults());
    faults.addAll(LearnedRiskSignals.check(folder));
    faults.addAll(CareGuide.check(folder));
    faults.addAll(folder.alike());
    Optional<IntentSet> intents = IntentSet.findPartly(folder);
    intents.ifPresent(set -> tryOut(set, folder.faulty()));
    faults.sort(
        Comparator.comparing(IntentFault::file)
            .thenComparingInt(IntentFault::line)
            .thenComparing(IntentFault::what));
    return new Report(faults, known, intents.isPresent() ? folder.faulty() : Set.of("*"));
  }

  private void tryOut(IntentSet intents, Set<String> faulty) {
    try (Stage stage = Stage.of(intents)) {
      Player player = new Player(stage);
      for (Transcript transcript : folder.transcripts()) {
        if (!faulty.contains(transcript.file().replaceAll("/.*", ""))) {
          faults.addAll(player.play(transcript).faults());
        }
      }
    }
    try (Stage stage = Stage.of(intents, PolicyLibrary.empty())) {
      Standpoints standpoints = new Standpoints(stage, folder.places(), faulty);
      standpoints.walk();
      faults.addAll(standpoints.faults());
      faults.addAll(new WaysOut(intents.catalog()).missing(standpoints.found()));
    }
    misunderstood(Interpreter.of(intents));
  }

  /** What is understood by now must leave the list. */
  private void misunderstood(Interpreter interpreter) {
    for (Misunderstood each : folder.misunderstood()) {
      if (interpreter.read(each.text()).means(each.labels())) {
        faults.add(
            new IntentFault(
                Misunderstood.FILE,
                each.line(),
                "\"%s\" is understood by now.".formatted(each.text()),
                "Remove the line."));
      } else {
        known.add(each);
      }
    }
  }
}
