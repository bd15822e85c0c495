package org.nuanjing.policy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.Answer;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.lucene.Explanation;
import org.nuanjing.policy.lucene.IndexReport;
import org.nuanjing.policy.lucene.LucenePolicyLibrary;
import org.nuanjing.policy.lucene.PolicyShelf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy ask}: quotes the clause that answers a question, or says there is none. */
@Command(
    name = "ask",
    description = {
      "查一条制度规定，引用原文；没有就直说。",
      "Quotes the clause that answers a question, or says honestly that there is none."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:a clause was found, sure or unsure / 找到了条款，肯定或不肯定",
      "1:nothing relevant was found, or the index cannot be used / 没有找到，或索引不能用",
      "2:wrong usage / 用法不对"
    })
final class PolicyAskCommand implements Callable<Integer> {

  private static final int MOST_EXPLAINED = 5;

  @Parameters(paramLabel = "QUESTION", description = "要问的问题。The question.")
  private String question = "";

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = {
        "只在这个文件夹里查（临时建索引，查完即删）；不给就用程序的索引或自带示例。",
        "Look in this folder only (indexed in a temporary place); otherwise the program's index or"
            + " its samples."
      })
  private @Nullable Path documents;

  @Option(
      names = "--region",
      defaultValue = "",
      description = "所在地，如 浙江/杭州；全国 表示只查全国性规定。The asker's place; 全国 for national rules only.")
  private String region = "";

  @Option(
      names = "--category",
      defaultValue = "UNKNOWN",
      description = "身份 The asker is: ${COMPLETION-CANDIDATES}.")
  private Category category = Category.UNKNOWN;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "按哪一天有效的规定，如 2026-01-31；默认今天。The day the rules must hold; today by default.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--explain",
      description = {
        "写明答案怎么得来：各项得分、词汇、把握，以及什么被排除、为什么。",
        "Tell how the answer came about: scores, vocabulary, what was left out and why."
      })
  private boolean explain;

  @Mixin private final IndexFolderOption index = new IndexFolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    if (question.isBlank()) {
      throw new ParameterException(command, "请写上问题。Please write a question.");
    }
    LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    Explanation explanation = ask(new Question(question, region, category, day), command);
    Answer answer = explanation.answer();
    new AnswerPrinter(command.getOut()).print(answer);
    if (explain) {
      new ExplanationPrinter(command.getOut()).print(explanation);
    }
    return answer.citations().isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private Explanation ask(Question asked, CommandLine command) throws IOException {
    if (documents == null) {
      return ask(asked, new PolicyShelf(index.folder()), null);
    }
    Path folder = Documents.checked(documents, command);
    Path scratch = Files.createTempDirectory("nuanjing-policy");
    try {
      return ask(asked, new PolicyShelf(scratch), folder);
    } finally {
      PolicyShelf.remove(scratch);
    }
  }

  private Explanation ask(Question asked, PolicyShelf shelf, @Nullable Path folder)
      throws IOException {
    PolicyShelf.Opened opened = shelf.library(folder);
    try (LucenePolicyLibrary library = opened.library()) {
      opened.report().ifPresent(this::tellRefused);
      return library.explain(asked, MOST_EXPLAINED);
    }
  }

  private void tellRefused(IndexReport report) {
    PrintWriter to = spec.commandLine().getErr();
    report
        .refused()
        .forEach(file ->
            to.println(
                "未收入 Left out: " + file.name() + "：" + file.chinese() + "。" + file.reason()));
    to.flush();
  }
}
