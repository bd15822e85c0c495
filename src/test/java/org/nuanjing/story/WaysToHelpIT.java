package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Somebody who has not said who they are gets an answer with its decisive words in bold, and the
 * hospitals near the place their phone tells, without signing in.
 */
class WaysToHelpIT {

  private static final Pattern KILOMETRES = Pattern.compile("直线约 ([0-9.]+) 公里");

  @TempDir Path folder;

  @Test
  void decisiveWordsAreSeenAndTheNearestHospitalsComeFirst() {
    try (Program program = new Program(folder);
        Browser phone = Browser.phone(Theme.LIGHT)) {
      program.start();
      stands(phone, program, 43.9481, 119.3041);
      Chat officer = Chat.open(phone, program);

      officer.asks("民警住院慰问金的规定是多少");
      phone.see("blockquote strong");
      assertThat(bold(phone)).contains("1000元");
      phone.screenshot("chat-marks-phone");

      officer.says("离我最近的绿色通道医院");
      phone.see("#more").click();
      phone.see("#share-location").click();
      phone.seeText("你发的位置");
      String answer = last(phone);
      List<Double> kilometres =
          KILOMETRES.matcher(answer).results().map(WaysToHelpIT::number).toList();
      assertThat(kilometres).hasSizeGreaterThan(1).isSorted();
      assertThat(answer.indexOf("青河县人民医院")).isPositive();
      assertThat(answer).contains("现在开着", "电话").doesNotContain("登录");
      assertThat(answer.indexOf("青河县人民医院")).isLessThan(answer.indexOf("云川市人民医院"));
      phone.screenshot("chat-nearest-phone");
      assertThat(
              phone
                  .driver()
                  .executeScript(
                      "return document.documentElement.scrollWidth <= window.innerWidth"))
          .as("nothing sticks out at the side")
          .isEqualTo(true);
    }
  }

  private static void stands(Browser phone, Program program, double latitude, double longitude) {
    phone
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of(
                "origin",
                program.url("/").replaceFirst("/$", ""),
                "permissions",
                List.of("geolocation")));
    phone
        .driver()
        .executeCdpCommand(
            "Emulation.setGeolocationOverride",
            Map.of("latitude", latitude, "longitude", longitude, "accuracy", 20));
  }

  /** What of the clauses quoted stands out: heavier than the words around it. */
  private static List<String> bold(Browser phone) {
    return phone.driver().findElements(By.cssSelector("blockquote strong")).stream()
        .filter(WebElement::isDisplayed)
        .filter(mark -> Integer.parseInt(mark.getCssValue("font-weight")) >= 600)
        .map(WebElement::getText)
        .toList();
  }

  private static String last(Browser phone) {
    return phone.see("#log > li:last-child").getText();
  }

  private static double number(MatchResult found) {
    return Double.parseDouble(found.group(1));
  }
}
