package org.nuanjing.policy.register.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.policy.register.Rule;
import org.nuanjing.policy.register.Rules;
import org.nuanjing.policy.register.RulesContract;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
class RedisRulesTest implements RulesContract {

  private final RedisServer redis;
  private final Seal seal = TestSeal.fresh();
  private final Rules rules;

  RedisRulesTest(RedisServer redis) {
    this.redis = redis;
    rules = new RedisRules(redis.store(), seal);
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Test
  void everyNodeSeesTheSame() {
    Rules other = new RedisRules(redis.store(), seal);
    Rule rule = RulesContract.rule(rules.nextId(), "调休办法");
    rules.add(rule, "text", new byte[0]);
    assertThat(other.list()).containsExactly(rule);
    assertThat(other.changes()).isEqualTo(rules.changes());
  }

  @Test
  void whoeverHasNoKeyCanNeitherReadNorForge() {
    Rule rule = RulesContract.rule(rules.nextId(), "调休办法");
    Rule other = RulesContract.rule(rules.nextId(), "慰问办法");
    rules.add(rule, "第一条 慰问金500元。", new byte[0]);
    rules.add(other, "第一条 别的。", new byte[0]);
    byte[] sealed = redis.jedis().hget("{policy}:rules".getBytes(UTF_8), rule.id().getBytes(UTF_8));
    assertThat(new String(sealed, UTF_8)).doesNotContain("调休");
    redis.jedis().hset("{policy}:rules".getBytes(UTF_8), other.id().getBytes(UTF_8), sealed);
    assertThat(rules.list()).as("one put in the place of another").containsExactly(rule);
  }

  @Test
  void everyKeyLiesInOneSlot() {
    rules.add(RulesContract.rule(rules.nextId(), "调休办法"), "text", new byte[] {1});
    assertThat(redis.jedis().keys("*")).hasSize(6).allMatch(key -> key.startsWith("{policy}:"));
  }
}
