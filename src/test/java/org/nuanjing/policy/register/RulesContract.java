package org.nuanjing.policy.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.entitlements.Cause;
import org.nuanjing.policy.entitlements.Entitlement;
import org.nuanjing.policy.entitlements.Person;
import org.nuanjing.policy.register.Rule.Act;
import org.nuanjing.policy.register.Rule.Kind;
import org.nuanjing.policy.register.Rule.State;

/** What every {@link Rules} keeps. */
public interface RulesContract {

  Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  Rules rules();

  static Rule rule(String id, String title) {
    return new Rule(
        id,
        1,
        Kind.DOCUMENT,
        State.DRAFT,
        new Particulars(
            title,
            "云川市公安局",
            "云公〔2026〕1号",
            "北原省/云川市",
            Set.of(Category.OFFICER, Category.AUXILIARY),
            Optional.of(LocalDate.of(2026, 1, 2)),
            Optional.of(LocalDate.of(2026, 2, 1)),
            Optional.empty(),
            "",
            "秋主任",
            Optional.of(LocalDate.of(2027, 1, 1))),
        Set.of("effective"),
        "办法.pdf",
        "07-1234",
        List.of(
            new Amount(
                "第二条",
                Entitlement.Kind.CEILING,
                1000,
                List.of("结婚"),
                List.of("婚假"),
                Set.of(Category.OFFICER),
                Set.of(Person.SELF),
                Set.of(Cause.OTHER),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.empty(),
                "",
                "本人结婚",
                "")),
        List.of(new Act("qiu", "draft", NOW)));
  }

  @Test
  default void aRuleIsKeptWithItsTextAndItsFile() {
    Rule rule = rule(rules().nextId(), "调休办法");
    assertThat(rules().add(rule, "# 调休办法\n第一条 休。", "file".getBytes(UTF_8))).isTrue();
    assertThat(rules().find(rule.id())).contains(rule);
    assertThat(rules().list()).containsExactly(rule);
    assertThat(rules().text(rule.id())).isEqualTo("# 调休办法\n第一条 休。");
    assertThat(rules().findFile(rule.id())).hasValue("file".getBytes(UTF_8));
  }

  @Test
  default void anUnknownRuleIsNothing() {
    assertThat(rules().find("7")).isEmpty();
    assertThat(rules().text("7")).isEmpty();
    assertThat(rules().findFile("7")).isEmpty();
    assertThat(rules().changes()).isZero();
  }

  @Test
  default void everyChangeIsCountedAndAnOlderOneRefused() {
    Rule rule = rule(rules().nextId(), "调休办法");
    rules().add(rule, "text", new byte[0]);
    long before = rules().changes();
    Rule published = rule.published("qiu", NOW);
    assertThat(rules().replace(published)).isTrue();
    assertThat(rules().changes()).isGreaterThan(before);
    assertThat(rules().replace(rule.withdrawn("lu", NOW))).isFalse();
    assertThat(rules().remove(rule)).isFalse();
    assertThat(rules().find(rule.id())).contains(published);
    assertThat(published.state()).isEqualTo(State.PUBLISHED);
    assertThat(rules().text(rule.id())).isEqualTo("text");
  }

  @Test
  default void aRemovedRuleLeavesNothingAndItsIdIsNotGivenAgain() {
    Rule rule = rule(rules().nextId(), "调休办法");
    rules().add(rule, "text", new byte[] {1});
    assertThat(rules().remove(rule)).isTrue();
    assertThat(rules().find(rule.id())).isEmpty();
    assertThat(rules().text(rule.id())).isEmpty();
    assertThat(rules().findFile(rule.id())).isEmpty();
    assertThat(rules().nextId()).isNotEqualTo(rule.id());
  }

  @Test
  default void theNewestIsFirst() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(rules().nextId());
      rules().add(rule(ids.getLast(), "办法" + i), "text", new byte[0]);
    }
    assertThat(rules().list()).extracting(Rule::id).containsExactlyElementsOf(ids.reversed());
  }

  @Test
  default void ofManyWhoChangeItAtOnceOneDoes() throws Exception {
    Rule rule = rule(rules().nextId(), "调休办法");
    rules().add(rule, "text", new byte[0]);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .mapToObj(i -> pool.submit(() -> rules().replace(rule.published("q" + i, NOW))))
              .toList();
      int done = 0;
      for (var one : all) {
        done += one.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    }
  }
}
