package org.nuanjing.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nuanjing.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What an officer does in the web chat of a browser, and what they see there. */
final class Chat {

  private static final Pattern REFERENCE = Pattern.compile("\\d{2}-\\d{4}");

  private final Browser phone;

  private Chat(Browser phone) {
    this.phone = phone;
  }

  /** Opens the chat and waits for the greeting and what can be asked for. */
  static Chat open(Browser phone, Program program) {
    phone.go(program.url("/"));
    phone.see("#log button");
    return new Chat(phone);
  }

  /** Writes and waits until an answer came. */
  void says(String words) {
    int before = lines();
    phone.see("#text").sendKeys(words);
    phone.see("#send").click();
    awaitMore(before);
  }

  /** Presses the newest button of this name and waits until an answer came. */
  void presses(String label) {
    int before = lines();
    WebElement button =
        phone.driver().findElements(By.cssSelector("#log button")).stream()
            .filter(one -> one.isEnabled() && one.getText().contains(label))
            .reduce((first, last) -> last)
            .orElseThrow();
    phone.driver().executeScript("arguments[0].click()", button);
    awaitMore(before);
  }

  /** Whether there is a button of this name to press. */
  boolean offers(String label) {
    return phone.driver().findElements(By.cssSelector("#log button")).stream()
        .anyMatch(one -> one.isEnabled() && one.getText().contains(label));
  }

  /** Asks what the rules say; everything that was answered. */
  String asks(String question) {
    int before = lines();
    says(question);
    if (offers("查政策")) {
      before = lines();
      presses("查政策");
    }
    StringBuilder answer = new StringBuilder();
    phone.driver().findElements(By.cssSelector("#log > li")).stream()
        .skip(before + 1)
        .forEach(line -> answer.append(line.getText()).append('\n'));
    return answer.toString();
  }

  /** The reference of the newest ticket that was told, as soon as there is one. */
  String reference() {
    phone.patiently().until(driver -> REFERENCE.matcher(log()).find());
    return REFERENCE
        .matcher(log())
        .results()
        .map(found -> found.group())
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /** Everything said so far. */
  String log() {
    return phone.driver().findElement(By.id("log")).getText();
  }

  /** Binds with the first activation code the program printed. */
  void binds(Program program) {
    Matcher code =
        Pattern.compile("(?m)^ {4}(\\d{6}) +([A-Z0-9]{4}-[A-Z0-9]{4})$").matcher(program.said());
    if (!code.find()) {
      throw new AssertionError("No activation code in:\n" + program.said());
    }
    says("绑定 " + code.group(1) + " " + code.group(2));
    phone.seeText("绑好了");
  }

  private int lines() {
    return phone.count("#log > li");
  }

  /** An own message and an answer at least. */
  private void awaitMore(int before) {
    phone.patiently().until(driver -> lines() >= before + 2);
  }
}
