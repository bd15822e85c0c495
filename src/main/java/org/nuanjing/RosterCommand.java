package org.nuanjing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuanjing.roster.Activations;
import org.nuanjing.roster.StaffAccounts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an installation hands out to its people: activation codes and new passwords. */
@Command(
    name = "roster",
    description = {"发激活码、重置工作台密码。", "Activation codes and new desk passwords."},
    subcommands = SecondFactorCommand.class,
    mixinStandardHelpOptions = true)
final class RosterCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "code",
      description = {"给这些警号发新的激活码，旧码作废。", "New activation codes; earlier ones end."},
      mixinStandardHelpOptions = true)
  int code(@Parameters(arity = "1..*", paramLabel = "BADGE") List<String> badges) {
    try (var application = application()) {
      Activations activations = application.getBean(Activations.class);
      int unknown = 0;
      for (String badge : badges) {
        var issued = activations.issue(badge);
        if (issued.isEmpty()) {
          unknown++;
          out.println("名册里没有警号 " + badge + " · nobody on the roster has badge " + badge);
        } else {
          out.println(issued.get().badge() + " " + issued.get().code());
        }
      }
      return unknown == 0 ? 0 : 1;
    }
  }

  @Command(
      name = "password",
      description = {"给工作台账号发新的初始密码。", "A new first password for a desk account."},
      mixinStandardHelpOptions = true)
  int password(@Parameters(paramLabel = "NAME") String name) {
    try (var application = application()) {
      out.println(application.getBean(StaffAccounts.class).reset(name).password());
      return 0;
    } catch (IllegalArgumentException unknown) {
      out.println("没有账号 " + name + " · there is no account " + name);
      return 1;
    }
  }

  /** The program on its data, beside a running one or alone, that nobody can reach from outside. */
  static ConfigurableApplicationContext application() {
    return new SpringApplicationBuilder(Nuanjing.class)
        .run(
            "--logging.level.root=ERROR",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--nuanjing.telegram.token=",
            "--nuanjing.first-run.print=false");
  }
}
