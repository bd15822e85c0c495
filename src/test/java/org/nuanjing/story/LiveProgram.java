package org.nuanjing.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nuanjing.Nuanjing;
import org.nuanjing.browser.Browser;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.telegramapi.FakeBotApi;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program inside the test, with the fake Telegram, on a free port. */
final class LiveProgram implements AutoCloseable {

  /** What everybody who signs in chose. */
  static final String PASSWORD = "three quiet rivers";

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

  /** Signs a member of staff in at the desk, in place of whoever was, with a new password. */
  void signIn(Browser desk, String name) {
    StaffAccounts accounts = part(StaffAccounts.class);
    String first = accounts.reset(name).password();
    accounts.changePassword(name, first, PASSWORD);
    desk.go(url("/desk/sign-in"));
    desk.driver().manage().deleteAllCookies();
    desk.go(url("/desk/sign-in"));
    desk.see("input[name=name]").sendKeys(name);
    desk.see("input[name=password]").sendKeys(PASSWORD);
    desk.click("main button[type=submit]");
    desk.see("main .heading");
  }

  @Override
  public void close() {
    context.close();
  }
}
