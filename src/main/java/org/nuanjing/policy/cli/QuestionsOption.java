package org.nuanjing.policy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.figures.QuestionsFile;
import org.nuanjing.policy.lucene.LucenePolicyLibrary;
import org.nuanjing.policy.lucene.PolicyShelf;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A folder of documents and questions with known answers. */
final class QuestionsOption {

  @Option(
      names = "--documents",
      required = true,
      paramLabel = "DIR",
      description = "制度文件所在的文件夹。The folder of documents.")
  private Path documents = Path.of(".");

  @Option(
      names = "--questions",
      required = true,
      paramLabel = "FILE.tsv",
      description = {
        "标好答案的问题，可以给几个文件：制表符分隔，第一行是列名，要有 question，可有 id region category as_of answerable gold stale"
            + " answer_key style。",
        "Questions with known answers, in one file or several: rows parted by tabs, first the names"
            + " of the columns."
      })
  private List<Path> questions = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "按哪一天有效的规定；默认今天。The day the rules must hold; today by default.")
  private @Nullable LocalDate asOf;

  /** What is done with the rules and the questions. */
  interface Work<T> {
    T with(LucenePolicyLibrary library, List<QuestionsFile.Row> rows) throws IOException;
  }

  /** The names of the files of questions. */
  String name() {
    return questions.stream()
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(", "));
  }

  /** Indexes the documents in a temporary folder, works, and removes it. */
  <T> T work(CommandLine command, Work<T> work) throws IOException {
    Path folder = Documents.checked(documents, command);
    List<QuestionsFile.Row> rows = rows(command);
    Path scratch = Files.createTempDirectory("nuanjing-questions");
    try (LucenePolicyLibrary library = new PolicyShelf(scratch).library(folder).library()) {
      return work.with(library, rows);
    } finally {
      PolicyShelf.remove(scratch);
    }
  }

  private List<QuestionsFile.Row> rows(CommandLine command) throws IOException {
    List<QuestionsFile.Row> all = new ArrayList<>();
    for (Path file : questions) {
      all.addAll(rows(file, command));
    }
    return all;
  }

  private List<QuestionsFile.Row> rows(Path questions, CommandLine command) throws IOException {
    if (!Files.isRegularFile(questions)) {
      throw new ParameterException(command, "找不到文件 " + questions + "，请检查路径。There is no such file.");
    }
    LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    return switch (QuestionsFile.read(questions, day)) {
      case QuestionsFile.Rows found -> found.rows();
      case QuestionsFile.Bad bad ->
          throw new ParameterException(
              command,
              questions + " 第 " + bad.line() + " 行有误。Line " + bad.line() + ": " + bad.what() + ".");
    };
  }
}
