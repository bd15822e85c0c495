package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.nuanjing.roster.Activations;
import org.nuanjing.roster.AuthenticatorApp;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/**
 * Signing in with browsers: a counsellor sets up the code of a phone, signs in with it, leaves the
 * desk, comes back to what was being written, and ends a session elsewhere; an administrator helps
 * with a lost phone.
 */
class SignInJourneyIT {

  private static final String DRAFT = "写到一半的话";

  @TempDir Path folder;

  private FakeBotApi telegram;
  private LiveProgram program;
  private Browser desk;
  private Browser phone;
  private String secret = "";
  private String used = "";
  private long lastStep;

  @BeforeEach
  void open() throws IOException {
    telegram = FakeBotApi.start();
    program =
        new LiveProgram(
            folder,
            telegram,
            "--nuanjing.reference.folder=" + ReferenceFolders.withASuperior(folder));
    desk = Browser.desktop(Theme.LIGHT);
    phone = Browser.phone(Theme.DARK);
  }

  @AfterEach
  void close() {
    Stream.of(desk, phone).filter(Objects::nonNull).forEach(Browser::close);
    program.close();
    telegram.close();
  }

  @Test
  void aSecondStepALockedDeskAndALostPhone() {
    program.signIn(desk, "shan");
    setsUpTheCode();
    signsInWithIt();
    leavesTheDeskAndComesBack();
    endsTheSessionElsewhere();
    anAdministratorHelpsWithALostPhone();
    assertThat(program.part(AuditTrail.class).latest(200).stream().map(AuditEntry::action).toList())
        .contains(
            "desk.second-factor",
            "desk.code-failed",
            "desk.unlock-failed",
            "desk.unlock",
            "desk.sessions-end",
            "desk.second-factor-reset");
  }

  private void setsUpTheCode() {
    desk.screenshotWhole("sign-in-offer");
    desk.click(".invitation a");
    desk.click("form[action$='/begin'] button");
    secret = desk.see(".secret").getText();
    desk.see("svg.qr");
    desk.screenshotWhole("sign-in-set-up");
    gives(desk, "000000");
    desk.seeText("数字没有对上");
    assertThat(desk.driver().getPageSource()).doesNotContain(secret);
    gives(desk, next());
    desk.seeCount(".recovery li", 10);
    desk.screenshotWhole("sign-in-recovery-codes");
    desk.click("main .button-primary");
    desk.see("main .heading");
    assertThat(desk.count(".invitation")).isZero();
  }

  private void signsInWithIt() {
    desk.click("form[action$='/sign-out'] button");
    enters(desk, "shan");
    desk.screenshotWhole("sign-in-code");
    gives(desk, used);
    desk.seeText("没有对上，或已经用过");
    gives(desk, next());
    desk.see("main .heading");
    assertThat(cookie().isHttpOnly()).isTrue();
    assertThat(cookie().getSameSite()).isEqualTo("Lax");
  }

  private Cookie cookie() {
    return Objects.requireNonNull(desk.driver().manage().getCookieNamed("JSESSIONID"));
  }

  private void leavesTheDeskAndComesBack() {
    desk.go(program.url("/desk/me"));
    assertThat(desk.driver().getPageSource()).doesNotContain(cookie().getValue());
    desk.driver()
        .executeScript(
            "const t = document.createElement('textarea'); t.id = 'draft'; t.value = arguments[0];"
                + "document.querySelector('main').append(t);",
            DRAFT);
    // Ten minutes without a touch.
    desk.driver().executeScript("localStorage.setItem('desk-touched', Date.now() - 600000)");
    desk.see("#veil");
    desk.screenshot("sign-in-veiled");
    desk.patiently().until(gone -> !desk.driver().findElement(By.id("main")).isDisplayed());
    unlocks("not it");
    desk.see("#veil-refused");
    assertThat(shown("/desk/me")).as("the server, too").contains("/desk/lock");
    unlocks(LiveProgram.PASSWORD);
    desk.patiently().until(gone -> desk.driver().findElement(By.id("main")).isDisplayed());
    assertThat(desk.see("#draft").getDomProperty("value")).isEqualTo(DRAFT);

    desk.click("#lock-now button");
    desk.see("#veil");
    desk.go(program.url("/desk/hotline"));
    desk.seeText("已锁屏");
    desk.screenshotWhole("sign-in-lock-page");
    desk.see("#proof").sendKeys(LiveProgram.PASSWORD);
    desk.click("main button[type=submit]");
    desk.see("#hotline");
    aCallIsHeardThroughTheLock();
  }

