package org.nuanjing.intents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.Places.Example;

/**
 * Measures the search for near-duplicates over the shipped examples, on demand: {@code mvn test
 * -Dtest=AlikeFigures} writes {@code target/alike-figures.txt}. The first run counts, since the
 * command runs once.
 */
class AlikeFigures {

  private static final int RUNS = 5;

  @Test
  void measure() throws IOException {
    List<Example> examples = IntentsFolder.readInside().places().examples();
    List<String> report = new ArrayList<>();
    for (int run = 1; run <= RUNS; run++) {
      long start = System.nanoTime();
      long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int found = AlikeExamples.find(examples).size();
      report.add(
          "run %d: %d examples, %d pairs, %d ms, of which this thread worked %d ms"
              .formatted(
                  run,
                  examples.size(),
                  found,
                  Duration.ofNanos(System.nanoTime() - start).toMillis(),
                  Duration.ofNanos(
                          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy)
                      .toMillis()));
    }
    Files.write(Path.of("target", "alike-figures.txt"), report);
  }
}
