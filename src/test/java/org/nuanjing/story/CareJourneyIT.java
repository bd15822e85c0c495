package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;

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

      Chat officer = Chat.open(phone, program);
      officer.binds(program);
      assertThat(officer.asks("住院慰问金多少钱")).contains("1000");
      String reference = filesASupplyRequest(officer);

      StaffDesk staff = StaffDesk.signIn(desk, program);
      staff.answers(reference, "水和药明天上午送到所里，注意防暑。");

      phone.seeText("水和药明天上午送到所里");
      phone.screenshot("journey-phone");
      desk.screenshot("journey-desk");

      officer.says("放值班室门口就行");
      desk.seeText("放值班室门口就行");
      staff.click("form[action$='/resolve'] button");
      phone.seeText("说办好了");
    }
  }

  private static String filesASupplyRequest(Chat officer) {
    officer.says("申请两箱矿泉水和一些防暑药");
    for (int question = 0; question < 6 && !officer.offers("提交"); question++) {
      if (officer.offers("跳过")) {
        officer.presses("跳过");
      } else {
        officer.says(question == 0 ? "送到青河所" : "明天");
      }
    }
    officer.presses("提交");
    return officer.reference();
  }
}
