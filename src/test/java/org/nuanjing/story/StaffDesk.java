package org.nuanjing.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.browser.Browser;
import org.openqa.selenium.By;

/** What staff do at the desk in a browser, and what they see there. */
final class StaffDesk {

  private static final String PASSWORD = "a-longer-way-home-42";

  private final Browser browser;
  private final Program program;

  private StaffDesk(Browser browser, Program program) {
    this.browser = browser;
    this.program = program;
  }

  /** Signs in as the administrator, for the first time, with the password that was printed. */
  static StaffDesk signIn(Browser browser, Program program) {
    Matcher printed = Pattern.compile("(?m)^ {4}admin +(\\S+)$").matcher(program.said());
    if (!printed.find()) {
      throw new AssertionError("No first password in:\n" + program.said());
    }
    StaffDesk desk = new StaffDesk(browser, program);
    desk.enters(printed.group(1));
    browser.see("input[name=current]").sendKeys(printed.group(1));
    browser
        .driver()
        .findElements(By.cssSelector("input[type=password]:not([name=current])"))
        .forEach(field -> field.sendKeys(PASSWORD));
    desk.click("main form button[type=submit]");
    browser.see("#queue");
    return desk;
  }

  /** Signs in in another browser, with the password chosen before. */
  static StaffDesk signInAgain(Browser browser, Program program) {
    StaffDesk desk = new StaffDesk(browser, program);
    desk.enters(PASSWORD);
    browser.see("#queue");
    return desk;
  }

  private void enters(String password) {
    goes("/desk");
    browser.see("#name").sendKeys("admin");
    browser.see("#password").sendKeys(password);
    click("form[action$='/sign-in'] button");
  }

  void goes(String path) {
    browser.go(program.url(path));
  }

  void click(String css) {
    browser.click(css);
  }

  /** Takes a ticket and answers it. */
  void answers(String reference, String reply) {
    goes("/desk/tickets/" + reference);
    click("form[action$='/take'] button");
    browser.see("textarea#text").sendKeys(reply);
    click("form[action$='/reply'] button");
    browser.seeText(reply);
  }
}
