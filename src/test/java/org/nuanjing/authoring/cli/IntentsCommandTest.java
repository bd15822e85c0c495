package org.nuanjing.understanding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IntentsCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new IntentsCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void theShippedIntentsPassTheCheck() {
    assertThat(run("check")).isZero();
    assertThat(out.toString()).contains("No faults.");
  }

  @Test
  void everyFaultIsListedWithFileLineAndMend(@TempDir Path folder) throws IOException {
    Path water = Files.createDirectory(folder.resolve("water"));
    Files.writeString(water.resolve("intent.yaml"), "title: {zh: 水, en: Water}\ndesk: kitchen\n");
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "water/intent.yaml:1: behaviour is missing. Add behaviour.",
            "water/answers.yaml:1: The file is missing.",
            "_common/answers.yaml:1:",
            "faults.");
  }

  @Test
  void aFolderThatIsNotThereIsToldAsSuch() {
    assertThat(run("check", "/no/such/folder")).isEqualTo(2);
    assertThat(err.toString()).contains("/no/such/folder is no folder.");
  }

  @Test
  void understandingIsShownWithScoresAndReasons() {
    assertThat(run("understand", "口罩快用完了，送两箱过来")).isZero();
    assertThat(out.toString()).contains("Understood: supply_request").contains("口罩");
  }

  @Test
  void understandingFromAFaultyFolderListsItsFaults(@TempDir Path folder) {
    assertThat(run("understand", "你好", "--folder", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("need mending", "_common/answers.yaml");
  }

  @Test
  void withoutASubcommandItSaysWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("intents check");
  }
}
