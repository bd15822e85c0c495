package org.nuanjing.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexing is killed in the middle, as a power cut would: a real process, {@code kill -9}. */
class KilledIndexingTest {

  private static final int FILES = 1_500;
  private static final Pattern READ = Pattern.compile("(\\d+) files read");

  @TempDir Path scratch;

  @Test
  void theEarlierIndexAnswersAndWhatWasDoneIsNotDoneAgain() throws Exception {
    Path documents = Files.createDirectories(scratch.resolve("rules"));
    Path index = scratch.resolve("index");
    Files.writeString(documents.resolve("pay.md"), "# 出差补助办法\n第一条 出差伙食补助每天80元。");
    assertThat(said(start("index", documents.toString(), "--index-dir=" + index)))
        .contains("1 files read");

    Files.writeString(documents.resolve("pay.md"), "# 出差补助办法\n第一条 出差伙食补助每天95元。");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          documents.resolve("rule" + i + ".md"), "# 第" + i + "号办法\n第一条 第" + i + "号的内容。");
    }
    Process indexing = start("index", documents.toString(), "--index-dir=" + index);
    String first = commits(index);
    while (indexing.isAlive() && commits(index).equals(first)) {
      LockSupport.parkNanos(5_000_000);
    }
    indexing.destroyForcibly().waitFor();
    assertThat(indexing.exitValue()).as("it was killed before it was done").isNotZero();

    assertThat(said(start("ask", "出差伙食补助多少钱", "--index-dir=" + index)))
        .contains("80元")
        .doesNotContain("95元");
    String again = said(start("index", documents.toString(), "--index-dir=" + index));
    Matcher read = READ.matcher(again);
    assertThat(read.find()).as(again).isTrue();
    assertThat(Integer.parseInt(read.group(1))).isBetween(1, FILES - 50);
    assertThat(again).contains((FILES + 1) + " documents");
    assertThat(said(start("ask", "出差伙食补助多少钱", "--index-dir=" + index))).contains("95元");
  }

  /** The names of everything that was committed, whether it is in use or not. */
  private static String commits(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .sorted()
          .toList()
          .toString();
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PolicyCommand.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
