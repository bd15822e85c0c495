package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Rules in real browsers: staff upload a regulation and a new version of it that begins later; an
 * officer gets the one in force, and for that day, when they name it, the new one. An officer asks
 * what no rule says, gets a ticket, staff answer it and keep the answer, and the next asker gets it
 * at once. An amount is entered beside its clause, and is what whoever asks is told.
 */
class PolicyJourneyIT {

  private final LocalDate next =
      LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(2).withDayOfMonth(1);

  @TempDir Path folder;

  @Test
  void aNewVersionWaitsForItsDayAndAnAnswerIsKeptForTheNextAsker() throws IOException {
    try (Program program = new Program(folder);
        Browser phone = Browser.phone(Theme.LIGHT);
        Browser desk = Browser.desktop(Theme.LIGHT)) {
      program.start();
      StaffDesk staff = StaffDesk.signIn(desk, program);

      publishes(staff, desk, version("60", "2020-04-01"), "旧版.md");
      desk.seeText("施行中");
      publishes(staff, desk, version("90", next.toString()), "新版.md");
      desk.seeText("待施行");
      desk.screenshot("policy-version");
      staff.click("a[href*='difference']");
      desk.seeText("90元");
      desk.screenshot("policy-difference");
      staff.goes("/desk/policies");
      desk.screenshot("policies-desktop");

      Chat officer = Chat.open(phone, program);
      assertThat(officer.asks("骑行补贴办法第二条")).contains("60元", "2020年4月1日起施行").doesNotContain("90元");
      phone.screenshot("policy-today");
      LocalDate before = next.minusDays(1);
      assertThat(officer.asks("按" + day(before) + "的规定，骑行补贴办法第二条"))
          .contains("按 " + day(before) + " 有效的规定", "60元")
          .doesNotContain("90元");
      assertThat(officer.asks("按" + day(next) + "的规定，骑行补贴办法第二条"))
          .contains("按 " + day(next) + " 有效的规定", "90元", day(next) + "起施行")
          .doesNotContain("60元");
      phone.screenshot("policy-as-of");

      String question = "挂职干部的交通补贴有什么规定";
      officer.says(question);
      officer.presses("转给政策岗");
      String reference = officer.reference();
      staff.answers(reference, "挂职期间按月领，由派出单位发。");
      keeps(staff, desk, reference, question);

      try (Browser another = Browser.phone(Theme.DARK)) {
        assertThat(Chat.open(another, program).asks(question)).contains("由派出单位发");
        assertThat(another.see("blockquote").getText()).contains("由派出单位发");
        another.screenshot("policy-kept-answer");
      }
    }
  }

  @Test
  void theDeskLooksRightOnAPhoneAndInTheDark() throws IOException {
    try (Program program = new Program(folder);
        Browser phone = Browser.phone(Theme.LIGHT)) {
      program.start();
      StaffDesk staff = StaffDesk.signIn(phone, program);
      staff.goes("/desk/policies");
      phone.screenshot("policies-phone");
      uploads(staff, phone, version("60", "2020-04-01"), "办法.md");
      phone.seeText("读出来的，请核对");
      phone.screenshot("policy-draft-phone");
      staysWithin(phone);
      staff.goes("/desk/policies/answer");
      phone.screenshot("policy-answer-phone");
      try (Browser dark = Browser.desktop(Theme.DARK)) {
        StaffDesk.signInAgain(dark, program).goes("/desk/policies/1");
        dark.screenshot("policy-draft-desktop-dark");
      }
    }
  }