  /** Somebody in distress is never met by silence, and nothing of them is shown. */
  private void aCallIsHeardThroughTheLock() {
    desk.click("#lock-now button");
    desk.see("#veil");
    Person officer = telegram.person(801);
    officer.says(
        "绑定 900101 " + program.part(Activations.class).issue("900101").orElseThrow().code());
    officer.says("我不想活了");
    desk.see("#veil-calls");
    desk.patiently().until(gone -> !String.valueOf(desk.driver().getTitle()).equals("已锁屏"));
    desk.screenshot("sign-in-veiled-call");
    unlocks(LiveProgram.PASSWORD);
    desk.see("#hotline .call");
  }

  /** Where the server leads who asks for a page. */
  private String shown(String path) {
    return String.valueOf(
        desk.driver()
            .executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then(a => done(a.url));", path));
  }

  private void unlocks(String proof) {
    desk.see("#veil-proof").sendKeys(proof);
    desk.click("#veil button[type=submit]");
  }

  private void endsTheSessionElsewhere() {
    enters(phone, "shan");
    phone.screenshotWhole("sign-in-code-phone");
    gives(phone, next());
    phone.see("main .heading");
    phone.go(program.url("/desk/me"));
    phone.seeCount(".sittings li", 2);
    phone.screenshotWhole("sign-in-sessions-phone");
    desk.go(program.url("/desk/me"));
    desk.seeCount(".sittings li", 2);
    desk.screenshotWhole("sign-in-sessions");
    phone.click("form[action$='/end-others'] button");
    phone.seeText("其他设备都已退出");
    phone.seeCount(".sittings li", 1);
    desk.go(program.url("/desk"));
    desk.see("#password");
    phone.click("#lock-now button");
    phone.see("#veil");
    phone.screenshot("sign-in-veiled-phone");
  }

  private void anAdministratorHelpsWithALostPhone() {
    program.signIn(desk, "admin");
    desk.go(program.url("/desk/accounts"));
    desk.screenshotWhole("sign-in-accounts");
    desk.click("tr[data-name=shan] form[action$='/reset-second-factor'] button");
    desk.seeText("已重置");
    enters(phone, "shan");
    phone.see(".invitation");
    phone.screenshotWhole("sign-in-offer-phone");
    phone.click(".invitation a");
    phone.click("form[action$='/begin'] button");
    phone.see("svg.qr");
    phone.screenshotWhole("sign-in-set-up-phone");
    program.signIn(phone, "admin");
    phone.go(program.url("/desk/accounts"));
    phone.see("tr[data-name=shan]");
    phone.screenshotWhole("sign-in-accounts-phone");
  }

  /** Gives name and password. */
  private void enters(Browser browser, String name) {
    browser.go(program.url("/desk/sign-in"));
    browser.see("input[name=name]").sendKeys(name);
    browser.see("input[name=password]").sendKeys(LiveProgram.PASSWORD);
    browser.click("main button[type=submit]");
  }

  private void gives(Browser browser, String code) {
    browser.see("#code").sendKeys(code);
    browser.click("main button[type=submit]");
  }

  /** A code that was not used yet, of a phone whose clock is right or half a minute early. */
  private String next() {
    assertThat(Program.await(Duration.ofSeconds(70), () -> step(Instant.now()) >= lastStep))
        .isTrue();
    Instant at = step(Instant.now()) > lastStep ? Instant.now() : Instant.now().plusSeconds(30);
    lastStep = step(at);
    used = AuthenticatorApp.code(secret, at);
    return used;
  }

  private static long step(Instant at) {
    return at.getEpochSecond() / 30;
  }
}
