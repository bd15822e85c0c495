package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyLibrary;
import org.nuanjing.policy.Standing;

/** The text around a clause, and the other versions of its document. */
class AroundTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void fillTheShelf() throws IOException {
    shelf =
        Shelf.of(
            folder,
            "a(2015-01-01).md",
            "# 出差办法\n第一条 伙食补助80元。\n第二条 住宿凭票。",
            "a(2020-01-01).md",
            "# 出差办法\n## 第一章 总则\n第一条 为了节约。\n## 第二章 补助\n第二条 住宿费限额350元。\n第三条 伙食补助100元。\n第四条"
                + " 按天算。\n第五条 自公布之日起施行。",
            "a(2027-01-01).md",
            "# 出差办法\n第一条 伙食补助120元。");
  }

  @AfterEach
  void closeTheShelf() throws IOException {
    shelf.close();
  }

  private PolicyLibrary library() {
    return shelf.library();
  }

  @Test
  void theNeighboursOfAClauseAreShownInOrderWithTheirHeadings() {
    var excerpt = library().around("a(2020-01-01).md#第三条", 1).orElseThrow();
    assertThat(excerpt.passages())
        .extracting(Passage::article)
        .containsExactly("第二条", "第三条", "第四条");
    assertThat(excerpt.passage().text()).isEqualTo("伙食补助100元。");
    assertThat(excerpt.passage().heading()).isEqualTo("第二章 补助");
  }

  @Test
  void atTheEdgeOfADocumentThereAreFewer() {
    var excerpt = library().around("a(2020-01-01).md#第一条", 2).orElseThrow();
    assertThat(excerpt.passages())
        .extracting(Passage::article)
        .containsExactly("第一条", "第二条", "第三条");
    assertThat(excerpt.at()).isZero();
    assertThat(library().around("a(2027-01-01).md#第一条", 3).orElseThrow().passages()).hasSize(1);
  }

  @Test
  void otherVersionsAreToldNewestFirstWithTheSameArticle() {
    var versions = library().versions("a(2020-01-01).md#第二条", TODAY);
    assertThat(versions)
        .extracting(version -> version.document().id())
        .containsExactly("a(2027-01-01).md", "a(2015-01-01).md");
    assertThat(versions)
        .extracting(version -> version.standing())
        .containsExactly(Standing.NOT_YET_IN_FORCE, Standing.SUPERSEDED);
    assertThat(versions.getFirst().same()).isEmpty();
    assertThat(versions.getLast().same().map(Passage::text)).contains("住宿凭票。");
  }

  @Test
  void aClauseThatIsNoLongerThereHasNothingAroundIt() {
    assertThat(library().around("b.md#第一条", 1)).isEmpty();
    assertThat(library().versions("b.md#第一条", TODAY)).isEmpty();
  }
}
