package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
    "a.docx,PK and then nothing,is not one",
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
  void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
    assertThat(reader.readAll(new FileOf("bomb.zip", bomb(200))))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class, file -> assertThat(file.reason()).contains("zip bomb"));
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    byte[] inner = zip("a.md", "# 甲\n第一条 乙。".getBytes(StandardCharsets.UTF_8));
    List<Reading> readings = reader.readAll(new FileOf("outer.zip", zip("inner.zip", inner)));
    assertThat(readings)
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            file -> {
              assertThat(file.name()).isEqualTo("outer.zip/inner.zip");
              assertThat(file.chinese()).contains("请先解开");
            });
  }

  @Test
  void anArchiveCutShortIsRefused() throws IOException {
    byte[] whole = zip("a.md", "# 甲\n第一条 乙。".repeat(100).getBytes(StandardCharsets.UTF_8));
    assertThat(reader.readAll(new FileOf("a.zip", Arrays.copyOf(whole, whole.length / 3))))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class, file -> assertThat(file.reason()).contains("damaged"));
  }

  @Test
  void anXmlBombDoesNotGoOff() throws IOException {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"休息\">");
    for (char c = 'b'; c < 'k'; c++) {
      String before = "&" + (char) (c - 1) + ";";
      bomb.append("<!ENTITY ").append(c).append(" \"").append(before.repeat(10)).append("\">");
    }
    bomb.append("]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/")
        .append("2006/main\"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>");
    byte[] file = zip("word/document.xml", bomb.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(new FileOf("bomb.docx", file))).isNotEmpty();
  }

  @Test
  void aPrintOfTenThousandPagesIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 10_000; i++) {
        document.addPage(new PDPage());
      }
      document.save(bytes);
    }
    assertThat(refusal(new FileOf("a.pdf", bytes.toByteArray()))).contains("more than 3000 pages");
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertThat(refusal(new FileOf("a.pdf", half))).contains("its end is missing");
  }

  @Test
  void filesWithAPasswordAreRefused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    assertThat(refusal(new FileOf("a.pdf", bytes.toByteArray()))).contains("password");
    bytes.reset();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(zip("word/document.xml", new byte[100]));
      }
      files.writeFilesystem(bytes);
    }
    assertThat(refusal(new FileOf("a.docx", bytes.toByteArray()))).contains("password");
    assertThat(refusal(new FileOf("a.xlsx", bytes.toByteArray()))).contains("password");
  }

  @Test
  void filesWithMacrosAreRefused() throws IOException {
    assertThat(refusal(new FileOf("a.docx", zip("word/vbaProject.bin", new byte[9]))))
        .contains("macro");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.getRoot().createDirectory("_VBA_PROJECT_CUR");
      files.writeFilesystem(bytes);
    }
    assertThat(refusal(new FileOf("a.xls", bytes.toByteArray()))).contains("macro");
  }

  @ParameterizedTest
  @CsvSource({"a.txt,%PDF-1.7", "a.md,PK\u0003\u0004x", "a.zip,a letter", "a.xlsx,%PDF-1.7"})
  void aFileOfAnotherKindThanItsNameSaysIsRefused(String name, String content) {
    assertThat(reader.readAll(FileOf.text(name, content)))
        .singleElement()
        .isInstanceOfSatisfying(
            Reading.Refused.class, file -> assertThat(file.reason()).contains("is not one"));
  }

  @Test
  void aFileThatEatsTheReadersMemoryIsRefusedAndTheNextOneIsRead() {
    Limits little = new Limits(64 << 20, 1L << 30, 10, 10, 1 << 28, Duration.ofSeconds(30), 24);
    DocumentReader small = new DocumentReader(little);
    String page = "<p>" + "<b>休</b>".repeat(3_000_000);
    assertThat(small.read(FileOf.text("a.html", page)))
        .isInstanceOfSatisfying(
            Reading.Refused.class, file -> assertThat(file.reason()).contains("more memory"));
    assertThat(small.read(FileOf.text("b.html", "<h1>甲</h1><p>第一条 乙。")))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void aReaderThatIsKilledCostsOneFile() {
    FileOf page = FileOf.text("a.html", "<h1>甲</h1><p>第一条 乙。");
    assertThat(reader.read(page)).isInstanceOf(Reading.Read.class);
    ProcessHandle.of(ReaderProcess.shared().id()).orElseThrow().destroyForcibly();
    reader.read(page);
    assertThat(reader.read(page)).isInstanceOf(Reading.Read.class);
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
    Limits hasty = Limits.USUAL.within(Duration.ofMillis(1));
    FileOf slow = FileOf.text("a.html", "<h1>甲</h1>" + "<p>第一条 乙。".repeat(100_000));
    assertThat(new DocumentReader(hasty).read(slow))
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

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
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
