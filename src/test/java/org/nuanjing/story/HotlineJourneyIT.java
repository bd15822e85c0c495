package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.audit.AuditTrail;
import org.nuanjing.audit.AuditTrail.Verification;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.nuanjing.roster.Activations;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/**
 * The hotline with browsers and the fake Telegram: an officer writes in a browser, a counsellor is
 * called and takes it on the desk, they talk and make a safety plan, a lead joins silently, the
 * officer's superior is refused, two people break the seal, it is handed over to a colleague who
 * works in Telegram, ends and is followed up.
 */
class HotlineJourneyIT {

  @TempDir Path folder;

  private FakeBotApi telegram;
  private LiveProgram program;
  private Browser phone;
  private Browser desk;
  private Browser office;
  private Person colleague;

  @BeforeEach
  void open() throws IOException {
    telegram = FakeBotApi.start();
    colleague = telegram.person(901);
    program =
        new LiveProgram(
            folder,
            telegram,
            "--nuanjing.reference.folder=" + ReferenceFolders.withASuperior(folder));
    phone = Browser.phone(Theme.LIGHT);
    desk = Browser.desktop(Theme.LIGHT);
    office = Browser.desktop(Theme.LIGHT);
  }

  @AfterEach
  void close() {
    Stream.of(office, desk, phone).filter(Objects::nonNull).forEach(Browser::close);
    program.close();
    telegram.close();
  }

  @Test
  void somebodyInDistressIsNeverAlone() {
    colleague.says("/connect " + program.part(StaffChats.class).issue("admin").code());
    colleagueSees("连上了");
    program.signIn(desk, "shan");
    desk.go(program.url("/desk/hotline"));
    desk.screenshot("hotline-quiet");
    anOfficerWritesAndTheCounsellorWhoIsCalledTakesIt();
    theyTalkAndSeeEachOtherWriting();
    theyMakeASafetyPlanTogether();
    String page = desk.driver().getCurrentUrl();
    aSupervisorReadsAlongAndTheOfficersSuperiorReadsNothing(page);
    twoPeopleBreakTheSeal(page);
    aColleagueInTelegramTakesOver(page);
    itEndsAndIsFollowedUp(page);
    theAuditTrailShowsAllOfIt(page.substring(page.lastIndexOf('/') + 1));
    assertThat(telegram.violations()).isEmpty();
  }

  private void anOfficerWritesAndTheCounsellorWhoIsCalledTakesIt() {
    phone.go(program.url("/"));
    phone.seeText("12356");
    says("绑定 900101 " + program.part(Activations.class).issue("900101").orElseThrow().code());
    phone.seeText("绑好了");
    says("我不想活了");
    desk.seeText("有一位同事在等你");
    desk.screenshot("hotline-waiting");
    desk.click("form[action$='/take'] button");
    desk.seeText("我不想活了");
    phone.seeText("有同事来了");
  }

  private void theyTalkAndSeeEachOtherWriting() {
    desk.see("form.talk textarea").sendKeys("我在，你慢慢说");
    phone.see("#typing");
    desk.see("form.talk textarea").sendKeys(Keys.ENTER);
    phone.seeText("我在，你慢慢说");
    desk.seeText("已送达");
    assertThat(phone.count("#typing[hidden]")).as("it came").isEqualTo(1);
    desk.patiently()
        .until(gone -> {
          phone.see("#text").sendKeys("嗯");
          return desk.count("#typing:not([hidden])") == 1;
        });
    assertThat(desk.see("#contact").getText()).doesNotContain("嗯");
    says("孩子还小");
    desk.seeText("孩子还小");
    desk.see("form.talk summary").click();
    desk.screenshot("contact-desktop");
  }

  private void theyMakeASafetyPlanTogether() {
    desk.click("form.plan button");
    desk.seeText("已经问对方");
    phone.seeText("一起写");
    phone
        .driver()
        .executeScript(
            "[...document.querySelectorAll('#log .choices button:not(:disabled)')]"
                + ".find(one => one.textContent === '一起写').click()");
    phone.seeText("1/6");
    panelShows("（还没写到）");
    says("整夜睡不着");
    phone.seeText("2/6");
    panelShows("整夜睡不着");
    for (String words : List.of("跑步 3/6", "篮球场 4/6", "我姐 5/6", "李医生 6/6")) {
      says(words.substring(0, words.indexOf(' ')));
      phone.seeText(words.substring(words.indexOf(' ') + 1));
    }
    says("车钥匙交给我姐");
    phone.seeText("留好了");
    panelShows("车钥匙交给我姐");
    panelShows("写好了，本人留着");
    assertThat(desk.count("#panel ol.plan li")).isEqualTo(6);
    desk.screenshot("contact-plan");
  }

