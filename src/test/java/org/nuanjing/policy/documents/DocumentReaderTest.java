package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;

class DocumentReaderTest {

  private final DocumentReader reader = new DocumentReader(Limits.USUAL);

  @Test
  void frontMatterDescribesTheDocument() {
    Reading.Read read =
        read(
            "a/rules.md",
            """
            ---
            title: "云川市休息办法"
            issuer: 云川市公安局
            number: 云公〔2025〕1号
            region: 北原省/云川市
            category: 民警, 辅警
            issued: 2025-01-02
            effective: 2025年2月3日
            expires: 2027/12/31
            supersedes: 云川市休息规定
            ---
            # 云川市休息办法

            第一条 休息要紧。
            """);
    var document = read.document();
    assertThat(document.id()).isEqualTo("a/rules.md");
    assertThat(document.title()).isEqualTo("云川市休息办法");
    assertThat(document.issuer()).isEqualTo("云川市公安局");
    assertThat(document.number()).isEqualTo("云公〔2025〕1号");
    assertThat(document.region()).isEqualTo("北原省/云川市");
    assertThat(document.categories()).containsOnly(Category.OFFICER, Category.AUXILIARY);
    assertThat(document.issued()).contains(LocalDate.of(2025, 1, 2));
    assertThat(document.effective()).contains(LocalDate.of(2025, 2, 3));
    assertThat(document.expires()).contains(LocalDate.of(2027, 12, 31));
    assertThat(document.supersedes()).isEqualTo("云川市休息规定");
  }

  @Test
  void theHeaderTellsDatesNumberAndPlaceWithoutFrontMatter() {
    var document =
        read(
                "河南省休假条例(2021-11-27).md",
                """
                # 河南省休假条例

                2010年7月30日 河南省人民代表大会常务委员会通过

                2012年1月5日 河南省人民政府令第14号公布

                <!-- INFO END -->

                第一条 为了休息。

                第二条 本条例自二〇二二年一月一日起施行。
                """)
            .document();
    assertThat(document.title()).isEqualTo("河南省休假条例");
    assertThat(document.region()).isEqualTo("河南");
    assertThat(document.number()).isEqualTo("河南省人民政府令第14号");
    assertThat(document.issued()).contains(LocalDate.of(2021, 11, 27));
    assertThat(document.effective()).contains(LocalDate.of(2022, 1, 1));
  }

  @Test
  void theFirstVersionsDayOfEffectIsNotTakenForAnAmendedOne() {
    var document = read("x.md", "# 休假法\n2020年5月1日 修订\n第一条 休息。\n第二条 本法自1995年1月1日起施行。").document();
    assertThat(document.issued()).contains(LocalDate.of(2020, 5, 1));
    assertThat(document.effective()).isEmpty();
  }

  @Test
  void chaptersArticlesParagraphsAndItemsAreKept() {
    List<Passage> passages =
        read(
                "x.md",
                """
                # 办法

                ## 第一章　总 则

                第一条 头一款。

                第二款，依照第三条规定办理：

                （一）甲；

                （二）乙。

                ## 第二章 假期

                ### 第一节 年假

                第二条　年假五天。
                第三条：事假。
                第三条之一 插入的一条。

                ### 第二节 病假

                第4条 病假。

                附件：休假表

                姓名、天数
                """)
            .passages();
    assertThat(passages)
        .extracting(Passage::id)
        .containsExactly("x.md#第一条", "x.md#第二条", "x.md#第三条", "x.md#第三条之一", "x.md#第4条", "x.md#附件");
    assertThat(passages.getFirst().heading()).isEqualTo("第一章 总 则");
    assertThat(passages.getFirst().text()).isEqualTo("头一款。\n第二款，依照第三条规定办理：\n（一）甲；\n（二）乙。");
    assertThat(passages.get(1).heading()).isEqualTo("第二章 假期 › 第一节 年假");
    assertThat(passages.get(1).text()).isEqualTo("年假五天。");
    assertThat(passages.get(4).heading()).isEqualTo("第二章 假期 › 第二节 病假");
    assertThat(passages.get(5).text()).isEqualTo("姓名、天数");
  }

