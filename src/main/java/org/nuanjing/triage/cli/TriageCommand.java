package org.nuanjing.triage.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands for whoever answers for how risk is seen. */
@Command(
    name = "triage",
    description = {"风险识别：看一句话为什么这样判，量一量准不准。", "Risk: why a message is judged so, and how well."},
    subcommands = {ExplainCommand.class, EvaluateCommand.class},
    mixinStandardHelpOptions = true)
public final class TriageCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: triage explain, or triage evaluate.");
  }
}
