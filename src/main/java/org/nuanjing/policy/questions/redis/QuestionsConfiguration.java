package org.nuanjing.policy.questions.redis;

import org.nuanjing.privacy.Seal;
import org.nuanjing.redis.RedisStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionsConfiguration {

  @Bean
  RedisHeardQuestions heardQuestions(RedisStore store, Seal seal) {
    return new RedisHeardQuestions(store, seal);
  }
}
