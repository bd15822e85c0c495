package org.nuanjing.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.InMemoryInbox;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Fault;
import org.nuanjing.telegramapi.Person;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

class TelegramWebhookIT {

  private static final String SECRET = "a-secret-that-telegram-knows";

  private final FakeBotApi api = FakeBotApi.start();
  private final Person officer = api.person(7);
  private final InMemoryInbox inbox = new InMemoryInbox();
  private ConfigurableApplicationContext program;
  private URI url;

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableConfigurationProperties(TelegramSettings.class)
  @Import({TelegramConfiguration.class, WebhookController.class})
  static class Program {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry registry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    Attachments attachments() {
      return new Attachments(List::of);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
      return http.csrf(csrf -> csrf.disable())
          .authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .build();
    }
  }

  @BeforeEach
  void startTheProgram() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    url = URI.create("http://127.0.0.1:" + port + "/telegram/u7f3");
    api.next("setWebhook", new Fault.Gateway(502), new Fault.DropBefore());
    program =
        new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.SERVLET)
            .initializers(context -> context.getBeanFactory().registerSingleton("inbox", inbox))
            .run(
                "--server.port=" + port,
                "--nuanjing.telegram.api-url=" + api.url(),
                "--nuanjing.telegram.token=" + api.token(),
                "--nuanjing.telegram.mode=webhook",
                "--nuanjing.telegram.webhook.url=" + url,
                "--nuanjing.telegram.webhook.path=/telegram/u7f3",
                "--nuanjing.telegram.webhook.secret-token=" + SECRET);
  }

  @AfterEach
  void everyCallConforms() {
    program.close();
    api.close();
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void telegramPostsEachUpdateUntilItIsStored() {
    officer.says("一");
    await().until(() -> inbox.words().contains("一"));
    inbox.goDown();
    officer.says("二");
    officer.says("三");
    await().until(() -> inbox.refusals() >= 3);
    inbox.comeBack();
    await().until(() -> api.unconfirmed().isEmpty());

    assertThat(inbox.words()).containsExactly("一", "二", "三");
    assertThat(api.webhookStatuses()).contains(200, 503).doesNotContain(500);
    assertThat(api.calls("getUpdates")).isEmpty();
    assertThat(api.calls("setWebhook")).hasSize(3);
  }

  @Test
  void anUpdateThatDoesNotParseIsTakenAndSetAside() {
    api.deliver("{\"message\":\"unreadable\"}");
    officer.says("后面的");

    await().until(() -> inbox.words().contains("后面的"));
    assertThat(api.webhookStatuses()).containsOnly(200);
  }

  @Test
  void whoeverPostsMustKnowTheSecretAndSendAnUpdate() throws Exception {
    assertThat(post(SECRET, "{\"update_id\":1}")).isEqualTo(200);
    assertThat(post(SECRET.substring(1), "{\"update_id\":1}")).isEqualTo(403);
    assertThat(post("", "{\"update_id\":1}")).isEqualTo(403);
    assertThat(post(SECRET, "{\"update_id\"")).isEqualTo(400);
    assertThat(post(SECRET, "[]")).isEqualTo(400);
    assertThat(post(SECRET, "")).isEqualTo(400);
    assertThat(post(SECRET, "x".repeat(WebhookController.LONGEST_BODY_BYTES + 1))).isEqualTo(413);
  }

  @Test
  void whatIsPostedTwiceIsStoredOnce() throws Exception {
    String update =
        """
        {"update_id":5,"message":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"},
        "from":{"id":7,"is_bot":false,"first_name":"x"},"text":"一次"}}\
        """;

    assertThat(post(SECRET, update)).isEqualTo(200);
    assertThat(post(SECRET, update)).isEqualTo(200);

    assertThat(inbox.words()).containsExactly("一次");
    assertThat(inbox.duplicates()).isEqualTo(1);
  }

  private int post(String secret, String body) throws Exception {
    var request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
