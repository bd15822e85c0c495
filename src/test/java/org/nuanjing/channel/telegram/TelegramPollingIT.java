package org.nuanjing.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.telegramapi.Call;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Fault;
import org.nuanjing.telegramapi.Person;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TelegramPollingIT {

  private final FakeBotApi api = FakeBotApi.start();
  private final Person officer = api.person(7);

  @AfterEach
  void everyCallConforms() {
    api.close();
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void whatAnOfficerSaysIsStoredOnceAndConfirmed() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      officer.says("你好");
      rig.hears("你好");
      officer.says("想咨询");
      rig.hears("你好", "想咨询");

      rig.soon(() -> api.unconfirmed().isEmpty());
      assertThat(rig.inbox().duplicates()).isZero();
      assertThat(rig.health().getStatus()).isEqualTo(Status.UP);
      assertThat(rig.silenceSeconds()).isLessThan(5);
    }
    assertThat(api.calls("getUpdates").getFirst().parameters().path("allowed_updates"))
        .extracting(kind -> kind.asString())
        .containsExactly("message", "edited_message", "callback_query", "my_chat_member");
    assertThat(api.calls("setMyCommands"))
        .extracting(call -> call.parameters().path("language_code").asString(""))
        .containsExactly("", "en");
  }

  @Test
  void nothingIsConfirmedBeforeItIsStored() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.inbox().goDown();
      int first = officer.says("第一条");
      int second = officer.says("第二条");
      rig.soon(() -> rig.inbox().refusals() >= 3);

      assertThat(api.unconfirmed()).containsExactly(first, second);
      assertThat(rig.health().getStatus()).isEqualTo(Status.DOWN);

      rig.inbox().comeBack();
      rig.hears("第一条", "第二条");
      rig.soon(() -> api.unconfirmed().isEmpty());
      rig.soon(() -> rig.health().getStatus().equals(Status.UP));
    }
  }

  @Test
  void whatWasNotStoredWhenTheProgramStoppedComesAgain() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.inbox().goDown();
      officer.says("不要丢");
      rig.soon(() -> rig.inbox().refusals() >= 1);
    }
    assertThat(api.unconfirmed()).hasSize(1);

    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.hears("不要丢");
      rig.soon(() -> api.unconfirmed().isEmpty());
    }
  }

  @Test
  void anUpdateThatDoesNotParseHoldsNobodyUp() {
    officer.says("前");
    api.deliver("{\"message\":{\"message_id\":1,\"date\":1,\"chat\":[],\"from\":3}}");
    officer.sends("chat_background_set", "{\"type\":{\"type\":\"hologram\"}}");
    officer.says("后");
    api.deliver("{\"message\":\"unreadable\"}");
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.soon(() -> api.unconfirmed().isEmpty());

      assertThat(rig.inbox().words()).contains("前", "后");
      assertThat(rig.count("nuanjing.telegram.updates", "outcome", "set_aside")).isPositive();
      officer.says("还在");
      rig.soon(() -> rig.inbox().words().contains("还在"));
    }
  }

  @Test
  void pollingOutlivesEveryKindOfFailure(CapturedOutput output) {
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.soon(() -> !api.calls("getUpdates").isEmpty());
      api.next(
          "getUpdates",
          new Fault.Gateway(502),
          new Fault.DropBefore(),
          new Fault.Refusal(500, "Internal Server Error"),
          new Fault.None(),
          new Fault.ForeignPage(),
          new Fault.TooMany(1),
          new Fault.CutOff(),
          new Fault.DropAfter());
      officer.says("还在吗");
      rig.soon(() ->
          api.calls("getUpdates").stream().anyMatch(c -> c.fault() instanceof Fault.DropAfter));

      rig.hears("还在吗");
      rig.soon(() -> api.unconfirmed().isEmpty());
      rig.soon(() -> rig.health().getStatus().equals(Status.UP));
    }
    assertThat(output).doesNotContain("FAKE-").doesNotContain("还在吗");
  }

  @Test
  void aServerThatIsDownAtStartIsTriedUntilItComes() throws Exception {
    int port = freePort();
    URI down = URI.create("http://127.0.0.1:" + port);
    try (TelegramRig rig = new TelegramRig(down, api.token(), Map.of())) {
      rig.soon(() -> rig.health().getStatus().equals(Status.DOWN));
      try (FakeBotApi late = FakeBotApi.startOn(port)) {
        late.person(8).says("终于");
        rig.hears("终于");
        assertThat(late.violations()).isEmpty();
      }
    }
  }

  @Test
  void aRefusedTokenIsReportedWithoutIt(CapturedOutput output) {
    api.revokeToken(true);
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.soon(() -> rig.health().getStatus().equals(Status.DOWN));
      assertThat(rig.health().getDetails()).containsEntry("trouble", Troubles.TOKEN_REFUSED);
      assertThat(output).contains("NUANJING_TELEGRAM_TOKEN").doesNotContain("FAKE-");

      api.revokeToken(false);
      officer.says("好了");
      rig.hears("好了");
      api.revokeToken(true);
      rig.soon(() -> rig.health().getStatus().equals(Status.DOWN));
      api.revokeToken(false);
      rig.soon(() -> rig.health().getStatus().equals(Status.UP));
    }
  }

  @Test
  void aWebhookSetBehindItsBackIsRemoved() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      officer.says("一");
      rig.hears("一");

      api.setWebhookBehindItsBack(URI.create("http://127.0.0.1:9/"));
      officer.says("二");

      rig.hears("一", "二");
    }
    assertThat(api.calls("deleteWebhook")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void updatesCountedAnewAreTaken() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      officer.says("上周");
      rig.hears("上周");
      rig.soon(() -> api.unconfirmed().isEmpty());

      api.countUpdatesFrom(1000);
      officer.says("这周");
      officer.says("今天");

      rig.hears("上周", "这周", "今天");
      rig.soon(() -> api.unconfirmed().isEmpty());
    }
  }

  @Test
  void aNodePollsOnlyWhileItHoldsTheLease() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      officer.says("一");
      rig.hears("一");

      rig.lease(false);
      rig.soon(() -> rig.health().getDetails().containsKey("polling"));
      List<Call> before = api.calls("getUpdates");
      officer.says("二");
      officer.says("三");
      rig.soon(() -> api.unconfirmed().size() >= 2);
      assertThat(api.calls("getUpdates")).hasSameSizeAs(before);
      assertThat(rig.inbox().words()).containsExactly("一");

      rig.lease(true);
      rig.hears("一", "二", "三");
    }
  }

  @Test
  void aLongPollEndsAtOnceWhenTheProgramStops() {
    var slow = Map.<String, Object>of("nuanjing.telegram.polling-timeout", "60s");
    TelegramRig rig = new TelegramRig(api.url(), api.token(), slow);
    rig.soon(() -> !api.calls("getUpdates").isEmpty());
    long start = System.nanoTime();

    rig.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    rig.soon(() ->
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .noneMatch(name -> name.equals("telegram-poll") || name.equals("telegram-watch")));
  }

  @Test
  void manyUpdatesKeepTheirOrder() {
    String[] words = IntStream.range(0, 350).mapToObj(i -> "第" + i).toArray(String[]::new);
    List.of(words).forEach(officer::says);
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.hears(words);
      assertThat(rig.inbox().duplicates()).isZero();
    }
  }

  @Test
  void aPressedButtonIsAnsweredAndItsKeyboardTakenAway() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      rig.channel().send(rig.message(7, "可以吗？", new Choice("可以", "yes"), new Choice("不", "no")));
      officer.presses("可以");

      rig.soon(() -> officer.messages().getFirst().buttons().isEmpty());
      assertThat(rig.inbox().messages())
          .extracting(IncomingMessage::content)
          .containsExactly(new Content.Chosen("yes", "可以"));
      assertThat(api.calls("answerCallbackQuery")).hasSize(1);
    }
  }

  @Test
  void blockingAndComingBackAreHeard() {
    try (TelegramRig rig = TelegramRig.with(api)) {
      officer.blocks();
      officer.unblocks();
      rig.soon(() -> rig.inbox().messages().size() == 2);

      assertThat(rig.inbox().messages())
          .extracting(IncomingMessage::content)
          .containsExactly(new Content.Left(), new Content.Started());
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
