package org.nuanjing.authoring.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanjing.authoring.IntentCheck;
import org.nuanjing.intents.Misunderstood;
import org.nuanjing.intents.cli.FolderOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intents check}: lists everything that is wrong with a folder of intents. */
@Command(
    name = "check",
    description = {
      "列出意图文件夹里的全部问题：文件、行号、怎么改；对话也逐条试演。",
      "List every fault of the intents, with file, line and mend; conversations are played, too."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:no faults / 没有问题", "1:faults / 有问题", "2:wrong usage / 用法不对"})
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = {
        "意图文件夹；不给就查程序自带的。",
        "The folder of intents; without it, those inside the program."
      })
  private @Nullable Path folder;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    IntentCheck.Report report = IntentCheck.of(FolderOption.read(folder, spec.commandLine()));
    PrintWriter out = spec.commandLine().getOut();
    report.faults().forEach(out::println);
    if (!report.leftOut().isEmpty()) {
      out.println(leftOut(report));
    }
    report.known().forEach(each -> out.println(known(each)));
    int count = report.faults().size();
    out.println(count == 0 ? "No faults." : count + (count == 1 ? " fault." : " faults."));
    out.flush();
    return count == 0 ? 0 : 1;
  }

  private static String leftOut(IntentCheck.Report report) {
    String which =
        report.leftOut().contains("*")
            ? "Conversations"
            : "Conversations of "
                + report.leftOut().stream().sorted().collect(Collectors.joining(", "));
    return which + " are tried once these faults are mended.";
  }

  private static String known(Misunderstood each) {
    return "Known to be misunderstood, %s:%d: \"%s\" means %s."
        .formatted(Misunderstood.FILE, each.line(), each.text(), each.label());
  }
}
