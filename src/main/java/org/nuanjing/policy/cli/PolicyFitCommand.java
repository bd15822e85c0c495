package org.nuanjing.policy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.figures.QuestionsFile;
import org.nuanjing.policy.lucene.Fitting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policy fit}: finds the weights of the ranking and of the decision. */
@Command(
    name = "fit",
    description = {
      "用标好答案的问题拟合排序与把握的权重，并交叉验证。",
      "Fits the weights of the ranking and of the decision on questions with known answers, by"
          + " cross-validation."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:done / 完成", "2:wrong usage / 用法不对"})
final class PolicyFitCommand implements Callable<Integer> {

  @Mixin private final QuestionsOption questions = new QuestionsOption();

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = {
        "把权重文件（ranking*.txt、confidence*.txt）写到这个文件夹。",
        "Write the files of weights (ranking*.txt, confidence*.txt) into this folder."
      })
  private @Nullable Path write;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (write != null && !Files.isDirectory(write)) {
      throw new ParameterException(
          spec.commandLine(), "没有文件夹 " + write + "。There is no such folder.");
    }
    List<Fitting.Fitted> both =
        questions.work(
            spec.commandLine(),
            (library, rows) ->
                Fitting.fit(library, rows.stream().map(QuestionsFile.Row::asked).toList()));
    for (Fitting.Fitted fitted : both) {
      if (write != null) {
        fitted.write(write);
      }
      print(fitted, spec.commandLine().getOut());
    }
    return 0;
  }

  private static void print(Fitting.Fitted fitted, PrintWriter out) {
    out.println(
        switch (fitted.basis()) {
          case MEANING -> "按字词和意思比较 by words and meaning";
          case WORDS -> "只按字词比较 by words alone";
        });
    say(out, "第一条就对（交叉验证） right first, cross-validated", fitted.first());
    say(out, "第一条就对（同一批题） right first, same questions", fitted.firstSeen());
    say(out, "前五条有 found in five, cross-validated", fitted.five());
    say(out, "有把握的答对 confident precision, cross-validated", fitted.precision());
    say(out, "有把握的占可答 confident coverage, cross-validated", fitted.coverage());
    say(out, "不可答却有把握 unanswerable confident, cross-validated", fitted.unanswerable());
    fitted.ranking().forEach(out::println);
    fitted.confidence().forEach(out::println);
    out.flush();
  }

  private static void say(PrintWriter out, String what, double share) {
    out.println(String.format(Locale.ROOT, "%.3f  %s", share, what));
  }
}
