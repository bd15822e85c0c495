package org.nuanjing.triage.screening;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanjing.intents.Faults;
import org.nuanjing.intents.IntentFault;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.YamlObject;

/**
 * All that is asked and offered in care, read from one folder of intents.
 *
 * @param screening the questions where somebody may be at risk
 * @param plan the six steps of a safety plan
 * @param exercises what is led in the chat
 * @param instruments the self-checks
 */
public record CareGuide(
    Screening screening,
    List<PlanStep> plan,
    List<Exercise> exercises,
    List<Instrument> instruments) {

  static final String SCREENING = "crisis/screening.yaml";
  static final String PLAN = "crisis/safety_plan.yaml";
  static final String EXERCISES = "self_help/exercises.yaml";
  static final String INSTRUMENTS = "self_assessment/instruments.yaml";

  private static final String INSIDE = "/nuanjing/intents/";

  public CareGuide {
    plan = List.copyOf(plan);
    exercises = List.copyOf(exercises);
    instruments = List.copyOf(instruments);
  }

  /** Reads what is inside the program; throws with every fault in it where there are any. */
  public static CareGuide readInside() {
    return of(IntentsFolder.readInside());
  }

  /**
   * Reads a folder of intents. What it does not have is taken from inside the program; throws with
   * every fault where there are any.
   */
  public static CareGuide of(IntentsFolder folder) {
    Faults faults = new Faults();
    Optional<CareGuide> guide = read(folder, faults);
    if (guide.isEmpty() || !faults.list().isEmpty()) {
      throw new IllegalStateException(
          faults.list().stream()
              .map(fault -> "  " + fault)
              .collect(joining("\n", "What is asked in care needs mending:\n", "")));
    }
    return guide.get();
  }

  /** Every fault in a folder's files, ordered by file and line; none where it can be used. */
  public static List<IntentFault> check(IntentsFolder folder) {
    Faults faults = new Faults();
    read(folder, faults);
    return new ArrayList<>(faults.list());
  }

  private static Optional<CareGuide> read(IntentsFolder folder, Faults faults) {
    Optional<Screening> screening =
        file(folder, SCREENING, faults).flatMap(each -> new ScreeningReader(each).read());
    List<PlanStep> plan = file(folder, PLAN, faults).map(CareReader::plan).orElse(List.of());
    List<Exercise> exercises =
        file(folder, EXERCISES, faults).map(CareReader::exercises).orElse(List.of());
    List<Instrument> instruments =
        file(folder, INSTRUMENTS, faults).map(InstrumentReader::read).orElse(List.of());
    return screening.map(known -> new CareGuide(known, plan, exercises, instruments));
  }

  private static Optional<YamlObject> file(IntentsFolder folder, String path, Faults faults) {
    return YamlObject.parse(path, folder.find(path).orElseGet(() -> inside(path)), faults);
  }

  private static String inside(String path) {
    try (InputStream in = CareGuide.class.getResourceAsStream(INSIDE + path)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program has no " + INSIDE + path + "; build it again.");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read.", e);
    }
  }

  /** An exercise by its name. */
  public Optional<Exercise> exercise(String name) {
    return exercises.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** An instrument by its name. */
  public Optional<Instrument> instrument(String name) {
    return instruments.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** A step of the safety plan by its name. */
  public Optional<PlanStep> planStep(String name) {
    return plan.stream().filter(step -> step.name().equals(name)).findFirst();
  }
}
