package org.nuanjing.policy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.figures.Evaluation;
import org.nuanjing.policy.figures.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policy evaluate}: measures the answers on questions with known clauses. */
@Command(
    name = "evaluate",
    description = {
      "用标好答案的问题量一量答得准不准、该拒的拒没拒。",
      "Measures the answers on questions with known clauses."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:done / 完成", "2:wrong usage, or a file that cannot be read / 用法不对或文件读不了"})
final class PolicyEvaluateCommand implements Callable<Integer> {

  @Mixin private final QuestionsOption questions = new QuestionsOption();

  @Option(
      names = "--json",
      description = {"只输出一个 JSON 对象。", "Print one JSON object and nothing else."})
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = {"另写一份带图表的网页报告。", "Write a report with charts, too: one page."})
  private @Nullable Path html;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (html != null && !Files.isDirectory(folderOf(html))) {
      throw new ParameterException(
          spec.commandLine(), "没有文件夹 " + folderOf(html) + "。There is no such folder.");
    }
    Evaluation evaluation =
        questions.work(
            spec.commandLine(), (library, rows) -> Evaluation.of(questions.name(), library, rows));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Reports.json(evaluation));
      out.flush();
    } else {
      Reports.print(evaluation, out);
    }
    if (html != null) {
      Files.writeString(html, Reports.html(evaluation));
    }
    return 0;
  }

  private static Path folderOf(Path page) {
    Path folder = page.toAbsolutePath().getParent();
    return folder == null ? page : folder;
  }
}
