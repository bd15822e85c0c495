package org.nuanjing.policy.register;

import java.time.Clock;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.RegisteredFiles;
import org.nuanjing.policy.entitlements.AmountRules;
import org.nuanjing.policy.entitlements.Entitlements;
import org.nuanjing.policy.register.redis.RedisRules;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Keeps the register in Redis. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

  @Bean
  Rules rules(RedisStore store, Seal seal) {
    return new RedisRules(store, seal);
  }

  @Bean
  RegisteredFiles registeredFiles(Rules rules) {
    return new PublishedRules(rules);
  }

  @Bean
  RuleActions ruleActions(Rules rules, AuditTrail audit, Clock clock) {
    return new RuleActions(rules, new DocumentReader(Limits.USUAL), audit, clock);
  }

  @Bean
  AmountActions amountActions(RuleActions actions) {
    return new AmountActions(actions);
  }

  /** Goes before the amounts of the folder, which are among them. */
  @Bean
  @Primary
  AmountRules amountRules(
      Entitlements folder, Rules rules, RuleActions actions, Shelf shelf, Clock clock) {
    return new EnteredAmounts(folder, rules, actions, shelf, clock);
  }

  @Bean
  ReviewedAnswers reviewedAnswers(RuleActions actions) {
    return new ReviewedAnswers(actions);
  }
}
