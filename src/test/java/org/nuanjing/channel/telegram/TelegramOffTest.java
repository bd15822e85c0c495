package org.nuanjing.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class TelegramOffTest {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(TelegramSettings.class)
  @Import({TelegramConfiguration.class, WebhookController.class})
  static class Program {}

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void withoutATokenThereIsNoTelegramAtAll(String token) {
    new ApplicationContextRunner()
        .withUserConfiguration(Program.class)
        .withPropertyValues("nuanjing.telegram.token=" + token, "nuanjing.telegram.mode=polling")
        .run(context -> {
          assertThat(context).hasNotFailed();
          assertThat(context).doesNotHaveBean(TelegramChannel.class);
          assertThat(context).doesNotHaveBean(WebhookController.class);
        });
  }
}
