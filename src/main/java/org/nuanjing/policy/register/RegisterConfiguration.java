package org.nuanjing.policy.register;

import java.time.Clock;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.RegisteredFiles;
import org.nuanjing.policy.register.redis.RedisRules;
import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
  ReviewedAnswers reviewedAnswers(RuleActions actions) {
    return new ReviewedAnswers(actions);
  }
}
