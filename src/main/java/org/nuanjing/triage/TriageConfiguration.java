package org.nuanjing.triage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the words of risk when the program starts; faults stop it. */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

  @Bean
  @ConditionalOnMissingBean
  RiskSignals riskSignals() {
    return LexiconRiskSignals.readInside();
  }
}
