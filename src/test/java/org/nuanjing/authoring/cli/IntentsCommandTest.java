package org.nuanjing.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class IntentsCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new IntentsCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static Path rows(Path folder, String content) throws IOException {
    return Files.writeString(folder.resolve("rows.tsv"), content);
  }

  @Test
  void aSoundFolderPassesTheCheck(@TempDir Path folder) {
    assertThat(run("check", Folders.few(folder).toString())).isZero();
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
            "Conversations are tried once these faults are mended.",
            "faults.");
  }

  @Test
  void aFolderThatIsNotThereIsToldAsSuch() {
    assertThat(run("check", "/no/such/folder")).isEqualTo(2);
    assertThat(err.toString()).contains("/no/such/folder is no folder.");
  }

  @Test
  void understandingIsShownWithValuesExamplesAndReasons() {
    assertThat(run("understand", "口罩快用完了，送两箱过来")).isZero();
    assertThat(out.toString())
        .contains("Understood: supply_request", "Values:", "Nearest examples:", "口罩")
        .containsPattern("supply_request/examples.yaml:[0-9]+");
  }

  @Test
  void aSignOfDangerIsShownFirst(@TempDir Path folder) {
    String few = Folders.few(folder).toString();
    assertThat(run("understand", "我不想活了", "--folder", few)).isZero();
    assertThat(out.toString()).startsWith("Sign of danger: moderate");
  }

  @Test
  void understandingFromAFaultyFolderListsItsFaults(@TempDir Path folder) {
    assertThat(run("understand", "你好", "--folder", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("need mending", "_common/answers.yaml");
  }

  @Test
  void theConversationsOfAnIntentArePlayed(@TempDir Path folder) {
    assertThat(run("rehearse", "thanks", "--folder", Folders.few(folder).toString())).isZero();
    assertThat(out.toString()).contains("officer: ", "  │ ", "✓ assistant: ", "all as written");
  }

  @Test
  void aConversationThatNoLongerHoldsIsMarked(@TempDir Path folder) {
    Path transcript = Folders.few(folder).resolve("thanks/transcript.txt");
    Folders.append(transcript, "\n\n# 收尾\nofficer: 谢谢你\nassistant: 不可能的话\n");
    assertThat(run("rehearse", "thanks", "--folder", folder.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("✗ line " + Folders.line(transcript, "不可能的话"), "1 otherwise than written");
  }

  @Test
  void anIntentThatIsNotThereIsToldWithThoseThatAre(@TempDir Path folder) {
    assertThat(run("rehearse", "tea", "--folder", Folders.few(folder).toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no intent tea.", "thanks");
    assertThat(run("rehearse")).isEqualTo(2);
  }

  @Test
  void anAuthorCanTalkWithoutAServer(@TempDir Path folder) {
    String few = Folders.few(folder).toString();
    InputStream before = System.in;
    String lines = "算了\n!wait 25h\n!photo\n#1\n#99\n!moon\n!wait long\n转人工\n";
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("rehearse", "identity_binding", "--interactive", "--unbound", "--folder", few))
          .isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(out.toString())
        .contains("  #1 ", "  → ticket: ", "no such button", "!location", "Write a time");
  }

  @Test
  void rowsAreMeasuredAndJsonStandsAlone(@TempDir Path folder) throws IOException {
    Path rows = rows(folder, "text\tlabel\n我不想活了\tcrisis\n谢谢你们\tthanks\n来杯茶\ttea\n");
    Path page = folder.resolve("report.html");
    String few = Folders.few(folder.resolve("intents")).toString();
    assertThat(
            run("evaluate", rows.toString(), "--json", "--html", page.toString(), "--folder", few))
        .isZero();
    var json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(json.get("rows").asInt()).isEqualTo(3);
    assertThat(json.get("crisis_recall").asDouble()).isEqualTo(1);
    assertThat(json.get("unknown_labels").get("tea").asInt()).isEqualTo(1);
    assertThat(page).content().contains("<svg", "rows.tsv");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theExamplesAreMeasuredByCrossValidation(@TempDir Path folder) {
    String few = Folders.few(folder).toString();
    assertThat(run("evaluate", "--cross-validate", "2", "--folder", few)).isZero();
    assertThat(out.toString()).contains("2-fold cross-validation", "accuracy", "thanks");
  }

  @Test
  void aFileThatCannotBeReadIsToldWithItsLine(@TempDir Path folder) throws IOException {
    Path rows = rows(folder, "label\ttext\nthanks\t谢谢\nonly one column\n");
    assertThat(run("evaluate", rows.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(rows + ":3: ");
    assertThat(run("evaluate", "/no/such.tsv")).isEqualTo(2);
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(run("evaluate", rows.toString(), "--cross-validate")).isEqualTo(2);
    assertThat(run("evaluate", "--cross-validate", "1")).isEqualTo(2);
    assertThat(run("evaluate", "--cross-validate", "--html", "/no/such/page.html")).isEqualTo(2);
  }

  @Test
  void withoutASubcommandItSaysWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("intents check", "intents evaluate");
  }
}
