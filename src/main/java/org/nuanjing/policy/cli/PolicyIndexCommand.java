package org.nuanjing.policy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.nuanjing.policy.documents.DocumentFolder;
import org.nuanjing.policy.lucene.IndexReport;
import org.nuanjing.policy.lucene.PolicyShelf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policy index}: makes the program answer from a folder of documents. */
@Command(
    name = "index",
    description = {
      "把文件夹里的制度文件建成索引；运行中的程序会自动换用新索引。",
      "Indexes a folder of documents; a running program takes the new index up by itself."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:done / 完成",
      "1:no document could be read / 没有一个文件能读",
      "2:wrong usage / 用法不对"
    })
final class PolicyIndexCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "制度文件所在的文件夹。The folder of documents.")
  private Path documents = Path.of(".");

  @Mixin private final IndexFolderOption index = new IndexFolderOption();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    Path folder = Documents.checked(documents, command);
    IndexReport report = update(folder, command.getErr());
    print(report, command.getOut());
    return report.documents() > 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private IndexReport update(Path folder, PrintWriter to) throws IOException {
    int files = DocumentFolder.list(folder).size();
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("建索引 Indexing")
            .setInitialMax(files)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new DelegatingProgressBarConsumer(line -> line(to, line)))
            .build()) {
      return new PolicyShelf(index.folder())
          .update(folder, (done, total, name) -> bar.stepTo(done));
    }
  }

  private static void line(PrintWriter to, String line) {
    to.print("\r" + line);
    to.flush();
  }

  private static void print(IndexReport report, PrintWriter to) {
    to.println();
    to.println(
        switch (report.outcome()) {
              case BUILT -> "索引已建好：";
              case UNCHANGED -> "文件没有变化，索引照旧：";
            }
            + report.documents()
            + " 份文件，"
            + report.passages()
            + " 条；这次读了 "
            + report.read()
            + " 份，其余没有变。"
            + report.documents()
            + " documents, "
            + report.passages()
            + " clauses; "
            + report.read()
            + " files read, the others had not changed.");
    report
        .refused()
        .forEach(file ->
            to.println(
                "未收入 Left out: " + file.name() + "：" + file.chinese() + "。" + file.reason()));
    to.flush();
  }
}
