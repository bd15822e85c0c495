package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
 * The main job, on the packaged program in two real browsers: an officer binds, asks what the rules
 * say, files a supply request; staff sign in, take it and answer; the officer reads the answer;
 * staff resolve it.
 */
class CareJourneyIT {

  @TempDir Path folder;

  @Test
  void aSupplyRequestGoesFromTheOfficersPhoneToTheDeskAndBack() {
    try (Program program = new Program(folder);
        Browser phone = Browser.phone(Theme.LIGHT);
        Browser desk = Browser.desktop(Theme.LIGHT)) {
      program.start();

      phone.go(program.url("/"));
      phone.seeText("12356");
      binds(phone, program);
      asksWhatTheRulesSay(phone);
      String reference = filesASupplyRequest(phone);

      signsIn(desk, program);
      desk.go(program.url("/desk/tickets/" + reference));
      click(desk, "form[action$='/take'] button");
      desk.see("textarea#text").sendKeys("水和药明天上午送到所里，注意防暑。");
      click(desk, "form[action$='/reply'] button");

      phone.seeText("水和药明天上午送到所里");
      phone.screenshot("journey-phone");
      desk.seeText("水和药明天上午送到所里");
      desk.screenshot("journey-desk");

      says(phone, "放值班室门口就行");
      desk.seeText("放值班室门口就行");
      click(desk, "form[action$='/resolve'] button");
      phone.seeText("说办好了");
    }
  }

  private static void binds(Browser phone, Program program) {
    Matcher code =
        Pattern.compile("(?m)^ {4}(\\d{6}) +([A-Z0-9]{4}-[A-Z0-9]{4})$").matcher(program.said());
    assertThat(code.find()).as("an activation code in: %s", program.said()).isTrue();
    says(phone, "绑定 " + code.group(1) + " " + code.group(2));
    phone.seeText("绑好了");
  }

  private static void asksWhatTheRulesSay(Browser phone) {
    says(phone, "住院慰问金多少钱");
    if (shows(phone, "查政策")) {
      press(phone, "查政策");
    }
    assertThat(phone.see("blockquote").getText()).contains("1000");
  }

  private static String filesASupplyRequest(Browser phone) {
    says(phone, "申请两箱矿泉水和一些防暑药");
    for (int question = 0; question < 6 && !shows(phone, "提交"); question++) {
      answersOneQuestion(phone, question);
    }
    press(phone, "提交");
    Pattern reference = Pattern.compile("\\d{2}-\\d{4}");
    phone.patiently().until(driver -> reference.matcher(log(phone)).find());
    Matcher found = reference.matcher(log(phone));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String log(Browser phone) {
    return phone.driver().findElement(By.id("log")).getText();
  }

  private static void answersOneQuestion(Browser phone, int question) {
    if (shows(phone, "跳过")) {
      press(phone, "跳过");
    } else {
      says(phone, question == 0 ? "送到青河所" : "明天");
    }
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
    desk.see("#main");
  }

  /** Writes and waits until an answer came. */
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

  private static int answers(Browser phone) {
    return phone.driver().findElements(By.cssSelector("#log > li")).size();
  }

  /** An own message and an answer at least. */
  private static void awaitMore(Browser phone, int before) {
    phone
        .patiently()
        .until(driver -> driver.findElements(By.cssSelector("#log > li")).size() >= before + 2);
  }

  private static void click(Browser browser, String css) {
    browser.see(css).click();
  }
}
