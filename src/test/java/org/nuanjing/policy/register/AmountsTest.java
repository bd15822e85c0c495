package org.nuanjing.policy.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.InMemoryAuditTrail;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.entitlements.Amount.Fault;
import org.nuanjing.policy.entitlements.Cause;
import org.nuanjing.policy.entitlements.Days;
import org.nuanjing.policy.entitlements.Entitlement.Kind;
import org.nuanjing.policy.entitlements.Entitlements;
import org.nuanjing.policy.entitlements.EntitlementsFolder;
import org.nuanjing.policy.entitlements.Facts;
import org.nuanjing.policy.entitlements.Outcome;
import org.nuanjing.policy.entitlements.Person;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.policy.register.RuleChange.Changed;
import org.nuanjing.policy.register.RuleChange.Reason;
import org.nuanjing.policy.register.RuleChange.Refused;
import org.nuanjing.policy.register.RuleChange.Unfounded;

/** Amounts that staff enter beside the clauses of their documents. */
class AmountsTest {

  private static final String TEXT =
      """
      ---
      title: 云川市民警关怀办法
      region: 北原省/云川市
      effective: %s
      ---
      第一条 民警本人参加献血的，每次发给营养补助%s元。

      第二条 民警乔迁新居的，送贺礼，不超过800元。

      第三条 志愿服务的补贴数额由工会另行通知。
      """;

  private final InMemoryRules rules = new InMemoryRules();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final Clock clock = Clock.fixed(RulesContract.NOW, ZoneId.of("Asia/Shanghai"));
  private final RuleActions actions =
      new RuleActions(rules, new DocumentReader(Limits.USUAL), trail, clock);
  private final AmountActions amounts = new AmountActions(actions);
  private final EnteredAmounts answers = answers(Entitlements.NONE);

  private EnteredAmounts answers(Entitlements folder) {
    return new EnteredAmounts(folder, rules, actions, new PublishedShelf(rules, actions), clock);
  }

  @ParameterizedTest
  @CsvSource({
    "第一条, FIXED, 300, 献血, ",
    "第一条, CEILING, 300, 献血, IS_FIXED",
    "第一条, FIXED, 500, 献血, NOT_IN_THE_CLAUSE",
    "第二条, CEILING, 800, 乔迁, ",
    "第二条, FIXED, 800, 乔迁, IS_A_CEILING",
    "第三条, UNSTATED, 0, 志愿服务, ",
    "第一条, UNSTATED, 0, 献血, NOT_SILENT",
    "第九条, FIXED, 300, 献血, NO_CLAUSE",
    "第一条, FIXED, 300, 血, NO_WORDS"
  })
  void anAmountIsHeldAgainstItsClause(
      String clause, Kind kind, int yuan, String word, Fault fault) {
    Rule rule = draft("2020-01-01", 300);
    RuleChange change = amounts.add("qiu", rule.id(), 1, amount(clause, kind, yuan, word));
    if (fault == null) {
      assertThat(changed(change).amounts()).hasSize(1);
    } else {
      assertThat(change).isEqualTo(new Unfounded(fault));
      assertThat(rules.find(rule.id())).contains(rule);
    }
  }

  @Test
  void itAnswersWithItsDocumentAndIsWithdrawnWithIt() {
    Rule rule = granted("2020-01-01", 300);
    assertThat(due("2026-11-23")).as("of a draft").isEmpty();
    Rule published = changed(actions.publish("qiu", rule.id(), rule.version()));
    assertThat(due("2026-11-23")).isEqualTo("FIXED 300 desk/1.md#第一条");
    assertThat(due("2019-12-31")).isEqualTo("not covered");
    actions.withdraw("qiu", rule.id(), published.version());
    assertThat(due("2026-11-23")).isEmpty();
  }

  @Test
  void itEndsWhenANewerVersionTakesOver() {
    publish(granted("2020-01-01", 300));
    publish(granted("2027-01-01", 400));
    assertThat(due("2026-12-31")).isEqualTo("FIXED 300 desk/1.md#第一条");
    assertThat(due("2027-01-01")).isEqualTo("FIXED 400 desk/2.md#第一条");
  }

  @Test
  void aNewerVersionWithoutTheAmountEndsItAllTheSame() {
    publish(granted("2020-01-01", 300));
    Rule newer = publish(draft("2026-01-01", 400));
    assertThat(due("2025-12-31")).isEqualTo("FIXED 300 desk/1.md#第一条");
    assertThat(due("2026-11-23")).isEqualTo("not covered");
    actions.withdraw("qiu", newer.id(), newer.version());
    assertThat(due("2026-11-23")).isEqualTo("FIXED 300 desk/1.md#第一条");
  }

