package org.nuanjing.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.browser.Browser;
import org.nuanjing.browser.Browser.Theme;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.openqa.selenium.By;

@ExtendWith(RedisServerExtension.class)
class WebChatBrowserIT {

  private final ChatApplication application;
  private final CuttableLine line;

  WebChatBrowserIT(RedisServer redis) throws IOException {
    application = ChatApplication.start(redis, Map.of());
    line = new CuttableLine(application.port());
  }

  @BeforeEach
  void theAssistantAnswers() {
    application.inbox().onMessage(message -> application.channel().send(reply(message)));
  }

  @AfterEach
  void stop() throws IOException {
    line.close();
    application.close();
  }

  private static OutgoingMessage reply(IncomingMessage message) {
    return switch (message.content()) {
      case Content.Started started -> greeting(message);
      case Content.Text text when text.text().contains("年假") -> quotation(message);
      default ->
          ChatApplication.saying(
              message.from(), "re-" + message.id(), "收到：" + message.content().words());
    };
  }

  private static OutgoingMessage greeting(IncomingMessage message) {
    return new OutgoingMessage(
        "re-" + message.id(),
        message.from(),
        List.of(
            new Block.Paragraph("你好，我是暖警，一个程序，不是真人。想说什么都可以，想找人也可以。"),
            new Block.Paragraph("你说的会加密保存；有生命危险时会请值班同事帮忙。")),
        List.of(
            new Choice("找人聊聊", "intent:counselling"),
            new Choice("看病就医", "intent:medical"),
            new Choice("申领物资", "intent:supplies"),
            new Choice("问政策", "intent:policy")),
        Keyboard.MENU,
        Urgency.REPLY);
  }

  private static OutgoingMessage quotation(IncomingMessage message) {
    return new OutgoingMessage(
        "re-" + message.id(),
        message.from(),
        List.of(
            new Block.Paragraph("工龄满十年不满二十年，年休假 10 天。依据："),
            new Block.Quote("职工累计工作已满1年不满10年的，年休假5天；已满10年不满20年的，年休假10天；已满20年的，年休假15天。"),
            new Block.Paragraph("《职工带薪年休假条例》第三条，2008-01-01 起施行")),
        List.of(new Choice("有帮助", "yes"), new Choice("还想问人", "human")),
        Keyboard.UNCHANGED,
        Urgency.REPLY);
  }

  private static void write(Browser browser, String text) {
    browser.see("#text").sendKeys(text);
    browser.see("#send").click();
  }

  private long texts(String text) {
    return application.inbox().messages().stream()
        .filter(message -> message.content().words().equals(text))
        .count();
  }

  @Test
  void anOfficerIsGreetedWritesAndSeesTheAnswer() {
    try (Browser phone = Browser.phone(Theme.LIGHT)) {
      phone.go(line.url());
      phone.seeText("不是真人");
      phone.screenshot("chat-phone-light-greeting");
      phone.see(".choices button[data-value='intent:policy']").click();
      phone.seeText("收到：问政策");
      assertThat(phone.count(".choices button:not(:disabled)")).isZero();
      assertThat(phone.count(".choices button[aria-pressed='true']")).isEqualTo(1);

      write(phone, "工龄满十年年假几天？");
      phone.seeText("第三条");
      write(phone, "<img src=x onerror=alert(1)>");
      phone.seeText("收到：<img src=x onerror=alert(1)>");

      assertThat(phone.count("#log img")).isZero();
      assertThat(texts("问政策")).isEqualTo(1);
      phone.screenshot("chat-phone-light");
      assertThat(
              (Boolean)
                  phone
                      .driver()
                      .executeScript("return document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
    }
  }

  @Test
  void aLostConnectionLosesAndDoublesNothing() {
    try (Browser phone = Browser.phone(Theme.DARK)) {
      phone.go(line.url());
      phone.seeText("不是真人");

      line.become(CuttableLine.State.CUT);
      write(phone, "写在断网时");
      phone.see("#offline");
      phone.seeText("连上后会自动送到");
      phone.screenshot("chat-phone-dark-offline");
      line.become(CuttableLine.State.ANSWERS_LOST);
      application.say(application.inbox().messages().getFirst().from(), "missed", "断网时说的话");
      phone.driver().executeScript("Unsent.run()");
      line.become(CuttableLine.State.WHOLE);
      phone.seeText("断网时说的话");
      phone.seeText("收到：写在断网时");
      phone.seeCount(".line.sending", 0);

      assertThat(texts("写在断网时")).isEqualTo(1);
      phone.driver().navigate().refresh();
      phone.seeText("收到：写在断网时");
      phone.seeCount("#log .line", 4);
      assertThat(phone.see("#log .line:last-child").getText()).contains("收到：写在断网时");
      phone.screenshot("chat-phone-dark");
    }
  }

  @Test
  void whatWasNotSentOutlivesAReloadAndIsSentOnce() {
    try (Browser desktop = Browser.desktop(Theme.LIGHT)) {
      desktop.go(line.url());
      desktop.seeText("不是真人");
      application.inbox().goDown();
      write(desktop, "先留着");
      desktop.seeText("连上后会自动送到");
      desktop.driver().navigate().refresh();
      desktop.seeText("先留着");
      application.inbox().comeBack();

      desktop.seeText("收到：先留着");
      assertThat(texts("先留着")).isEqualTo(1);
      assertThat(desktop.driver().executeScript("return localStorage.getItem('nuanjing.unsent')"))
          .isNull();
      write(desktop, "工龄满十年年假几天？");
      desktop.seeText("第三条");
      desktop.screenshot("chat-desktop-light");
    }
  }

  @Test
  void everythingToPressIsLargeEnoughAndHasAName() {
    try (Browser desktop = Browser.desktop(Theme.DARK)) {
      desktop.go(line.url());
      desktop.seeText("不是真人");
      desktop.see("#more").click();
      for (var element : desktop.driver().findElements(By.cssSelector("button, .help a"))) {
        if (element.isDisplayed()) {
          assertThat(element.getSize().height).as(element.getText()).isGreaterThanOrEqualTo(44);
          assertThat(element.getAccessibleName()).isNotBlank();
        }
      }
      desktop.screenshot("chat-desktop-dark");
      desktop.see("#language").click();
      desktop.seeText("My requests");
    }
  }
}
