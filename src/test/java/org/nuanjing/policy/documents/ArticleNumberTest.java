package org.nuanjing.policy.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNumberTest {

  @ParameterizedTest
  @CsvSource({
    "年休假条例第三条,3",
    "反家暴法28条怎么说,28",
    "辅警条例 第 12 条,12",
    "第一百零三条,103",
    "刑法第二百六十六条之一,266-1",
    "第１２条,12"
  })
  void anArticleIsFoundHoweverItIsWritten(String text, String article) {
    assertThat(ArticleNumber.firstIn(text))
        .hasValueSatisfying(found -> assertThat(found.article()).hasToString(article));
  }

  @Test
  void wordsThatOnlyLookLikeOneAreLeft() {
    assertThat(ArticleNumber.firstIn("哪条规定的，条例有几条")).isEmpty();
  }

  @Test
  void onlyAWholeLabelIsAnArticle() {
    assertThat(ArticleNumber.parse("第十二条")).contains(new ArticleNumber(12, 0));
    assertThat(ArticleNumber.parse("第十二条规定")).isEmpty();
    assertThat(ArticleNumber.parse("附件1")).isEmpty();
  }
}
