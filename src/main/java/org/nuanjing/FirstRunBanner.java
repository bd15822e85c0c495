package org.nuanjing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuanjing.roster.Activations;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffAccounts.InitialPassword;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts the program where to open it, and once, on the console alone and never in a
 * log, the first passwords and activation codes.
 */
@Component
class FirstRunBanner {

  private final StaffAccounts accounts;
  private final Activations activations;
  private final boolean print;

  FirstRunBanner(
      StaffAccounts accounts,
      Activations activations,
      @Value("${nuanjing.first-run.print:true}") boolean print) {
    this.accounts = accounts;
    this.activations = activations;
    this.print = print;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!print
        || !(event.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    passwords(out);
    codes(out);
    int port = web.getWebServer().getPort();
    out.printf(
        """

        暖警已启动 · Nuanjing is running
          聊天 · chat   http://localhost:%d/
          工作台 · desk  http://localhost:%d/desk

        """,
        port, port);
  }

  private void passwords(PrintStream out) {
    List<InitialPassword> made = accounts.createMissing();
    if (!made.isEmpty()) {
      out.println(
          "  首次登录工作台（只显示这一次，登录后须改密码）· first sign-in to the desk, shown once, to be changed");
      made.forEach(account -> out.printf("    %-16s %s%n", account.name(), account.password()));
    }
  }

  private void codes(PrintStream out) {
    List<Activations.IssuedCode> issued = activations.issueMissing();
    if (!issued.isEmpty()) {
      out.println("\n  激活码（警号 激活码，只显示这一次）· activation codes (badge code), shown once");
      issued.forEach(code -> out.printf("    %-10s %s%n", code.badge(), code.code()));
    }
  }
}
