package org.nuanjing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nuanjing.privacy.Perishable.Mode;
import org.nuanjing.retention.RetentionRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets what is past its time now, or tells how much it would be. */
@Command(
    name = "retention",
    description = {"清理到期的记录。", "Forgets what is past its time; --dry-run only counts it."},
    mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {

  @Option(
      names = "--dry-run",
      description = {"只数，不删。", "Counts and forgets nothing."})
  private boolean dryRun;

  @Override
  public Integer call() {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    try (var application = RosterCommand.application()) {
      Map<String, Long> counts =
          application
              .getBean(RetentionRun.class)
              .run(dryRun ? Mode.COUNT : Mode.REMOVE, () -> true);
      counts.forEach((kind, count) -> out.println(kind + " " + count));
      return 0;
    }
  }
}
