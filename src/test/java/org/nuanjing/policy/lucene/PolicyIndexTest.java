package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.documents.FileOf;
import org.nuanjing.policy.documents.SourceFile;

class PolicyIndexTest {

  @TempDir Path scratch;
  private Path folder;
  private PolicyIndex index;

  @BeforeEach
  void nameTheFolder() {
    folder = scratch.resolve("a/index");
    index = new PolicyIndex(folder);
  }

  @Test
  void theReportCountsDocumentsClausesAndTheRefused() throws IOException {
    List<String> heard = new ArrayList<>();
    IndexReport report =
        index.update(
            List.of(rule(80), FileOf.text("bad.pdf", "no")),
            Optional.empty(),
            (done, total, name) -> heard.add(done + "/" + total + " " + name));
    assertThat(report.outcome()).isEqualTo(IndexReport.Outcome.BUILT);
    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.passages()).isEqualTo(2);
    assertThat(report.refused()).extracting(file -> file.name()).containsExactly("bad.pdf");
    assertThat(heard).containsExactly("1/2 pay.md", "2/2 bad.pdf");
  }

  @Test
  void unchangedDocumentsAreNotIndexedAgain() throws IOException {
    update(80);
    Optional<IndexFolder.Published> first = index.current();
    assertThat(update(80).outcome()).isEqualTo(IndexReport.Outcome.UNCHANGED);
    assertThat(index.current()).isEqualTo(first);
    assertThat(update(90).outcome()).isEqualTo(IndexReport.Outcome.BUILT);
    assertThat(index.current()).isNotEqualTo(first);
  }

  @Test
  void anOpenLibraryTakesTheNextIndexUpAndTheOldOneIsRemoved() throws IOException {
    update(80);
    try (LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow()) {
      assertThat(answer(library)).contains("80元");
      update(90);
      assertThat(answer(library)).contains("90元");
      assertThat(indexes()).hasSize(1);
    }
  }

  @Test
  void theOldIndexAnswersUntilTheNewOneIsCompleteAlsoWhenThatFails() throws IOException {
    update(80);
    try (LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow()) {
      Progress failing =
          (done, total, name) -> {
            assertThat(answer(library)).contains("80元");
            throw new IllegalStateException("no space left");
          };
      assertThatThrownBy(() -> index.update(List.of(rule(90)), Optional.empty(), failing))
          .hasMessage("no space left");
      assertThat(answer(library)).contains("80元");
    }
    assertThat(LucenePolicyLibrary.find(index)).isPresent();
    update(90);
    assertThat(indexes()).as("what the failed build left is removed").hasSize(1);
  }

  @Test
  void noQuestionIsLostWhileIndexesAreSwapped() throws Exception {
    update(1);
    AtomicBoolean over = new AtomicBoolean();
    try (LucenePolicyLibrary library = LucenePolicyLibrary.find(index).orElseThrow();
        ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> asking =
          () -> {
            int asked = 0;
            for (; !over.get() || asked == 0; asked++) {
              assertThat(answer(library)).contains("元");
            }
            return asked;
          };
      List<Future<Integer>> askings =
          Stream.generate(() -> askers.submit(asking)).limit(4).toList();
      for (int amount = 2; amount < 12; amount++) {
        update(amount);
      }
      over.set(true);
      for (Future<Integer> one : askings) {
        assertThat(one.get()).isPositive();
      }
      assertThat(answer(library)).contains("11元");
    }
  }

  @Test
  void aDamagedIndexIsNotOpenedAndIsBuiltAnew() throws IOException {
    update(80);
    for (Path file : files(index.current().orElseThrow().index())) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 0) {
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    assertThat(LucenePolicyLibrary.find(index)).isEmpty();
    assertThat(update(80).outcome()).isEqualTo(IndexReport.Outcome.BUILT);
    assertThat(LucenePolicyLibrary.find(index)).isPresent();
  }

  @Test
  void aMissingFileOfTheIndexIsNoticed() throws IOException {
    update(80);
    for (Path file : files(index.current().orElseThrow().index())) {
      if (file.toString().endsWith(".cfs")) {
        Files.delete(file);
      }
    }
    assertThat(LucenePolicyLibrary.find(index)).isEmpty();
    assertThat(update(80).outcome()).isEqualTo(IndexReport.Outcome.BUILT);
  }

  @Test
  void aPointerThatLeadsElsewhereIsNotFollowed() throws IOException {
    update(80);
    Files.writeString(folder.resolve("current"), "../../elsewhere");
    assertThat(index.current()).isEmpty();
    assertThat(LucenePolicyLibrary.find(index)).isEmpty();
  }

  @Test
  void aFileThatCannotBeOpenedIsRefusedAndTheRestGoesOn() throws IOException {
    SourceFile gone =
        new SourceFile() {
          @Override
          public String name() {
            return "gone.md";
          }

          @Override
          public long size() {
            return 10;
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("gone");
          }
        };
    IndexReport report = index.update(List.of(gone, rule(80)), Optional.empty(), Progress.SILENT);
    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.refused())
        .extracting(file -> file.reason())
        .containsExactly("it cannot be opened; check that it is there and may be read");
  }

  private IndexReport update(int amount) throws IOException {
    return index.update(List.of(rule(amount)), Optional.empty(), Progress.SILENT);
  }

  private static SourceFile rule(int amount) {
    return FileOf.text("pay.md", "# 出差补助办法\n第一条 出差伙食补助每天" + amount + "元。\n第二条 出差回来三天内报销。");
  }

  private static String answer(LucenePolicyLibrary library) {
    Question question = new Question("出差伙食补助多少钱", "", Category.UNKNOWN, LocalDate.of(2026, 11, 1));
    return library.ask(question).best().map(best -> best.passage().text()).orElse("nothing");
  }

  private List<Path> indexes() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isRegularFile).toList();
    }
  }
}
