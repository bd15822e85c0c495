package org.nuanjing.policy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.nuanjing.policy.figures.QuestionsFile;
import org.nuanjing.policy.lucene.VocabularyReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code policy vocabulary}: shows what each entry of the vocabulary gains and loses. */
@Command(
    name = "vocabulary",
    description = {
      "逐条看口语词汇表帮了哪些题、误了哪些题。",
      "Shows what each entry of the vocabulary gains and loses on questions with known answers."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {"0:done / 完成", "2:wrong usage / 用法不对"})
final class PolicyVocabularyCommand implements Callable<Integer> {

  @Mixin private final QuestionsOption questions = new QuestionsOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<VocabularyReview.Worth> worth =
        questions.work(
            spec.commandLine(),
            (library, rows) ->
                VocabularyReview.of(library, rows.stream().map(QuestionsFile.Row::asked).toList()));
    PrintWriter out = spec.commandLine().getOut();
    out.println("题数 questions\t第一条 gained/lost\t名次 better/worse\t条目 entry");
    for (VocabularyReview.Worth one : worth) {
      out.println(
          "%d\t+%d/-%d\t+%d/-%d\t%s"
              .formatted(
                  one.questions(),
                  one.gained().size(),
                  one.lost().size(),
                  one.better(),
                  one.worse(),
                  one.line()));
    }
    out.flush();
    return 0;
  }
}
