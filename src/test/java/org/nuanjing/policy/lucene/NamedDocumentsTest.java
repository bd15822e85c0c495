package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.Places;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

class NamedDocumentsTest {

  private final NamedDocuments documents =
      new NamedDocuments(
          new Names(
              List.of(
                  entry("职工带薪年休假条例"),
                  entry("企业职工带薪年休假实施办法"),
                  entry("中华人民共和国未成年人保护法"),
                  entry("中华人民共和国劳动法"),
                  entry("中华人民共和国劳动合同法"),
                  entry("中华人民共和国反家庭暴力法"),
                  entry("云川市出差办法（试行）"),
                  entry("河南省警务辅助人员条例", "河南省辅警条例"))),
          every -> true,
          Places.ofTheCountry(),
          WordList.asking());

  @ParameterizedTest
  @CsvSource({
    "年休假条例第三条,职工带薪年休假条例,3",
    "请问年休假条例第3条怎么说,职工带薪年休假条例,3",
    "《职工带薪年休假条例》第三条,职工带薪年休假条例,3",
    "年休假实施办法里的第十条,企业职工带薪年休假实施办法,10",
    "未保法第七十五条，几点不许,中华人民共和国未成年人保护法,75",
    "反家暴法28条,中华人民共和国反家庭暴力法,28",
    "劳动法第四十条,中华人民共和国劳动法,40",
    "劳动合同法第四十条,中华人民共和国劳动合同法,40",
    "河南辅警条例22条，加班,河南省警务辅助人员条例,22",
    "河南那个辅警条例第22条,河南省警务辅助人员条例,22",
    "出差办法第一条,云川市出差办法（试行）,1"
  })
  void aCitedArticleIsFoundByTheDocumentsShortName(String question, String title, String article) {
    assertThat(documents.in(question))
        .isInstanceOfSatisfying(
            Naming.Named.class,
            named -> {
              assertThat(named.entry().document().title()).isEqualTo(title);
              assertThat(named.article().map(Object::toString)).contains(article);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"道路交通安全法第九十一条", "《民法典》怎么说离婚", "刑事诉讼法第八十二条", "治安管理处罚法第四十二条怎么罚"})
  void aDocumentThatIsNotThereIsMissingAndNotMistaken(String question) {
    assertThat(documents.in(question)).isInstanceOf(Naming.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"年假几天", "这样做合法吗", "有没有办法请假", "第三条是什么", "按照规定能休几天"})
  void aQuestionThatNamesNoneHasNone(String question) {
    assertThat(documents.in(question)).isInstanceOf(Naming.None.class);
  }

  @ParameterizedTest
  @CsvSource({"劳动合同法里试用期多长,中华人民共和国劳动合同法", "带薪年休假条例规定几天,职工带薪年休假条例"})
  void aDocumentNamedInPassingIsRecognised(String question, String title) {
    assertThat(documents.in(question))
        .isInstanceOfSatisfying(
            Naming.Named.class,
            named -> {
              assertThat(named.entry().document().title()).isEqualTo(title);
              assertThat(named.article()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({"2012年的女职工条例第七条,2012", "年休假条例2007版,2007", "2008年年休假实施办法第十条,2008"})
  void aYearNamesAVersion(String question, int year) {
    assertThat(NamedDocuments.year(question)).contains(year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"按2027年1月31日的规定，补贴办法第二条", "2027-01-31的补贴办法第二条", "截至2027.1.31补贴办法第二条"})
  void theYearOfADayNamesNone(String question) {
    assertThat(NamedDocuments.year(question)).isEmpty();
  }

  private static Entry entry(String title, String... aliases) {
    return Entry.of(
        new PolicyDocument(
            title + ".md",
            title,
            "",
            "",
            "",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ""),
        List.of(aliases));
  }
}