  @Test
  void paragraphsAndItemsOfAClauseAreCitedOneByOne() {
    Passage two =
        read("x.md", "# 办法\n第一条 头一款。\n第二款：\n（一）甲；\n（二）乙。\n前款所称丙。\n第二条 依下列：\n(1) 丁。")
            .passages()
            .getFirst();
    assertThat(two.parts().stream().map(two::cite))
        .containsExactly("第一条第一款", "第一条第二款", "第一条第二款第（一）项", "第一条第二款第（二）项", "第一条第三款");
    assertThat(two.parts().get(2).text()).isEqualTo("甲；");
    Passage one = read("y.md", "# 办法\n第一条 依下列：\n(1) 丁。").passages().getFirst();
    assertThat(one.parts().stream().map(one::cite)).containsExactly("第一条", "第一条第（1）项");
  }

  @Test
  void aLongTableOfAnAnnexKeepsItsHeadInEveryPart() {
    String rows =
        IntStream.range(0, 100)
            .mapToObj(i -> "第" + i + "医院 | 北原省云川市某某路" + i + "号 | 白天和夜里")
            .collect(Collectors.joining("\n"));
    List<Passage> passages =
        read("x.md", "# 办法\n第一条 见附件。\n附件1：名录\n医院 | 地址 | 时间\n" + rows).passages();
    assertThat(passages).hasSizeBetween(4, 6);
    assertThat(passages.subList(1, passages.size()))
        .allSatisfy(part -> {
          assertThat(part.article()).isEqualTo("附件1");
          assertThat(part.text()).startsWith("医院 | 地址 | 时间\n").hasSizeLessThan(900);
        });
    assertThat(passages).extracting(Passage::id).doesNotHaveDuplicates();
  }

  @Test
  void everyPointOfAnAmendmentIsAClauseOfItsOwn() {
    Reading.Read read =
        read(
            "x.md",
            """
            # 休假法修正案
            2020年5月1日 全国人民代表大会常务委员会通过

            一、将第十条修改为：“每年休息十天。”

            二、在第十一条后增加一条，作为第十一条之一：“可以分段休。”

            三、删去第十二条。
            """);
    assertThat(read.passages()).hasSize(3);
    assertThat(read.care().amendments()).containsExactly("2020年5月1日 全国人民代表大会常务委员会通过");
    assertThat(read.document().issuer()).isEqualTo("全国人民代表大会常务委员会");
  }

  @Test
  void anArticleThatIsOnlyReferredToStartsNothing() {
    List<Passage> passages =
        read("x.md", "# 办法\n第一条为了休息。\n第二条的规定另行办理。\n第二条休息五天。\n第九条规定的除外。\n第三条 完。").passages();
    assertThat(passages).extracting(Passage::article).containsExactly("第一条", "第二条", "第三条");
    assertThat(passages.getFirst().text()).isEqualTo("为了休息。\n第二条的规定另行办理。");
    assertThat(passages.get(1).text()).isEqualTo("休息五天。\n第九条规定的除外。");
  }

  @Test
  void aTextWithoutArticlesIsTakenApartByItsHeadings() {
    List<Passage> passages =
        read("x.txt", "申领须知\n发布日期：2025-01-01\n\n一、口罩\n每天两个。\n\n二、手套\n每天一双。\n破了就换。").passages();
    assertThat(passages).extracting(Passage::heading).containsExactly("一、口罩", "二、手套");
    assertThat(passages).extracting(Passage::article).containsOnly("");
    assertThat(passages.get(1).text()).isEqualTo("每天一双。\n破了就换。");
    assertThat(passages.getFirst().title()).isEqualTo("申领须知");
    assertThat(passages.getFirst().issued()).contains(LocalDate.of(2025, 1, 1));
  }

  @Test
  void shortNamesADocumentGivesItsSubjectAreItsAliases() {
    assertThat(read("x.md", "# 河南省警务辅助人员条例\n第一条 本条例所称警务辅助人员（以下简称辅警），是指……").aliases())
        .containsExactly("河南省辅警条例");
  }

  @Test
  void chineseInTheOldEncodingIsRead() {
    byte[] bytes = "# 办法\n第一条 休息。".getBytes(java.nio.charset.Charset.forName("GB18030"));
    assertThat(reader.read(new FileOf("x.txt", bytes))).isInstanceOf(Reading.Read.class);
  }

  @Test
  void idsStayTheSameFromReadingToReading() {
    String text = "# 须知\n## 甲\n一。\n## 乙\n二。\n## 甲\n三。";
    assertThat(read("x.md", text).passages()).isEqualTo(read("x.md", text).passages());
    assertThat(read("x.md", text).passages())
        .extracting(Passage::id)
        .containsExactly("x.md#甲", "x.md#乙", "x.md#甲~2");
  }

  private Reading.Read read(String name, String text) {
    return (Reading.Read) reader.read(FileOf.text(name, text));
  }
}
