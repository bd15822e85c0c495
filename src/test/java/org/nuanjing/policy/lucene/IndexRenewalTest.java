package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.documents.DocumentFolder;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.FileOf;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.SourceFile;

/** An index is brought up to date file by file, whatever happens meanwhile. */
class IndexRenewalTest {

  @TempDir Path scratch;
  private PolicyIndex index;

  @BeforeEach
  void nameTheFolder() {
    index = new PolicyIndex(scratch.resolve("index"));
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws IOException {
    assertThat(update(rules(30)).read()).isEqualTo(30);
    List<SourceFile> next = new ArrayList<>(rules(30));
    next.set(7, rule(7, "改过的"));
    next.remove(20);
    IndexReport report = update(next);
    assertThat(report.read()).isEqualTo(1);
    assertThat(report.documents()).isEqualTo(29);
    assertThat(update(next).outcome()).isEqualTo(IndexReport.Outcome.UNCHANGED);
  }

  @Test
  void aRefusedFileIsToldAgainAndNotReadAgain() throws IOException {
    List<SourceFile> files = List.of(rule(1, "一"), FileOf.text("bad.pdf", "no"));
    assertThat(update(files).read()).isEqualTo(2);
    IndexReport again = update(files);
    assertThat(again.read()).isZero();
    assertThat(again.refused()).extracting(one -> one.name()).containsExactly("bad.pdf");
    assertThat(again.refused().getFirst().chinese()).contains("内容却不是");
  }

  @Test
  void whatABrokenOffBuildHadDoneIsGoneOnWith() throws IOException {
    Progress failing =
        (done, total, name) -> {
          if (done == 1_100) {
            throw new IllegalStateException("power cut");
          }
        };
    assertThatThrownBy(() -> index.update(rules(1_200), Optional.empty(), failing))
        .hasMessage("power cut");
    assertThat(index.findIntact()).isEmpty();
    IndexReport report = update(rules(1_200));
    assertThat(report.read()).isEqualTo(200);
    assertThat(report.documents()).isEqualTo(1_200);
  }

  @Test
  void halfAnUpdateIsNeverAnswered() throws IOException {
    update(rules(10));
    try (LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow()) {
      Progress failing =
          (done, total, name) -> {
            assertThat(library.documents()).isEqualTo(10);
            if (done == 1_100) {
              throw new IllegalStateException("power cut");
            }
          };
      assertThatThrownBy(() -> index.update(rules(1_200), Optional.empty(), failing))
          .hasMessage("power cut");
      assertThat(count()).isEqualTo(10);
      assertThat(update(rules(1_200)).read()).isEqualTo(190);
      assertThat(count()).isEqualTo(1_200);
    }
  }

  @Test
  void whatStaffEnteredAndTheFolderAreBroughtUpToDateApart() throws IOException {
    update(rules(5));
    index.renew(List.of(rule(90, "登记的"), rule(91, "也是登记的")));
    assertThat(count()).isEqualTo(7);
    assertThat(update(rules(4)).documents()).isEqualTo(6);
    index.renew(List.of(rule(91, "也是登记的")));
    assertThat(count()).isEqualTo(5);
  }

  @Test
  void withoutAnIndexThereIsNothingToAddTo() throws IOException {
    assertThatThrownBy(() -> index.renew(List.of(rule(1, "一")))).isInstanceOf(IOException.class);
    update(rules(1));
    index.renew(List.of(rule(1, "一")));
    assertThat(count()).as("the same name in the folder and entered by staff").isEqualTo(2);
  }

  @Test
  void aFullDiskLeavesWhatIsInUseAndIsOverOnceThereIsRoom() throws IOException {
    AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    index =
        new PolicyIndex(
            scratch.resolve("index"),
            new DocumentReader(Limits.USUAL),
            path -> new FullDisk(FSDirectory.open(path), room),
            Optional.empty());
    update(rules(10));
    for (long bytes = 0; bytes < 40_000; bytes += 1_000) {
      room.set(bytes);
      assertThatThrownBy(() -> update(rules(200))).hasMessageContaining("No space left");
      assertThat(count()).isEqualTo(10);
    }
    room.set(Long.MAX_VALUE);
    assertThat(update(rules(200)).documents()).isEqualTo(200);
    assertThat(count()).isEqualTo(200);
  }

  @Test
  void aSideFileAndAnArchiveAreReadAndTheirChangesSeen() throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("rules"));
    Files.writeString(folder.resolve("a.md"), "# 甲办法\n第一条 甲。");
    Files.writeString(folder.resolve("a.yaml"), "region: 北原省\nowner: 秋主任\nreview: 2027-01-01\n");
    Files.write(
        folder.resolve("b.zip"),
        ZipOf.files("乙.md", "# 乙办法\n第一条 乙。", "c/丙.md", "# 丙办法\n第一条 丙。", "坏.pdf", "no"));
    IndexReport report = update(DocumentFolder.list(folder));
    assertThat(report.documents()).isEqualTo(3);
    assertThat(report.refused()).extracting(one -> one.name()).containsExactly("b.zip/坏.pdf");
    Files.writeString(folder.resolve("a.yaml"), "region: 北原省/云川市\n");
    assertThat(update(DocumentFolder.list(folder)).read()).isEqualTo(1);
    try (Snapshot snapshot = index.findIntact().orElseThrow()) {
      assertThat(snapshot.catalogue().get("a.md").document().region()).isEqualTo("北原省/云川市");
    }
  }

  private IndexReport update(List<SourceFile> files) throws IOException {
    return index.update(files, Optional.empty(), Progress.SILENT);
  }

  private int count() throws IOException {
    try (Snapshot snapshot = index.findIntact().orElseThrow()) {
      return snapshot.catalogue().size();
    }
  }

  private static List<SourceFile> rules(int count) {
    return IntStream.range(0, count).mapToObj(i -> rule(i, "第" + i + "份")).toList();
  }

  private static SourceFile rule(int number, String words) {
    return FileOf.text("rule" + number + ".md", "# 办法" + number + "\n第一条 " + words + "。");
  }
}
