package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.nuanjing.roster.StaffAccounts;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The hotline with two browsers and the fake Telegram: an officer writes in a browser, a counsellor
 * is called and takes it on the desk, they talk, a lead joins silently, it is handed over to a
 * colleague who works in Telegram, comes back and ends.
 */
class HotlineJourneyIT {

  private static final String PASSWORD = "three quiet rivers";

  @TempDir Path folder;

  @Test
  void somebodyInDistressIsNeverAlone() {
    try (FakeBotApi telegram = FakeBotApi.start();
        LiveProgram program = new LiveProgram(folder, telegram);
        Browser phone = Browser.phone(Theme.LIGHT);
        Browser desk = Browser.desktop(Theme.LIGHT)) {
      Person colleague = telegram.person(901);
      colleague.says("/connect " + program.part(StaffChats.class).issue("admin").code());
      soon(() -> colleague.sees().stream().anyMatch(text -> text.startsWith("连上了")));
      signsIn(desk, program, "shan");
      desk.go(program.url("/desk/hotline"));
      desk.screenshot("hotline-quiet");

      phone.go(program.url("/"));
      phone.seeText("12356");
      says(phone, "我不想活了");
      desk.patiently()
          .until(gone ->
              desk.driver().findElement(By.cssSelector(".count strong")).getText().equals("1"));
      desk.screenshot("hotline-waiting");
      click(desk, ".next button");

      desk.seeText("我不想活了");
      desk.see("form.talk textarea").sendKeys("我在，你慢慢说", Keys.ENTER);
      phone.seeText("我在，你慢慢说");
      desk.seeText("已送达");
      says(phone, "孩子还小");
      desk.seeText("孩子还小");
      desk.see("form.talk summary").click();
      desk.screenshot("contact-desktop");

      String page = desk.driver().getCurrentUrl();
      click(desk, ".contact details:has(form.offer) > summary");
      new Select(desk.see("form.offer select")).selectByValue("admin");
      desk.see("form.offer textarea").sendKeys("怕独处，孩子还小");
      click(desk, "form.offer button");
      desk.seeText("还没答复");
      soon(() -> colleague.sees().stream().anyMatch(text -> text.contains("想把这一位交给你")));
      colleague.presses("接过来 · I take over");
      phone.seeText("换了一位同事来陪你");
      colleague.says("我接着陪你");
      phone.seeText("我接着陪你");
      desk.seeText("不在你这里");

      signsIn(desk, program, "admin");
      desk.go(page);
      desk.seeText("我接着陪你");
      dark(desk, page);
      click(desk, "details.danger > summary");
      desk.see("form.end input[name=reason]").sendKeys("家人到了");
      click(desk, "form.end button");
      assertThat(desk.see(".notice-refused").getText()).isNotBlank();
      click(desk, "details.danger > summary");
      desk.see("form.end input[name=reason]").sendKeys("家人到了");
      new Select(desk.see("form.end select")).selectByValue("24");
      click(desk, "form.end button");
      desk.seeText("要不要休息");
      desk.screenshot("hotline-debrief");

      assertThat(program.part(AuditTrail.class).latest(100))
          .extracting(AuditEntry::action)
          .contains("ticket.take", "ticket.read", "ticket.offer", "ticket.end");
      assertThat(telegram.violations()).isEmpty();
    }
  }

  /** The same page on a phone in the dark. */
  private static void dark(Browser desk, String page) {
    try (Browser phone = Browser.phone(Theme.DARK)) {
      phone.go(page);
      for (var cookie : desk.driver().manage().getCookies()) {
        phone.driver().manage().addCookie(cookie);
      }
      phone.go(page);
      phone.seeText("我接着陪你");
      phone.screenshot("contact-phone-dark");
      phone.go(page.replaceFirst("/hotline/.*", "/me"));
      phone.screenshot("me-phone-dark");
      assertThat(
              List.of(
                  ((JavascriptExecutor) phone.driver())
                      .executeScript(
                          "return document.documentElement.scrollWidth <= window.innerWidth")))
          .containsExactly(true);
    }
  }

  private static void signsIn(Browser desk, LiveProgram program, String name) {
    StaffAccounts accounts = program.part(StaffAccounts.class);
    String first = accounts.reset(name).password();
    accounts.changePassword(name, first, PASSWORD);
    desk.go(program.url("/desk/sign-in"));
    desk.driver().manage().deleteAllCookies();
    desk.go(program.url("/desk/sign-in"));
    desk.see("input[name=name]").sendKeys(name);
    desk.see("input[name=password]").sendKeys(PASSWORD);
    click(desk, "main button[type=submit]");
    desk.see("main .heading");
  }

  private static void says(Browser phone, String words) {
    phone.see("#text").sendKeys(words);
    phone.see("#send").click();
    phone.seeText(words);
  }

  private static void click(Browser browser, String css) {
    WebElement element = browser.see(css);
    ((JavascriptExecutor) browser.driver())
        .executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  private static void soon(java.util.concurrent.Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
