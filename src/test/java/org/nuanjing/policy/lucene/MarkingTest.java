package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Fact;
import org.nuanjing.policy.Question;

/** The direct line and the marks hold everything that was asked for. */
class MarkingTest {

  private static final String RULES =
      """
      # 云川市骑警马匹管理办法

      第一条 骑警马匹有下列情形之一的，可以申请退役：

      （一）年满十八岁；

      （二）因伤不能执勤，经兽医鉴定；

      （三）连续两年考核不合格。

      第二条 领养退役马匹应当提交的凭据：领养申请书；马厩照片；身份证明；防疫承诺书。

      第三条 马匹饲料分为两类：精料，草料。

      第四条 马匹的病历保存五年，训练记录保存两年，疫苗记录保存十年。

      第五条 骑警申请更换马鞍，应当提供旧鞍照片和验收单。
      """;

  private static Shelf shelf;

  @BeforeAll
  static void fillTheShelf(@TempDir Path folder) throws IOException {
    shelf = Shelf.of(folder, "1.md", RULES);
  }

  @AfterAll
  static void closeTheShelf() throws IOException {
    shelf.close();
  }

  @Test
  void allItemsOfAListAreTold() {
    Fact fact = fact("骑警马匹有哪些情形可以申请退役", "第一条");
    assertThat(fact.kind()).isEqualTo(Fact.Kind.LIST);
    assertThat(fact.words()).isEqualTo("骑警马匹有下列情形之一的，可以申请退役");
    assertThat(fact.items()).containsExactly("年满十八岁", "因伤不能执勤，经兽医鉴定", "连续两年考核不合格");
  }

  @Test
  void theLeadAndEveryItemAreMarked() {
    Citation citation = ask("骑警马匹有哪些情形可以申请退役", "第一条");
    assertThat(citation.marks())
        .extracting(mark -> mark.of(citation.passage().text()))
        .containsExactly("骑警马匹有下列情形之一的，可以申请退役", "年满十八岁", "因伤不能执勤，经兽医鉴定", "连续两年考核不合格");
  }

  @Test
  void whatSemicolonsPartIsAListToo() {
    assertThat(fact("领养退役马匹要交什么材料", "第二条").items())
        .containsExactly("领养申请书", "马厩照片", "身份证明", "防疫承诺书");
  }

  @Test
  void soIsWhatIsCountedBefore() {
    assertThat(fact("马匹饲料有哪几种", "第三条").items()).containsExactly("精料", "草料");
  }

  @Test
  void thingsNamedInASentenceAreToldTogether() {
    Fact fact = fact("骑警申请更换马鞍要提供什么材料", "第五条");
    assertThat(fact.words()).isEqualTo("应当提供旧鞍照片和验收单");
    assertThat(fact.items()).isEmpty();
  }

  @Test
  void allFiguresOfASentenceAreTold() {
    assertThat(fact("马匹的记录保存几年", "第四条").words()).isEqualTo("马匹的病历保存五年，训练记录保存两年，疫苗记录保存十年");
  }

  private static Fact fact(String question, String article) {
    String text = ask(question, article).passage().text();
    Asking asking = shelf.library().with(asked(question), shelf.library().tools(), Search::asking);
    return new Marking(asking).fact(text).orElseThrow();
  }

  private static Citation ask(String question, String article) {
    Citation best = shelf.library().ask(asked(question)).best().orElseThrow();
    assertThat(best.passage().article()).isEqualTo(article);
    return best;
  }

  private static Question asked(String question) {
    return new Question(question, "云川市", Category.UNKNOWN, LocalDate.of(2026, 11, 1));
  }
}
