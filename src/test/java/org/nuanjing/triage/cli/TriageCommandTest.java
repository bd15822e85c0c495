package org.nuanjing.triage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TriageCommandTest {

  private static final String ROWS =
      """
      label\tcategory\tsubject\ttext
      none\tidiom\tself\t累死了
      high\tplan\tself\t我打算自杀
      imminent\tunderway\tself\t我把安眠药全吞了
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new TriageCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void explainsLevelSignalsAndWhy() {
    assertThat(run("explain", "昨晚处警回来，我没打算自杀，但我想死")).isZero();
    assertThat(out.toString())
        .contains("Level: ", "Subject: self", "denied", "wish, moderate", "\"想死\" at", "time ")
        .contains("How likely at least:", "imminent", "What the classifier sees for (+)");
  }

  @Test
  void explainsThatNothingWasSeen() {
    assertThat(run("explain", "年休假几天")).isZero();
    assertThat(out.toString()).contains("Level: none (L0)", "none found by patterns");
  }

  @Test
  void evaluatesTheRowsOfAFile(@TempDir Path folder) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.tsv"), ROWS);
    assertThat(run("evaluate", rows.toString(), "--json")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("rows").asInt()).isEqualTo(3);
    assertThat(json.get("recall_act").asDouble()).isEqualTo(1);
    assertThat(json.get("recall_urgent").asDouble()).isEqualTo(1);
    assertThat(json.get("false_alarm").asDouble()).isZero();
    assertThat(json.get("level_agreement").isNumber()).isTrue();
    assertThat(json.get("by_category").get("idiom").get("recall_act").isNull()).isTrue();
    assertThat(json.get("confusion").get("none").get("none").asInt()).isEqualTo(1);
  }

  @Test
  void printsFiguresForPeople(@TempDir Path folder) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.tsv"), ROWS);
    assertThat(run("evaluate", rows.toString())).isZero();
    assertThat(out.toString()).contains("By category", "underway", "By subject", "taken for");
  }

  @Test
  void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.tsv"), "label\ttext\nhuge\t好\n");
    assertThat(run("evaluate", rows.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(":2: label cannot be \"huge\".");
    assertThat(run("evaluate", "/no/such/file")).isEqualTo(2);
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(run("evaluate", "--cross-validate", "1")).isEqualTo(2);
    Path bytes = folder.resolve("bytes.tsv");
    Files.write(bytes, "label\ttext\nnone\t好".getBytes(StandardCharsets.UTF_16));
    assertThat(run("evaluate", bytes.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Save it as UTF-8.");
  }

  @Test
  void faultsOfAFolderAreTold(@TempDir Path folder) throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("crisis")).resolve("signals.yaml"), "review: x\n");
    assertThat(run("explain", "--folder", folder.toString(), "好")).isEqualTo(1);
    assertThat(err.toString()).contains("crisis/signals.yaml:1: blank is missing.");
  }
}
