package org.nuanjing.audit;

import org.nuanjing.audit.redis.RedisAuditTrail;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.redis.RedisStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the audit trail in Redis. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditTrail auditTrail(RedisStore store, Pseudonym pseudonym) {
    return new RedisAuditTrail(store, pseudonym);
  }
}
