package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Standing;

class ScopeTest {

  private static final String TODAY = "2026-11-01";

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void fillTheShelf() throws IOException {
    shelf =
        Shelf.of(
            folder,
            "nation.md",
            "# 职工护理假办法\n2010年1月1日 公布\n第一条 职工照顾生育的配偶，可以请护理假三天。",
            "zj.md",
            "# 浙江省护理假条例\n2015年1月1日 公布\n第一条 生育的配偶，护理假十五天。",
            "hz.md",
            "---\nregion: 浙江/杭州\n---\n# 杭州市护理假细则\n2016年1月1日 公布\n第一条 办理护理假，向所在单位交出生证明。",
            "hn.md",
            "# 河南省护理假条例\n2015年1月1日 公布\n第一条 生育的配偶，护理假一个月。",
            "pay(2015-01-01).md",
            "# 出差补助办法\n第一条 出差伙食补助每天80元。",
            "pay(2020-01-01).md",
            "# 出差补助办法\n第一条 出差伙食补助每天100元。",
            "pay(2027-01-01).md",
            "# 出差补助办法\n第一条 出差伙食补助每天120元。",
            "heat.md",
            "---\nissued: 2020-06-01\nexpires: 2020-09-30\n---\n# 高温津贴通知\n第一条 高温津贴每人每天20元。",
            "old.md",
            "---\nissued: 2010-01-01\n---\n# 值班补贴规定\n第一条 值班补贴每晚30元。",
            "new.md",
            "---\nissued: 2022-01-01\nsupersedes: 值班补贴规定\n---\n# 值班待遇规定\n第一条 值班补贴每晚60元。",
            "aux.md",
            "---\ncategory: 辅警\n---\n# 辅警服装办法\n第一条 服装费每年300元。",
            "officer.md",
            "---\ncategory: 民警\n---\n# 民警服装办法\n第一条 服装费每年600元。");
  }

  @AfterEach
  void closeTheShelf() throws IOException {
    shelf.close();
  }

  @Test
  void theAskersOwnPlaceAnswersBeforeTheNation() {
    Citation best = shelf.best("护理假几天", "浙江/杭州", TODAY);
    assertThat(best.passage().id()).isEqualTo("zj.md#第一条");
    assertThat(best.reach()).isEqualTo(Reach.OWN);
    assertThat(shelf.ask("护理假几天", "浙江/杭州")).doesNotContain("hn.md#第一条");
  }

  @Test
  void aCitysRuleIsNotForTheRestOfItsProvince() {
    assertThat(shelf.ask("护理假向单位交什么证明", "浙江/杭州")).first().isEqualTo("hz.md#第一条");
    assertThat(shelf.ask("护理假向单位交什么证明", "浙江/宁波")).doesNotContain("hz.md#第一条");
  }

  @Test
  void anotherPlaceAnswersOnlyWhenItIsNamed() {
    Citation best = shelf.best("河南的护理假几天", "浙江/杭州", TODAY);
    assertThat(best.passage().id()).isEqualTo("hn.md#第一条");
    assertThat(best.reach()).isEqualTo(Reach.OTHER);
    assertThat(shelf.ask("护理假几天", "四川")).containsExactly("nation.md#第一条");
    assertThat(shelf.ask("护理假几天", "全国")).containsExactly("nation.md#第一条");
  }

  @Test
  void aPlaceWithoutARuleOfItsOwnIsDeclinedWhereOthersHaveOne() {
    assertThat(shelf.ask("福建生育配偶的护理假条例几天", "福建")).isEmpty();
  }

  @Test
  void whereTheAskersPlaceIsUnknownTheNationComesFirstAndOthersAreMarked() {
    assertThat(shelf.best("职工护理假几天", "", TODAY).reach()).isEqualTo(Reach.NATIONAL);
    assertThat(shelf.best("杭州市护理假细则第一条", "", TODAY).passage().id()).isEqualTo("hz.md#第一条");
  }

  @Test
  void theVersionInForceOnTheDayAnswers() {
    String question = "出差伙食补助多少钱";
    assertThat(shelf.ask(question, "")).containsExactly("pay(2020-01-01).md#第一条");
    assertThat(shelf.best(question, "", "2019-12-31").passage().text()).contains("80元");
    assertThat(shelf.best(question, "", "2027-01-01").passage().text()).contains("120元");
    assertThat(shelf.ask(question, "", "2014-12-31", Category.UNKNOWN)).isEmpty();
  }

  @Test
  void anotherVersionAnswersWhenItsYearIsSaidAndTheStandingTells() {
    Citation old = shelf.best("2015年出差补助办法第一条", "", TODAY);
    assertThat(old.passage().text()).contains("80元");
    assertThat(old.standing()).isEqualTo(Standing.SUPERSEDED);
    Citation coming = shelf.best("2027年出差补助办法里，伙食补助多少", "", TODAY);
    assertThat(coming.passage().text()).contains("120元");
    assertThat(coming.standing()).isEqualTo(Standing.NOT_YET_IN_FORCE);
    assertThat(shelf.best("出差补助办法第一条", "", TODAY).standing()).isEqualTo(Standing.IN_FORCE);
  }

  @Test
  void whatHasExpiredNoLongerAnswers() {
    assertThat(shelf.ask("高温津贴每天多少钱", "")).isEmpty();
    assertThat(shelf.ask("高温津贴每天多少钱", "", "2020-09-30", Category.UNKNOWN))
        .containsExactly("heat.md#第一条");
    assertThat(shelf.best("高温津贴通知第一条", "", TODAY).standing()).isEqualTo(Standing.EXPIRED);
  }

  @Test
  void aDocumentThatReplacesAnotherTitleTakesItsPlace() {
    assertThat(shelf.ask("值班补贴每晚多少钱", "")).containsExactly("new.md#第一条");
    assertThat(shelf.ask("值班补贴每晚多少钱", "", "2021-01-01", Category.UNKNOWN))
        .containsExactly("old.md#第一条");
  }

  @Test
  void aRuleForTheAskersCategoryComesFirst() {
    assertThat(shelf.ask("服装费每年多少钱", "", TODAY, Category.AUXILIARY))
        .first()
        .isEqualTo("aux.md#第一条");
    assertThat(shelf.ask("服装费每年多少钱", "", TODAY, Category.OFFICER))
        .first()
        .isEqualTo("officer.md#第一条");
  }
}
