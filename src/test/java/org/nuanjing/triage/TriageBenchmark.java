package org.nuanjing.triage;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
 * What looking at one message costs: {@code mvn test -Dtest=TriageBenchmark} writes {@code
 * target/triage-jmh.txt}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class TriageBenchmark {

  private final LearnedRiskSignals signals = LearnedRiskSignals.readInside();
  private final List<RiskRow> rows =
      RiskRows.read("held_out.tsv", Lexicon.inside("crisis/held_out.tsv")).rows();
  private int next;

  /** One of the rows held out, in turn. */
  @Benchmark
  public Risk message() {
    next = (next + 1) % rows.size();
    return signals.notice(rows.get(next).text());
  }

  @Test
  void measure() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(getClass().getName())
                .forks(0)
                .output("target/triage-jmh.txt")
                .build())
        .run();
  }
}
