package org.nuanjing.understanding;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nuanjing.intents.FolderIntentCatalog;
import org.nuanjing.understanding.Recognition.Recognized;
import org.nuanjing.understanding.reference.NamesFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a message and a training cost, beside what others would take off the shelf on the same
 * examples in the same run: {@code mvn test -Dtest=RecognitionBenchmark} writes {@code
 * target/recognition-benchmark.txt} (the figures) and {@code target/recognition-jmh.txt}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class RecognitionBenchmark {

  private static final int EACH = 5;
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 2, 9, 0);

  private final List<Lesson> seen = new ArrayList<>();
  private final List<Lesson> unseen = new ArrayList<>();
  private final LinearRecognizer recognizer;
  private final SlotReader reader;
  private final UnaryOperator<String> liblinear;
  private final UnaryOperator<String> openNlp;
  private final List<String> report = new ArrayList<>();
  private int next;

  /** A fifth of the examples is not seen: the messages. */
  public RecognitionBenchmark() {
    int place = 0;
    for (Lesson lesson : Lesson.of(FolderIntentCatalog.readInside())) {
      boolean message = lesson.kind() == Lesson.Kind.EXAMPLE && place++ % EACH == 0;
      (message ? unseen : seen).add(lesson);
    }
    long before = heap();
    long begin = System.nanoTime();
    recognizer = LinearRecognizer.train(seen, Figures.NONE, Figures.CRISIS);
    double seconds = (System.nanoTime() - begin) / 1e9;
    report.add("first training %.1f s, heap %d MB".formatted(seconds, (heap() - before) >> 20));
    reader = new SlotReader(NamesFolder.read(Optional.empty()).with(List.of()));
    liblinear = PlainBaselines.liblinear(examples());
    openNlp = PlainBaselines.openNlp(examples());
  }

  private List<Lesson> examples() {
    return seen.stream().filter(lesson -> lesson.kind() == Lesson.Kind.EXAMPLE).toList();
  }

  private String message() {
    next = (next + 1) % unseen.size();
    return unseen.get(next).text();
  }

  @Benchmark
  public Recognition recognition() {
    return recognizer.recognize(message());
  }

  @Benchmark
  public List<Wish> wishes() {
    return recognizer.wishes(message());
  }

  @Benchmark
  public List<Object> wishesAndValues() {
    String message = message();
    return List.of(recognizer.wishes(message), reader.find(message, NOW));
  }

  @Benchmark
  public String plainLiblinear() {
    return liblinear.apply(message());
  }

  @Benchmark
  public String openNlpDoccat() {
    return openNlp.apply(message());
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public LinearRecognizer training() {
    return LinearRecognizer.train(seen, Figures.NONE, Figures.CRISIS);
  }

  @Test
  void measure() throws IOException, RunnerException {
    report.add("first right of %d unseen examples:".formatted(unseen.size()));
    report.add("  recognizer %.3f".formatted(right(this::first)));
    report.add("  liblinear, characters 1-2 %.3f".formatted(right(liblinear)));
    report.add("  OpenNLP doccat, maxent %.3f".formatted(right(openNlp)));
    for (var result :
        new Runner(
                new OptionsBuilder()
                    .include(getClass().getName())
                    .forks(0)
                    .output("target/recognition-jmh.txt")
                    .build())
            .run()) {
      var primary = result.getPrimaryResult();
      report.add(
          "%-16s %10.1f %s"
              .formatted(primary.getLabel(), primary.getScore(), primary.getScoreUnit()));
    }
    Files.write(Path.of("target", "recognition-benchmark.txt"), report);
  }

  private String first(String text) {
    return switch (recognizer.recognize(text)) {
      case Recognized recognized -> recognized.match().intent();
      case Recognition.Unsure unsure -> unsure.candidates().getFirst().intent();
      case Recognition.OutOfScope none -> Figures.NONE;
    };
  }

  private double right(UnaryOperator<String> classifier) {
    return (double)
            unseen.stream()
                .filter(each -> classifier.apply(each.text()).equals(each.meant().getFirst()))
                .count()
        / unseen.size();
  }

  /** Used after collecting, in bytes. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
