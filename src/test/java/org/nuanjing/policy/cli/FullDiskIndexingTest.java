package org.nuanjing.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The system refuses to write on in the middle of indexing, as it does on a full disk: a real
 * process that may write files of 64 KB at most.
 */
class FullDiskIndexingTest {

  private static final int FILES = 100;
  private static final int SIGNS = 600;
  private static final String SHELL = "/bin/bash";

  @TempDir Path scratch;

  @Test
  void theEarlierIndexAnswersAndIsRenewedOnceThereIsRoom() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of(SHELL)), "No bash here to limit how much a process writes.");
    Path documents = Files.createDirectories(scratch.resolve("rules"));
    Path index = scratch.resolve("index");
    Files.writeString(documents.resolve("pay.md"), "# 出差补助办法\n第一条 出差伙食补助每天80元。");
    assertThat(run("unlimited", "index", documents.toString(), "--index-dir=" + index))
        .contains("1 files read");

    Files.writeString(documents.resolve("pay.md"), "# 出差补助办法\n第一条 出差伙食补助每天95元。");
    Random signs = new Random(5);
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          documents.resolve("rule" + i + ".md"), "# 第" + i + "号办法\n第一条 " + words(signs));
    }
    assertThat(run("64", "index", documents.toString(), "--index-dir=" + index))
        .startsWith("failed")
        .contains("File too large");
    assertThat(run("unlimited", "ask", "出差伙食补助多少钱", "--index-dir=" + index))
        .contains("80元")
        .doesNotContain("95元");

    assertThat(run("unlimited", "index", documents.toString(), "--index-dir=" + index))
        .contains((FILES + 1) + " documents");
    assertThat(run("unlimited", "ask", "出差伙食补助多少钱", "--index-dir=" + index)).contains("95元");
  }

  private static String words(Random signs) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < SIGNS; i++) {
      words.append((char) (0x4E00 + signs.nextInt(4_000)));
    }
    return words.append('。').toString();
  }

  /** What a command says, after {@code failed} where it ended so. */
  private static String run(String kilobytes, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(SHELL, "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", SHELL));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PolicyCommand.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said : "failed\n" + said;
  }
}