  @Test
  void anAmountIsEnteredBesideItsClauseAndWorkedOutForWhoeverAsks() throws IOException {
    try (Program program = new Program(folder);
        Browser phone = Browser.phone(Theme.LIGHT);
        Browser desk = Browser.desktop(Theme.LIGHT)) {
      program.start();
      StaffDesk staff = StaffDesk.signIn(desk, program);
      staff.goes("/desk/policies");
      uploads(staff, desk, version("60", "2020-04-01"), "办法.md");
      desk.seeText("读出来的，请核对");

      entersAmount(staff, desk, "80");
      desk.seeText("所选条款里没有写这个数额");
      assertThat(desk.see("#a-words-0").getAttribute("value")).isEqualTo("骑行补贴、骑车补助");
      desk.screenshotWhole("policy-amount-refused");
      desk.see("#a-yuan-0").clear();
      desk.see("#a-yuan-0").sendKeys("60");
      staff.click(".amounts button.button-primary");
      desk.seeText("60 元");
      desk.screenshotWhole("policy-amount");
      publishedFrom(staff, desk);

      StaffDesk.signInAgain(phone, program).goes("/desk/policies/1");
      staysWithin(phone);
      phone.click(".amounts details:last-of-type summary");
      phone.see("#a-words-0");
      phone.screenshotWhole("policy-amount-phone");
      staysWithin(phone);
      try (Browser officer = Browser.phone(Theme.LIGHT)) {
        assertThat(Chat.open(officer, program).asks("骑行补贴给多少钱，有规定吗"))
            .contains("60元（民警骑行上下班，每月）", "第二条");
      }
    }
  }

  private static void entersAmount(StaffDesk staff, Browser desk, String yuan) {
    staff.click(".amounts details:last-of-type summary");
    desk.see("#a-clause-0").findElement(By.cssSelector("option[value='第二条']")).click();
    desk.see("#a-kind-0").findElement(By.cssSelector("option[value=FIXED]")).click();
    desk.see("#a-yuan-0").sendKeys(yuan);
    desk.see("#a-words-0").sendKeys("骑行补贴、骑车补助");
    desk.see("#a-condition-0").sendKeys("民警骑行上下班，每月");
    staff.click(".amounts button.button-primary");
  }

  private static void staysWithin(Browser browser) {
    assertThat(
            browser
                .driver()
                .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
        .as("nothing sticks out at the side")
        .isEqualTo(true);
  }

  private static String version(String amount, String effective) {
    return """
    # 北原省民警骑行补贴办法
    2020年3月1日北原省公安厅发布

    第一条 为鼓励民警骑行上下班，制定本办法。

    第二条 民警骑行上下班的，每月补贴%s元。

    第三条 本办法自%s起施行。
    """
        .formatted(amount, day(LocalDate.parse(effective)));
  }

  private static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private void publishes(StaffDesk staff, Browser desk, String text, String name)
      throws IOException {
    staff.goes("/desk/policies");
    uploads(staff, desk, text, name);
    desk.seeText("读出来的，请核对");
    desk.screenshot("policy-draft");
    publishedFrom(staff, desk);
  }

  /** Publishes the draft whose page is open. */
  private static void publishedFrom(StaffDesk staff, Browser desk) {
    staff.click("button[value=publish]");
    desk.seeText("已发布");
    // The index of this node follows within two seconds; the page says where it stands.
    desk.patiently()
        .until(driver -> {
          driver.navigate().refresh();
          return !desk.see(".heading .badge").getText().equals("正在收录");
        });
  }

  private void uploads(StaffDesk staff, Browser desk, String text, String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    desk.driver().findElement(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    staff.click("form[action$='/policies'] button");
  }

  private static void keeps(StaffDesk staff, Browser desk, String reference, String question) {
    staff.goes("/desk/tickets/" + reference);
    staff.click("a[href*='/desk/policies/answer']");
    WebElement asked = desk.see("#question");
    asked.clear();
    asked.sendKeys(question);
    assertThat(desk.see("textarea#text").getText()).contains("由派出单位发");
    desk.see("#region").clear();
    desk.screenshot("policy-answer");
    staff.click("main form button[type=submit]");
    desk.seeText("解答已发布");
    desk.patiently()
        .until(driver -> {
          driver.navigate().refresh();
          return desk.see(".heading .badge").getText().equals("施行中");
        });
  }
}