  @Test
  void aNewVersionAtTheDeskEndsAnAmountOfTheFolder() {
    EnteredAmounts both = answers(EntitlementsFolder.read(Optional.empty()));
    assertThat(due(both, "住院慰问多少钱", "2026-11-23")).startsWith("FIXED 1000");
    String text =
        TEXT.formatted("2026-06-01", 300)
            .replace("云川市民警关怀办法", "北原省公安民警慰问办法（示例）")
            .replace("北原省/云川市", "北原省")
            .replace("参加献血", "因病住院");
    Rule rule = draft(text);
    publish(changed(amounts.add("qiu", rule.id(), 1, amount("第一条", Kind.FIXED, 300, "住院"))));
    assertThat(due(both, "住院慰问多少钱", "2026-05-31")).startsWith("FIXED 1000");
    assertThat(due(both, "住院慰问多少钱", "2026-06-01")).isEqualTo("FIXED 300 desk/1.md#第一条");
  }

  @Test
  void twoDocumentsThatDisagreeAreLeftToTheSearch() {
    publish(granted("2020-01-01", 300));
    Rule other = draft(TEXT.formatted("2020-01-01", 500).replace("关怀", "补助"));
    publish(changed(amounts.add("qiu", other.id(), 1, amount("第一条", Kind.FIXED, 500, "献血"))));
    assertThat(due("2026-11-23")).isEmpty();
  }

  @Test
  void itIsChangedAndTakenOutAndEverythingIsInTheAuditTrail() {
    Rule rule = granted("2020-01-01", 300);
    Amount same = rule.amounts().getFirst();
    assertThat(amounts.add("qiu", rule.id(), 2, same)).isEqualTo(new Refused(Reason.SAME_CASE));
    Rule replaced = changed(amounts.replace("lu", rule.id(), 2, 0, same));
    assertThat(replaced.amounts()).containsExactly(same);
    assertThat(replaced.inferred()).isEqualTo(rule.inferred());
    assertThat(amounts.remove("lu", rule.id(), 3, 1)).isEqualTo(new Refused(Reason.NO_AMOUNT));
    assertThat(amounts.remove("lu", rule.id(), 2, 0))
        .isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
    assertThat(changed(amounts.remove("lu", rule.id(), 3, 0)).amounts()).isEmpty();
    assertThat(trail.latest(9).reversed())
        .extracting(AuditEntry::action)
        .containsExactly("policy.draft", "policy.amount", "policy.amount", "policy.no-amount");
  }

  @Test
  void whatIsWithdrawnKeepsItsAmountsAndGetsNoMore() {
    Rule published = publish(granted("2020-01-01", 300));
    Rule withdrawn = changed(actions.withdraw("qiu", published.id(), published.version()));
    assertThat(withdrawn.amounts()).hasSize(1);
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(
            amounts.add(
                "qiu", withdrawn.id(), withdrawn.version(), amount("第二条", Kind.CEILING, 800, "乔迁")))
        .isEqualTo(new Refused(Reason.OVER));
  }

  private String due(String day) {
    return due(answers, "献血补助多少钱", day);
  }

  private static String due(EnteredAmounts answers, String question, String day) {
    Facts facts =
        new Facts(
            Optional.empty(),
            Optional.empty(),
            Days.of(LocalDate.parse(day)),
            Category.OFFICER,
            "北原省/云川市/青河县");
    return answers
        .settle(question, facts)
        .map(outcome ->
            outcome instanceof Outcome.Settled(var rule)
                ? rule.kind() + " " + rule.yuan() + " " + rule.clause().id()
                : "not covered")
        .orElse("");
  }

  private Rule granted(String effective, int yuan) {
    Rule rule = draft(effective, yuan);
    return changed(amounts.add("qiu", rule.id(), 1, amount("第一条", Kind.FIXED, yuan, "献血")));
  }

  private Rule publish(Rule rule) {
    return changed(actions.publish("qiu", rule.id(), rule.version()));
  }

  private static Amount amount(String clause, Kind kind, int yuan, String word) {
    return new Amount(
        clause,
        kind,
        yuan,
        List.of(word),
        List.of(),
        Set.of(Category.OFFICER),
        Set.of(Person.SELF),
        Set.<Cause>of(),
        Optional.empty(),
        Optional.empty(),
        "",
        "民警本人",
        "");
  }

  private Rule draft(String effective, int yuan) {
    return draft(TEXT.formatted(effective, yuan));
  }

  private Rule draft(String text) {
    return changed(actions.draft("qiu", "办法.md", text.getBytes(UTF_8), List.of()).getFirst());
  }

  private static Rule changed(RuleChange change) {
    assertThat(change).isInstanceOf(Changed.class);
    return ((Changed) change).rule();
  }
}
