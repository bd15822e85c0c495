package org.nuanjing.policy.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code policy}: what can be done with documents of rules without a running program. */
@Command(
    name = "policy",
    description = {
      "制度文件：建索引、查条款、量一量答得准不准。",
      "Rules: index documents, ask for a clause, measure the answers."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      PolicyIndexCommand.class,
      PolicyAskCommand.class,
      PolicyEvaluateCommand.class,
      PolicyFitCommand.class,
      PolicyVocabularyCommand.class
    })
public final class PolicyCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** The command with its sub-commands, its messages on the streams of the command line. */
  public static CommandLine commandLine() {
    return new CommandLine(new PolicyCommand()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }
}
