package org.nuanjing.triage.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.intents.cli.FolderOption;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.RiskRows;
import org.nuanjing.triage.RiskTally;
import org.nuanjing.triage.RiskValidation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code triage evaluate}: measures how well risk is noticed. */
@Command(
    name = "evaluate",
    description = {
      "用标好的句子量一量风险看得准不准；或用自带语料交叉验证。",
      "Measure how well risk is noticed: in the rows of a file, or in the program's own messages by"
          + " cross-validation."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:done / 完成",
      "1:patterns or messages have faults / 词表或语料有问题",
      "2:wrong usage, or a file that cannot be read / 用法不对或文件读不了"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_FOLDS = 20;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE.tsv",
      description = {
        "标好的句子：制表符分隔，第一行是列名，要有 label 和 text，可有 category、subject。",
        "Rows parted by tabs, first the names of the columns: label and text, perhaps category and"
            + " subject."
      })
  private @Nullable Path file;

  @Option(
      names = "--cross-validate",
      arity = "0..1",
      fallbackValue = "5",
      paramLabel = "K",
      description = {
        "对自带语料做 K 折交叉验证（默认 5）。",
        "Measure the program's own messages by K-fold cross-validation; 5 unless given."
      })
  private @Nullable Integer folds;

  @Option(
      names = "--json",
      description = {"只输出一个 JSON 对象。", "Print one JSON object and nothing else."})
  private boolean json;

  @Mixin private final FolderOption folder = new FolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if ((file == null) == (folds == null)) {
      throw wrong("Name a file of rows, or say --cross-validate.");
    }
    IntentsFolder read = folder.read(spec.commandLine());
    try {
      RiskTally tally = file == null ? across(read) : rows(file, read);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(TallyReport.json(tally));
      } else {
        TallyReport.print(tally, out);
      }
      out.flush();
      return 0;
    } catch (IllegalStateException faults) {
      spec.commandLine().getErr().println(faults.getMessage());
      return 1;
    }
  }

  private RiskTally across(IntentsFolder read) {
    if (folds == null || folds < 2 || folds > MOST_FOLDS) {
      throw wrong("K is a number from 2 to " + MOST_FOLDS + ".");
    }
    return RiskValidation.across(read, folds);
  }

  private RiskTally rows(Path rows, IntentsFolder intents) throws IOException {
    if (!Files.isRegularFile(rows)) {
      throw wrong(rows + " is no file.");
    }
    RiskRows.Read read = RiskRows.read(rows.toString(), content(rows));
    if (!read.faults().isEmpty()) {
      throw wrong(read.faults().getFirst().toString());
    }
    LearnedRiskSignals signals = LearnedRiskSignals.of(intents);
    return RiskTally.of(read.rows(), text -> signals.notice(text).level());
  }

  private String content(Path rows) throws IOException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(rows))).toString();
    } catch (CharacterCodingException e) {
      throw wrong(rows + " is not UTF-8 text. Save it as UTF-8.");
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
