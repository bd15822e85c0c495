package org.nuanjing.authoring.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands for whoever writes intents. */
@Command(
    name = "intents",
    description = {
      "意图：检查、试演、评测、看一句话被当成什么。",
      "Check the intents, rehearse them, measure them, or see what a message is taken to mean."
    },
    subcommands = {
      CheckCommand.class,
      RehearseCommand.class,
      EvaluateCommand.class,
      UnderstandCommand.class
    },
    mixinStandardHelpOptions = true)
public final class IntentsCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: intents check, intents rehearse, intents evaluate, or intents"
            + " understand.");
  }
}
