package org.nuanjing.policy.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.register.ReviewedAnswers.Answered;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.RuleChange.Reason;
import org.nuanjing.policy.register.RuleChange.Refused;

class RuleActionsTest {

  private static final String TEXT =
      """
      # 云川市民警休息办法
      2026年3月1日云川市公安局发布

      第一条 每年休息五天。

      第二条 本办法自2026年4月1日起施行。
      """;

  private static final List<String> PLACES = List.of("北原省", "北原省/云川市");

  private final InMemoryRules rules = new InMemoryRules();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final RuleActions actions =
      new RuleActions(
          rules,
          new DocumentReader(Limits.USUAL),
          trail,
          Clock.fixed(RulesContract.NOW, ZoneId.of("Asia/Shanghai")));

  @Test
  void whatAFileSaysIsReadOutAndMarked() {
    Rule rule = draft("办法.md", TEXT);
    assertThat(rule.state()).isEqualTo(State.DRAFT);
    assertThat(rule.particulars().title()).isEqualTo("云川市民警休息办法");
    assertThat(rule.particulars().issuer()).isEqualTo("云川市公安局");
    assertThat(rule.particulars().issued()).contains(LocalDate.of(2026, 3, 1));
    assertThat(rule.particulars().effective()).contains(LocalDate.of(2026, 4, 1));
    assertThat(rule.inferred())
        .containsExactlyInAnyOrder("title", "issuer", "region", "issued", "effective");
    assertThat(rule.particulars().region()).isEqualTo("北原省/云川市");
    assertThat(rules.findFile(rule.id())).isPresent();
  }

  @Test
  void whatAFrontMatterSaysIsNotMarked() {
    Rule rule = draft("a.md", "---\ntitle: 休息办法\neffective: 2026-05-01\nowner: 秋主任\n---\n第一条 休。");
    assertThat(rule.inferred()).isEmpty();
    assertThat(rule.particulars().owner()).isEqualTo("秋主任");
    assertThat(rules.text(rule.id())).isEqualTo("第一条 休。");
  }

