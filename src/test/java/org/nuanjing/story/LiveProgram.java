package org.nuanjing.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.Nuanjing;
import org.nuanjing.telegramapi.FakeBotApi;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program inside the test, with the fake Telegram, on a free port. */
final class LiveProgram implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  LiveProgram(Path folder, FakeBotApi telegram, String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--nuanjing.data-dir=" + folder.resolve("data"),
                "--nuanjing.telegram.token=" + telegram.token(),
                "--nuanjing.telegram.api-url=" + telegram.url(),
                "--nuanjing.telegram.polling-timeout=1s"));
    settings.addAll(List.of(more));
    context = new SpringApplicationBuilder(Nuanjing.class).run(settings.toArray(String[]::new));
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  String url(String path) {
    return "http://127.0.0.1:"
        + context.getEnvironment().getRequiredProperty("local.server.port")
        + path;
  }

  @Override
  public void close() {
    context.close();
  }
}
