package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.FileOf;
import org.nuanjing.policy.documents.RegisteredFiles;
import org.nuanjing.policy.documents.SourceFile;
import org.nuanjing.policy.register.Shelf;

/** Nodes follow the register, each with an index of its own. */
class PolicyKeeperTest {

  @TempDir Path scratch;
  private Path documents;
  private final Register register = new Register();

  @BeforeEach
  void writeTheFolder() throws IOException {
    documents = Files.createDirectories(scratch.resolve("rules"));
    Files.writeString(documents.resolve("pay.md"), rule("出差补助办法", "2020-01-01", "每天80元"));
  }

  @Test
  void everyNodeAnswersFromWhatOneOfThemPublished() throws IOException {
    try (Node one = new Node("one");
        Node other = new Node("other")) {
      register.put("desk/1.md", rule("出差补助办法", "2026-06-01", "每天120元"));
      assertThat(one.keeper.look()).isTrue();
      assertThat(other.keeper.look()).isTrue();
      for (Node node : List.of(one, other)) {
        assertThat(node.standings("2026-05-31"))
            .containsExactly("desk/1.md NOT_YET_IN_FORCE", "pay.md IN_FORCE");
        assertThat(node.standings("2026-06-01"))
            .containsExactly("desk/1.md IN_FORCE", "pay.md SUPERSEDED");
      }
      register.remove("desk/1.md");
      one.keeper.look();
      assertThat(one.standings("2026-06-01")).containsExactly("pay.md IN_FORCE");
    }
  }

  @Test
  void nothingIsDoneWhileNothingChanges() throws IOException {
    try (Node node = new Node("one")) {
      node.keeper.look();
      int listed = register.listed;
      node.keeper.look();
      assertThat(register.listed).isEqualTo(listed);
    }
  }

  @Test
  void aFolderIndexedAnewOnTheCommandLineKeepsWhatStaffEntered() throws IOException {
    try (Node node = new Node("one")) {
      register.put("desk/1.md", rule("调休办法", "2026-06-01", "补休一天"));
      node.keeper.look();
      Files.writeString(documents.resolve("more.md"), rule("探亲办法", "2020-01-01", "报销路费"));
      new PolicyShelf(node.folder).update(documents, Progress.SILENT);
      node.keeper.look();
      assertThat(node.standings("2026-11-01")).hasSize(3);
    }
  }

  @Test
  void anIndexThatIsTakenAwayIsBuiltAnewWithWhatStaffEntered() throws IOException {
    try (Node node = new Node("one")) {
      register.put("desk/1.md", rule("调休办法", "2026-06-01", "补休一天"));
      node.keeper.look();
      try (Stream<Path> files = Files.walk(node.folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
      assertThat(node.keeper.look()).isTrue();
      assertThat(node.standings("2026-11-01")).hasSize(2);
      assertThat(LucenePolicyLibrary.find(new PolicyIndex(node.folder))).isPresent();
    }
  }

  @Test
  void aRegisterThatCannotBeReachedLeavesTheEarlierAnswersAndIsLookedAtAgain() throws IOException {
    try (Node node = new Node("one")) {
      register.put("desk/1.md", rule("调休办法", "2026-06-01", "补休一天"));
      node.keeper.look();
      register.away = true;
      assertThat(node.keeper.look()).isFalse();
      assertThat(node.standings("2026-11-01")).hasSize(2);
      register.away = false;
      register.put("desk/2.md", rule("探亲办法", "2026-06-01", "报销路费"));
      assertThat(node.keeper.look()).isTrue();
      assertThat(node.standings("2026-11-01")).hasSize(3);
    }
  }

  private static String rule(String title, String effective, String words) {
    return "---\neffective: " + effective + "\n---\n# " + title + "\n第一条 " + words + "。";
  }

  /** A node: an index, a library over it and its keeper. */
  private final class Node implements AutoCloseable {
    private final Path folder;
    private final LucenePolicyLibrary library;
    private final PolicyKeeper keeper;

    Node(String name) throws IOException {
      folder = scratch.resolve(name);
      PolicyShelf shelf = new PolicyShelf(folder);
      library = shelf.library(documents).library();
      keeper = new PolicyKeeper(shelf, documents, library, register);
    }

    List<String> standings(String day) {
      Shelf shelf = new LuceneShelf(library);
      return shelf.list(LocalDate.parse(day)).stream()
          .map(one -> id(one.document()) + " " + one.standing())
          .sorted()
          .toList();
    }

    private static String id(PolicyDocument document) {
      return document.id();
    }

    @Override
    public void close() throws IOException {
      library.close();
    }
  }

  /** What staff entered, as every node sees it. */
  private static final class Register implements RegisteredFiles {
    private final java.util.TreeMap<String, String> files = new java.util.TreeMap<>();
    private long changes;
    private boolean away;
    private int listed;

    void put(String name, String text) {
      files.put(name, text);
      changes++;
    }

    void remove(String name) {
      files.remove(name);
      changes++;
    }

    @Override
    public long changes() {
      if (away) {
        throw new IllegalStateException("The register is away.");
      }
      return changes;
    }

    @Override
    public List<SourceFile> list() {
      listed++;
      return files.entrySet().stream()
          .<SourceFile>map(file -> FileOf.text(file.getKey(), file.getValue()))
          .toList();
    }
  }
}
