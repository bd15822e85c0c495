package org.nuanjing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.roster.SecondFactors;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done about a phone that was lost where no administrator can sign in. */
@Command(
    name = "second-factor",
    description = {"手机验证码：手机丢了怎么办。", "The code of a phone that was lost."},
    mixinStandardHelpOptions = true)
final class SecondFactorCommand implements Runnable {

  /** What the audit trail calls whoever sits at the machine itself. */
  private static final String CONSOLE = "console";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "reset",
      description = {"重置手机验证码，结束这个账号的所有登录。", "Takes the code away and ends all sessions."},
      mixinStandardHelpOptions = true)
  int reset(@Parameters(paramLabel = "NAME") String name) {
    try (var application = RosterCommand.application()) {
      if (application.getBean(Staff.class).find(name).isEmpty()) {
        out.println("没有账号 " + name + " · there is no account " + name);
        return 1;
      }
      application.getBean(SecondFactors.class).reset(name);
      application.getBean(StaffAccounts.class).endSessions(name);
      application
          .getBean(AuditTrail.class)
          .record(
              new AuditEntry(
                  CONSOLE,
                  "desk.second-factor-reset",
                  name,
                  application.getBean(Clock.class).instant()));
      out.println("已重置，请本人重新设置 · reset; to be set up anew: " + name);
      return 0;
    }
  }
}