  private void aSupervisorReadsAlongAndTheOfficersSuperiorReadsNothing(String page) {
    int before = phone.count("#log > li");
    program.signIn(office, "mei");
    office.go(page);
    office.seeText("不在你这里");
    office.click("form.join button[value=silent]");
    office.seeText("孩子还小");
    assertThat(office.count("form.talk")).isZero();
    desk.seeText("在旁听");
    program.signIn(office, "near");
    for (String path : List.of(page, page.replace("hotline", "tickets"))) {
      office.go(path);
      office.seeText("这里没有内容");
    }
    assertThat(phone.count("#log > li")).as("the officer notices nothing").isEqualTo(before);
  }

  private void twoPeopleBreakTheSeal(String page) {
    String sealed = page.replace("hotline", "tickets") + "/unsealing";
    desk.go(sealed);
    new Select(desk.see("#reason")).selectByValue("danger-to-self");
    desk.click("form[action$='/ask'] button.button-primary");
    assertThat(desk.count("form[action$='/see'] button.button-primary")).isZero();
    program.signIn(office, "bai");
    office.go(sealed);
    office.click("button[formaction$='/approve']");
    office.see("form[action$='/see'] button.button-primary");
    desk.go(sealed);
    desk.click("form[action$='/see'] button.button-primary");
    desk.seeText("样例甲");
    desk.seeText("13900000001");
    assertThat(desk.driver().findElement(By.tagName("body")).getText()).doesNotContain("900101");
    desk.go(page);
  }

  private void aColleagueInTelegramTakesOver(String page) {
    desk.click(".contact details:has(form.offer) > summary");
    new Select(desk.see("form.offer select")).selectByValue("admin");
    desk.see("form.offer textarea").sendKeys("怕独处，孩子还小");
    desk.click("form.offer button");
    desk.seeText("还没答复");
    colleagueSees("想把这一位交给你");
    colleague.presses("接过来 · I take over");
    phone.seeText("换了一位同事来陪你");
    colleague.says("我接着陪你");
    phone.seeText("我接着陪你");
    desk.seeText("不在你这里");
    program.signIn(desk, "admin");
    desk.go(page);
    desk.seeText("我接着陪你");
    panelShows("车钥匙交给我姐");
    dark(desk, page);
  }

  private void itEndsAndIsFollowedUp(String page) {
    desk.click("details.danger > summary");
    desk.see("form.end input[name=reason]").sendKeys("家人到了");
    desk.click("form.end button");
    assertThat(desk.count("form.end select[name=level]:invalid")).as("nobody said it").isEqualTo(1);
    new Select(desk.see("form.end select[name=level]")).selectByValue("2");
    desk.click("form.end button");
    assertThat(desk.see(".notice-refused").getText()).as("and nobody asks again").isNotBlank();
    desk.click("details.danger > summary");
    desk.see("form.end input[name=reason]").sendKeys("家人到了");
    new Select(desk.see("form.end select[name=hours]")).selectByValue("24");
    new Select(desk.see("form.end select[name=level]")).selectByValue("2");
    desk.click("form.end button");
    desk.seeText("要不要休息");
    desk.screenshot("hotline-debrief");
    String reference = page.substring(page.lastIndexOf('/') + 1);
    desk.patiently()
        .until(gone -> {
          desk.go(program.url("/desk/follow-ups"));
          return desk.see("main").getText().contains(reference);
        });
    says("我的安全计划");
    phone.seeText("删掉这份");
  }

  private void theAuditTrailShowsAllOfIt(String reference) {
    AuditTrail trail = program.part(AuditTrail.class);
    assertThat(trail.latest(200).reversed())
        .filteredOn(entry -> entry.subject().startsWith(reference))
        .extracting(entry -> entry.who() + " " + entry.action())
        .containsSubsequence(
            "shan ticket.take",
            "shan ticket.plan",
            "mei ticket.join-silent",
            "mei ticket.read",
            "near ticket.refused",
            "shan unsealing.asked",
            "bai unsealing.approved",
            "shan unsealing.seen",
            "shan ticket.offer",
            "admin ticket.read",
            "admin ticket.end");
    assertThat(trail.verify()).isInstanceOf(Verification.Intact.class);
  }

  private void panelShows(String words) {
    desk.patiently().until(gone -> desk.see("#panel").getText().contains(words));
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

  private void says(String words) {
    phone.see("#text").sendKeys(words);
    phone.see("#send").click();
    phone.seeText(words);
  }

  private void colleagueSees(String words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> colleague.sees().stream().anyMatch(text -> text.contains(words)));
  }
}
