package org.nuanjing;

import java.util.ArrayList;
import java.util.List;
import org.nuanjing.authoring.cli.IntentsCommand;
import org.nuanjing.policy.cli.PolicyCommand;
import org.nuanjing.triage.cli.TriageCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: an assistant for officers' care requests, and its command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Command(
    name = "nuanjing",
    description = {"暖警：民警、辅警的关爱助手。", "An assistant for police officers' care requests."},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      ChatCommand.class,
      RosterCommand.class,
      RetentionCommand.class,
      DutyCommand.class,
      SimulateCommand.class,
      IntentsCommand.class,
      PolicyCommand.class,
      TriageCommand.class
    },
    footer = {"", "serve is what happens without a command."})
public class Nuanjing {

  public static void main(String[] arguments) {
    int status = commandLine().execute(withCommand(arguments));
    if (status != ServeCommand.RUNNING) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(Nuanjing.class).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Settings alone ({@code --server.port=9000}) mean serve. */
  private static String[] withCommand(String[] arguments) {
    boolean help =
        arguments.length > 0 && List.of("-h", "--help", "-V", "--version").contains(arguments[0]);
    if (arguments.length > 0 && (help || !arguments[0].startsWith("-"))) {
      return arguments;
    }
    List<String> serve = new ArrayList<>(List.of("serve"));
    serve.addAll(List.of(arguments));
    return serve.toArray(String[]::new);
  }
}