  @Test
  void whatIsConfirmedGoesBeforeWhatTheTextSays() {
    Rule rule = draft("办法.md", TEXT);
    Particulars confirmed =
        new Particulars(
            "云川市民警休息办法",
            "",
            "",
            "",
            Set.of(Category.OFFICER),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 5, 1)),
            Optional.empty(),
            "",
            "秋主任",
            Optional.empty());
    Rule described = changed(actions.describe("qiu", rule.id(), rule.version(), confirmed));
    assertThat(described.inferred()).isEmpty();
    Reading.Read read = (Reading.Read) actions.read(described);
    assertThat(read.document().id()).isEqualTo("desk/" + rule.id() + ".md");
    assertThat(read.document().issuer()).as("cleared, so not read out again").isEmpty();
    assertThat(read.document().issued()).isEmpty();
    assertThat(read.document().effective()).contains(LocalDate.of(2026, 5, 1));
    assertThat(read.document().categories()).containsExactly(Category.OFFICER);
    assertThat(read.passages())
        .extracting(Passage::article, Passage::text)
        .containsExactly(tuple("第一条", "每年休息五天。"), tuple("第二条", "本办法自2026年4月1日起施行。"));
  }

  @Test
  void aRuleGoesFromDraftToPublishedToWithdrawn() {
    Rule rule = draft("办法.md", TEXT);
    Rule published = changed(actions.publish("qiu", rule.id(), 1));
    assertThat(published.state()).isEqualTo(State.PUBLISHED);
    assertThat(actions.publish("qiu", rule.id(), 2)).isEqualTo(new Refused(Reason.NO_DRAFT));
    assertThat(actions.discard("qiu", rule.id(), 2)).isEqualTo(new Refused(Reason.NO_DRAFT));
    Rule withdrawn = changed(actions.withdraw("lu", rule.id(), 2));
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(withdrawn.history())
        .extracting(Rule.Act::what)
        .containsExactly("draft", "publish", "withdraw");
    assertThat(actions.withdraw("lu", rule.id(), 3)).isEqualTo(new Refused(Reason.NOT_PUBLISHED));
  }

  @Test
  void everyChangeIsInTheAuditTrail() {
    Rule rule = draft("办法.md", TEXT);
    actions.describe("qiu", rule.id(), 1, rule.particulars());
    actions.publish("qiu", rule.id(), 2);
    actions.withdraw("lu", rule.id(), 3);
    Rule other = draft("b.md", TEXT);
    actions.discard("qiu", other.id(), 1);
    assertThat(trail.latest(9).reversed())
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .containsExactly(
            tuple("qiu", "policy.draft", "policy/1"),
            tuple("qiu", "policy.describe", "policy/1"),
            tuple("qiu", "policy.publish", "policy/1"),
            tuple("lu", "policy.withdraw", "policy/1"),
            tuple("qiu", "policy.draft", "policy/2"),
            tuple("qiu", "policy.discard", "policy/2"));
  }

  @Test
  void whatWouldMisleadIsRefused() {
    Rule undated = draft("a.md", "# 休息办法\n第一条 休。");
    assertThat(actions.publish("qiu", undated.id(), 1))
        .isEqualTo(new Refused(Reason.NO_EFFECTIVE_DAY));
    Rule backwards =
        draft("b.md", "---\neffective: 2026-05-01\nexpires: 2026-04-01\n---\n# 乙办法\n第一条 休。");
    assertThat(actions.publish("qiu", backwards.id(), 1))
        .isEqualTo(new Refused(Reason.ENDS_BEFORE_IT_BEGINS));
    Rule first = draft("c.md", TEXT);
    actions.publish("qiu", first.id(), 1);
    Rule again = draft("d.md", TEXT);
    assertThat(actions.publish("qiu", again.id(), 1)).isEqualTo(new Refused(Reason.SAME_DAY));
    assertThat(actions.publish("qiu", again.id(), 9))
        .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
    assertThat(actions.publish("qiu", "99", 1)).isEqualTo(new Refused(Reason.GONE));
  }

  @Test
  void anUnreadableFileSaysWhyAndLeavesNothing() {
    assertThat(actions.draft("qiu", "a.pdf", "no".getBytes(UTF_8), List.of()))
        .singleElement()
        .isInstanceOfSatisfying(
            RuleChange.Unreadable.class, bad -> assertThat(bad.chinese()).contains("内容却不是"));
    assertThat(rules.list()).isEmpty();
    assertThat(trail.latest(1)).isEmpty();
  }

  @Test
  void anAnswerBecomesADocumentOfOneClause() {
    Rule rule = changed(answer("调休能折成钱吗", "不能。\n第一条 也这样说。\n# 不是标题", LocalDate.of(2026, 11, 23)));
    assertThat(rule.state()).isEqualTo(State.PUBLISHED);
    assertThat(rule.ticket()).isEqualTo("07-1234");
    Reading.Read read = (Reading.Read) actions.read(rule);
    assertThat(read.document().title()).isEqualTo("政策解答：调休能折成钱吗");
    assertThat(read.care().owner()).isEqualTo("秋主任");
    assertThat(read.passages())
        .singleElement()
        .satisfies(passage ->
            assertThat(passage.text()).isEqualTo("问：调休能折成钱吗\n答：不能。\n——第一条 也这样说。\n——不是标题"));
  }

  @Test
  void aQuestionAnsweredAnewTakesThePlaceOfItsEarlierAnswer() {
    Rule earlier = changed(answer("调休能折成钱吗", "不能。", LocalDate.of(2026, 10, 1)));
    Rule wrong = changed(answer("调休能折成钱吗", "能。", LocalDate.of(2026, 11, 23)));
    Rule right = changed(answer("调休能折成钱吗", "还是不能。", LocalDate.of(2026, 11, 23)));
    assertThat(List.of(earlier, wrong, right))
        .extracting(one -> rules.find(one.id()).orElseThrow().state())
        .containsExactly(State.PUBLISHED, State.WITHDRAWN, State.PUBLISHED);
  }

  @Test
  void anAnswerNeedsWordsAndAnOwner() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(answer(" ", "不能。", day)).isEqualTo(new Refused(Reason.EMPTY));
    assertThat(answer("调休能折成钱吗", " ", day)).isEqualTo(new Refused(Reason.EMPTY));
    assertThat(answer("问".repeat(201), "不能。", day)).isEqualTo(new Refused(Reason.TOO_LONG));
    assertThat(rules.list()).isEmpty();
  }

  private RuleChange answer(String question, String text, LocalDate from) {
    return new ReviewedAnswers(actions)
        .publish(
            "qiu",
            new Answered(
                question,
                text,
                "云川市局政工",
                "北原省/云川市",
                Set.of(),
                from,
                "秋主任",
                LocalDate.of(2027, 11, 23),
                "07-1234"));
  }

  private Rule draft(String name, String text) {
    return changed(actions.draft("qiu", name, text.getBytes(UTF_8), PLACES).getFirst());
  }

  private static Rule changed(RuleChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).rule();
  }
}
