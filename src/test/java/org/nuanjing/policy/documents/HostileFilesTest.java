package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.policy.Passage;

class HostileFilesTest {

  private final DocumentReader reader = new DocumentReader(Limits.USUAL);

  @ParameterizedTest
  @CsvSource({
    "a.pdf,%PDF-1.7 and then nothing,damaged",
    "a.pdf,a letter,is not one",
    "a.docx,PK and then nothing,damaged",
    "a.docx,<html></html>,is not one",
    "a.doc,a letter,is not one",
    "a.txt,' ',has no text",
    "a.html,<html><script>alert(1)</script></html>,has no text",
    "a.md,'# 只有标题',no text below"
  })
  void anUnreadableFileIsRefusedWithItsReason(String name, String content, String reason) {
    assertThat(refusal(FileOf.text(name, content))).contains(reason);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThat(refusal(new FileOf("a.txt", new byte[] {(byte) 0xFF, (byte) 0xFF, 0x30})))
        .contains("neither UTF-8 nor GB18030");
  }

  @Test
  void aWordFileThatUnpacksWithoutEndIsRefused() throws IOException {
    assertThat(refusal(new FileOf("bomb.docx", bomb(200)))).contains("zip bomb");
  }

  @Test
  void aFileLargerThanAllowedIsNotEvenRead() {
    assertThat(refusal(new FileOf("large.md", new byte[21 << 20]))).contains("larger than 20 MB");
  }

  @Test
  void aTextOfTenMegabytesIsRefused() {
    assertThat(refusal(FileOf.text("long.md", "# 长\n第一条 " + "休".repeat(3_500_000))))
        .contains("longer than 2000000 characters");
    assertThat(refusal(FileOf.text("long.html", "<p>" + "休".repeat(3_500_000) + "</p>")))
        .contains("longer than 2000000 characters");
  }

  @Test
  void aFileThatTakesTooLongIsLeft() {
    Limits hasty = new Limits(1 << 20, 1 << 20, 1000, Duration.ZERO);
    assertThat(new DocumentReader(hasty).read(FileOf.text("a.md", "# 甲\n第一条 乙。")))
        .isInstanceOfSatisfying(
            Reading.Refused.class, file -> assertThat(file.reason()).contains("took longer"));
  }

  @Test
  void aWrongDateInTheFrontMatterIsToldAndNotGuessed() {
    assertThat(refusal(FileOf.text("a.md", "---\neffective: 明年\n---\n# 甲\n第一条 乙。")))
        .contains("its effective is not a day");
    assertThat(refusal(FileOf.text("a.md", "---\neffective: 2025-02-30\n---\n# 甲\n第一条 乙。")))
        .contains("not a day");
    assertThat(refusal(FileOf.text("a.md", "---\ncategory: 所有人\n---\n# 甲\n第一条 乙。")))
        .contains("category");
  }

  @Test
  void scriptAndMarkupNeverReachATitleOrAClause() {
    String attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    for (FileOf file :
        new FileOf[] {
          FileOf.text("a.md", "# 办法" + attack + "\n第一条 休息" + attack + "。"),
          FileOf.text("a.md", "---\ntitle: 办法" + attack + "\n---\n第一条 休息" + attack + "。"),
          FileOf.text("a.html", "<h1>办法" + attack + "</h1><p>第一条 休息" + attack + "。</p>")
        }) {
      Passage passage = ((Reading.Read) reader.read(file)).passages().getFirst();
      assertThat(passage.title()).isEqualTo("办法");
      assertThat(passage.text()).isEqualTo("休息。");
    }
  }

  @Test
  void marksThatTurnOrHideTextAreTakenOut() {
    Reading.Read read =
        (Reading.Read)
            reader.read(FileOf.text("a.md", "# 办\u202e法\u0000\n第一条 休\u200b息\u2066五天\u0007。"));
    assertThat(read.document().title()).isEqualTo("办法");
    assertThat(read.passages().getFirst().text()).isEqualTo("休息五天。");
  }

  @Test
  void linksAndHiddenFilesAreNotFollowed(@TempDir Path folder) throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.md"), "# 密\n第一条 密。");
    Path root = folder.resolve("rules");
    Path hidden = Files.createDirectories(root.resolve(".hidden"));
    Files.writeString(hidden.resolve("a.md"), "# 甲\n第一条 乙。");
    Files.writeString(root.resolve("b.md"), "# 乙\n第一条 丙。");
    Files.writeString(root.resolve("c.exe"), "MZ");
    Files.createSymbolicLink(root.resolve("d.md"), outside);
    Files.createSymbolicLink(root.resolve("e"), folder);
    assertThat(DocumentFolder.list(root)).extracting(SourceFile::name).containsExactly("b.md");
  }

  private String refusal(FileOf file) {
    return ((Reading.Refused) reader.read(file)).reason();
  }

  /** A Word file whose one part unpacks to so many megabytes of blanks. */
  private static byte[] bomb(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(blanks);
      }
    }
    return bytes.toByteArray();
  }
}
