package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/**
 * Rules in real browsers: staff upload a regulation and a new version of it that begins later; an
 * officer gets the one in force. An officer asks what no rule says, gets a ticket, staff answer it
 * and keep the answer, and the next asker gets it at once.
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
      signsIn(desk, program);

      publishes(desk, program, version("60", "2020-04-01"), "旧版.md");
      desk.seeText("施行中");
      publishes(desk, program, version("90", next.toString()), "新版.md");
      desk.seeText("待施行");
      desk.screenshot("policy-version");
      click(desk, "a[href*='difference']");
      desk.seeText("90元");
      desk.screenshot("policy-difference");
      desk.go(program.url("/desk/policies"));
      desk.screenshot("policies-desktop");

      phone.go(program.url("/"));
      phone.seeText("12356");
      assertThat(asksForTheAnswer(phone, "骑行补贴办法第二条")).contains("60元").doesNotContain("90元");
      phone.screenshot("policy-today");

      assertThat(asksAsOf(program, next.minusDays(1))).contains("60元").doesNotContain("90元");
      assertThat(asksAsOf(program, next)).contains("90元").doesNotContain("60元");

      String question = "挂职干部的交通补贴有什么规定";
      String reference = asksForAPerson(phone, question);
      answers(desk, program, reference, "挂职期间按月领，由派出单位发。");
      keeps(desk, program, reference, question);

      try (Browser other = Browser.phone(Theme.DARK)) {
        other.go(program.url("/"));
        other.seeText("12356");
        assertThat(asksForTheAnswer(other, question)).contains("由派出单位发");
        other.screenshot("policy-kept-answer");
      }
    }
  }

  @Test
  void theDeskLooksRightOnAPhoneAndInTheDark() throws IOException {
    try (Program program = new Program(folder);
        Browser phone = Browser.phone(Theme.LIGHT)) {
      program.start();
      signsIn(phone, program);
      phone.go(program.url("/desk/policies"));
      phone.screenshot("policies-phone");
      uploads(phone, version("60", "2020-04-01"), "办法.md");
      phone.seeText("读出来的，请核对");
      phone.screenshot("policy-draft-phone");
      assertThat(
              ((JavascriptExecutor) phone.driver())
                  .executeScript(
                      "return document.documentElement.scrollWidth <= window.innerWidth"))
          .as("nothing sticks out at the side")
          .isEqualTo(true);
      phone.go(program.url("/desk/policies/answer"));
      phone.screenshot("policy-answer-phone");
      try (Browser dark = Browser.desktop(Theme.DARK)) {
        signsInAgain(dark, program);
        dark.go(program.url("/desk/policies/1"));
        dark.screenshot("policy-draft-desktop-dark");
      }
    }
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

  private void publishes(Browser desk, Program program, String text, String name)
      throws IOException {
    desk.go(program.url("/desk/policies"));
    uploads(desk, text, name);
    desk.seeText("读出来的，请核对");
    desk.screenshot("policy-draft");
    click(desk, "button[value=publish]");
    desk.seeText("已发布");
    // The index of this node follows within two seconds; the page says where it stands.
    desk.patiently()
        .until(driver -> {
          driver.navigate().refresh();
          return !desk.see(".heading .badge").getText().equals("正在收录");
        });
  }

  private void uploads(Browser desk, String text, String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    desk.driver().findElement(By.id("file")).sendKeys(file.toAbsolutePath().toString());
    click(desk, "form[action$='/policies'] button");
  }

  private static String asksForTheAnswer(Browser phone, String question) {
    says(phone, question);
    if (shows(phone, "查政策")) {
      press(phone, "查政策");
    }
    return phone.see("blockquote").getText();
  }

  /** As of a day, on the command line, from the index of the running program. */
  private static String asksAsOf(Program program, LocalDate day) throws IOException {
    Process asking =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "nuanjing.jar").toString(),
                "policy",
                "ask",
                "骑行补贴办法第二条",
                "--as-of=" + day,
                "--index-dir=" + program.data().resolve("policy-index"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String asksForAPerson(Browser phone, String question) {
    says(phone, question);
    press(phone, "转给政策岗");
    Pattern reference = Pattern.compile("\\d{2}-\\d{4}");
    phone.patiently().until(driver -> reference.matcher(log(phone)).find());
    Matcher found = reference.matcher(log(phone));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static void answers(Browser desk, Program program, String reference, String reply) {
    desk.go(program.url("/desk/tickets/" + reference));
    click(desk, "form[action$='/take'] button");
    desk.see("textarea#text").sendKeys(reply);
    click(desk, "form[action$='/reply'] button");
    desk.seeText(reply);
  }

  private static void keeps(Browser desk, Program program, String reference, String question) {
    desk.go(program.url("/desk/tickets/" + reference));
    click(desk, "a[href*='/desk/policies/answer']");
    WebElement asked = desk.see("#question");
    asked.clear();
    asked.sendKeys(question);
    assertThat(desk.see("textarea#text").getText()).contains("由派出单位发");
    desk.see("#region").clear();
    desk.screenshot("policy-answer");
    click(desk, "main form button[type=submit]");
    desk.seeText("解答已发布");
    desk.patiently()
        .until(driver -> {
          driver.navigate().refresh();
          return desk.see(".heading .badge").getText().equals("施行中");
        });
  }

  private static void signsIn(Browser desk, Program program) {
    Matcher password = Pattern.compile("(?m)^ {4}admin +(\\S+)$").matcher(program.said());
    assertThat(password.find()).isTrue();
    desk.go(program.url("/desk"));
    desk.see("#name").sendKeys("admin");
    desk.see("#password").sendKeys(password.group(1));
    click(desk, "form[action$='/sign-in'] button");
    desk.see("input[name=current]").sendKeys(password.group(1));
    desk.driver()
        .findElements(By.cssSelector("input[type=password]:not([name=current])"))
        .forEach(field -> field.sendKeys("a-longer-way-home-42"));
    click(desk, "main form button[type=submit]");
    desk.see("#queue");
  }

  private static void signsInAgain(Browser desk, Program program) {
    desk.go(program.url("/desk"));
    desk.see("#name").sendKeys("admin");
    desk.see("#password").sendKeys("a-longer-way-home-42");
    click(desk, "form[action$='/sign-in'] button");
    desk.see("#queue");
  }

  private static void says(Browser phone, String words) {
    int before = answers(phone);
    phone.see("#text").sendKeys(words);
    click(phone, "#send");
    awaitMore(phone, before);
  }

  private static void press(Browser phone, String label) {
    int before = answers(phone);
    WebElement button =
        phone.driver().findElements(By.cssSelector("#log button")).stream()
            .filter(one -> one.isEnabled() && one.getText().contains(label))
            .reduce((first, last) -> last)
            .orElseThrow();
    ((JavascriptExecutor) phone.driver()).executeScript("arguments[0].click()", button);
    awaitMore(phone, before);
  }

  private static boolean shows(Browser phone, String label) {
    return phone.driver().findElements(By.cssSelector("#log button")).stream()
        .anyMatch(one -> one.isEnabled() && one.getText().contains(label));
  }

  private static String log(Browser phone) {
    return phone.driver().findElement(By.id("log")).getText();
  }

  private static int answers(Browser phone) {
    return phone.driver().findElements(By.cssSelector("#log > li")).size();
  }

  private static void awaitMore(Browser phone, int before) {
    phone
        .patiently()
        .until(driver -> driver.findElements(By.cssSelector("#log > li")).size() >= before + 2);
  }

  private static void click(Browser browser, String css) {
    browser.see(css).click();
  }
}
