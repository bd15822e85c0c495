package org.nuanjing.authoring.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuanjing.authoring.figures.Evaluation;
import org.nuanjing.authoring.figures.HtmlReport;
import org.nuanjing.authoring.figures.JsonReport;
import org.nuanjing.authoring.figures.RowsFile;
import org.nuanjing.authoring.figures.TextReport;
import org.nuanjing.intents.FaultyIntents;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.cli.FolderOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code intents evaluate}: measures how well messages are understood. */
@Command(
    name = "evaluate",
    description = {
      "用标好的句子量一量听懂了多少；或用自带例句交叉验证。",
      "Measure how well messages are understood: those of a file, or the examples by"
          + " cross-validation."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:done / 完成",
      "1:the folder of intents has faults / 意图文件夹有问题",
      "2:wrong usage, or a file that cannot be read / 用法不对或文件读不了"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_FOLDS = 20;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.tsv",
      description = {
        "标好的句子：制表符分隔，第一行是列名，要有 label 和 text，可有 style；label 里用 + 表示几件事。",
        "Rows parted by tabs, first the names of the columns: label and text, perhaps style. A label"
            + " with + carries several wishes."
      })
  private @Nullable Path file;

  @Option(
      names = "--cross-validate",
      arity = "0..1",
      fallbackValue = "5",
      paramLabel = "K",
      description = {
        "对自带例句做 K 折交叉验证（默认 5）。",
        "Measure the examples by K-fold cross-validation; 5 unless given."
      })
  private @Nullable Integer folds;

  @Option(
      names = "--json",
      description = {"只输出一个 JSON 对象。", "Print one JSON object and nothing else."})
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = {"另写一份带图表的网页报告。", "Write a report with charts, too: one page."})
  private @Nullable Path html;

  @Mixin private final FolderOption folder = new FolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if ((file == null) == (folds == null)) {
      throw wrong("Name a file of rows, or say --cross-validate.");
    }
    if (html != null && !Files.isDirectory(folderOf(html))) {
      throw wrong(folderOf(html) + " is no folder.");
    }
    IntentsFolder read = folder.read(spec.commandLine());
    try {
      Evaluation evaluation = file == null ? across(read) : rows(file, read);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonReport.of(evaluation));
        out.flush();
      } else {
        new TextReport(evaluation, out).print();
      }
      if (html != null) {
        Files.writeString(html, HtmlReport.of(evaluation));
      }
      return 0;
    } catch (FaultyIntents e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private Evaluation across(IntentsFolder read) {
    if (folds == null || folds < 2 || folds > MOST_FOLDS) {
      throw wrong("K is a number from 2 to " + MOST_FOLDS + ".");
    }
    return Evaluation.across(read, folds);
  }

  private Evaluation rows(Path rows, IntentsFolder read) throws IOException {
    if (!Files.isRegularFile(rows)) {
      throw wrong(rows + " is no file.");
    }
    return switch (RowsFile.read(rows)) {
      case RowsFile.Rows found ->
          Evaluation.of(String.valueOf(rows.getFileName()), found.rows(), read);
      case RowsFile.Bad(int line, String what) -> throw wrong(rows + ":" + line + ": " + what);
    };
  }

  private static Path folderOf(Path page) {
    Path folder = page.toAbsolutePath().getParent();
    return folder == null ? page : folder;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
