package org.nuanjing.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TelegramSettingsTest {

  private static final String TOKEN = "123456:abcdefghijklmnopqrstuvwxyz0123456789";

  private final ApplicationContextRunner program =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(TelegramSettings.class)
  static class Settings {}

  @Test
  void withoutSettingsTelegramIsOffAndTheOfficialServerIsMeant() {
    program.run(context -> {
      TelegramSettings settings = context.getBean(TelegramSettings.class);
      assertThat(settings.token()).isEmpty();
      assertThat(settings.apiUrl()).hasToString("https://api.telegram.org");
      assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.POLLING);
    });
  }

  @Test
  void theEnvironmentSetsTokenAndServer() {
    program
        .withInitializer(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of(
                            "NUANJING_TELEGRAM_TOKEN",
                            TOKEN,
                            "NUANJING_TELEGRAM_API_URL",
                            "http://127.0.0.1:8081"))))
        .run(context -> {
          TelegramSettings settings = context.getBean(TelegramSettings.class);
          assertThat(settings.token()).isEqualTo(TOKEN);
          assertThat(settings.apiUrl()).hasToString("http://127.0.0.1:8081");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token=hello-secret | The token is not a bot token",
        "api-url=ftp://x | must be http:// or https://",
        "api-url=https://x/path | no path",
        "polling-timeout=10m | from 1s to 120s",
        "webhook.path=/desk | /telegram/ and one more segment",
        "webhook.max-connections=500 | from 1 to 100",
        "mode=webhook | needs nuanjing.telegram.webhook.url",
        "mode=webhook | needs nuanjing.telegram.webhook.secret-token"
      })
  void aWrongSettingStopsTheStartWithWhatToDo(String setting, String message) {
    program
        .withPropertyValues("nuanjing.telegram." + setting)
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining(message)
                .hasMessageNotContaining("hello-secret"));
  }

  @Test
  void secretsArePrintedNowhere() {
    program
        .withPropertyValues(
            "nuanjing.telegram.token=" + TOKEN,
            "nuanjing.telegram.mode=webhook",
            "nuanjing.telegram.webhook.url=https://bot.example/telegram/half-a-secret",
            "nuanjing.telegram.webhook.secret-token=secret-secret-secret")
        .run(context ->
            assertThat(context.getBean(TelegramSettings.class).toString())
                .contains("[redacted]")
                .doesNotContain("abcdefgh")
                .doesNotContain("half-a-secret")
                .doesNotContain("secret-secret"));
  }
}
