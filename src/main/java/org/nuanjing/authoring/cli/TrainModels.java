package org.nuanjing.authoring.cli;

import java.nio.file.Path;
import java.util.List;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.models.Origin;
import org.nuanjing.models.ShippedModel;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.understanding.LinearRecognizer;

/**
 * Trains what goes inside the program, for the build alone: from the folder of intents on the class
 * path, where the models there were not trained from it already. Takes one argument, the folder of
 * all that will be inside the program, which is on the class path, too.
 */
public final class TrainModels {

  private TrainModels() {}

  public static void main(String[] arguments) {
    Path classes = Path.of(arguments[0]);
    try {
      IntentsFolder folder = IntentsFolder.readInside();
      folder.catalog();
      List.of(LinearRecognizer.shipped(), LearnedRiskSignals.shipped()).parallelStream()
          .forEach(model -> build(model, folder, classes));
    } catch (FaultyIntents faulty) {
      System.err.println(faulty.getMessage());
      System.exit(1);
    }
  }

  private static void build(ShippedModel<?> model, IntentsFolder folder, Path classes) {
    long start = System.nanoTime();
    boolean there = model.build(folder, classes) == Origin.SHIPPED;
    System.out.printf(
        "%s: %s in %.1f s%n",
        model.name(), there ? "found trained" : "trained", (System.nanoTime() - start) / 1e9);
  }
}
