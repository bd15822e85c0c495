package org.nuanjing.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Choice;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.OutgoingMessage.Keyboard;
import org.nuanjing.channel.OutgoingMessage.Urgency;
import org.nuanjing.channel.Place;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Fault;
import org.nuanjing.telegramapi.Person;
import org.nuanjing.telegramapi.Shown;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TelegramChannelIT {

  private final FakeBotApi api = FakeBotApi.start();
  private final Person officer = api.person(7);
  private final TelegramRig rig = TelegramRig.with(api);

  @AfterEach
  void everyCallConforms() {
    rig.close();
    api.close();
    assertThat(api.violations()).isEmpty();
  }

  @Test
  void aMessageArrivesAsWrittenWithoutPreview() {
    assertThat(rig.say(7, "1 < 2 & <b>粗</b> https://例.cn")).isEqualTo(new Delivery.Sent());

    assertThat(officer.sees()).containsExactly("1 < 2 & <b>粗</b> https://例.cn");
    var call = api.calls("sendMessage").getFirst().parameters();
    assertThat(call.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(call.has("protect_content")).isFalse();
  }

  @Test
  void choicesStandUnderTheLastPart() {
    Choice choice = new Choice("知道了", "ok");

    rig.channel().send(rig.message(7, "很长。".repeat(2000), choice));

    assertThat(officer.messages()).hasSize(2);
    assertThat(officer.messages().getFirst().buttons()).isEmpty();
    assertThat(officer.messages().getLast().buttons()).containsExactly("知道了");
  }

  @Test
  void shortChoicesStandTwoInARow() {
    rig.channel()
        .send(
            rig.message(
                7,
                "?",
                new Choice("是", "1"),
                new Choice("否", "2"),
                new Choice("我想和一位真人慢慢地谈一谈", "3"),
                new Choice("不想回答", "4")));

    assertThat(officer.messages().getFirst().rows()).containsExactly(2, 1, 1);
  }

  @Test
  void keyboardsReplaceTheOrdinaryOneInPrivateChatsOnly() {
    Person group = api.person(-100);
    Choice help = new Choice("找人工", "help");

    rig.channel().send(rig.message(7, "菜单", Keyboard.MENU, help));
    rig.channel().send(rig.message(7, "在哪里？", Keyboard.LOCATION));
    rig.channel().send(rig.message(7, "好", Keyboard.REMOVED));
    rig.channel().send(rig.message(-100, "请私聊", Keyboard.LOCATION, help));

    List<Shown> shown = officer.messages();
    assertThat(shown.get(0).keys()).containsExactly("找人工");
    assertThat(
            shown
                .get(1)
                .markup()
                .path("keyboard")
                .path(0)
                .path(0)
                .path("request_location")
                .asBoolean())
        .isTrue();
    assertThat(shown.get(2).markup().path("remove_keyboard").asBoolean()).isTrue();
    assertThat(group.messages().getFirst().buttons()).containsExactly("找人工");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void eachFaultHasItsOutcome(Fault fault, Delivery expected, int shown) {
    api.next("sendMessage", fault);

    assertThat(rig.say(7, "悄悄话")).isEqualTo(expected);
    assertThat(officer.sees()).hasSize(shown);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            new Fault.TooMany(17),
            new Delivery.Later(Duration.ofSeconds(17), "429 Too Many Requests: retry after 17"),
            0),
        Arguments.of(new Fault.Gateway(502), later("HTTP 502"), 0),
        Arguments.of(new Fault.Gateway(403), later("HTTP 403"), 0),
        Arguments.of(
            new Fault.Refusal(500, "Internal Server Error"), later("500 Internal Server Error"), 0),
        Arguments.of(new Fault.ForeignPage(), later("an answer that is not Telegram's"), 0),
        Arguments.of(
            new Fault.Refusal(403, "Forbidden: bot was blocked by the user"),
            new Delivery.Unreachable("403 Forbidden: bot was blocked by the user"),
            0),
        Arguments.of(
            new Fault.Refusal(400, "Bad Request: chat not found"),
            new Delivery.Unreachable("400 Bad Request: chat not found"),
            0),
        Arguments.of(
            new Fault.Refusal(400, "Bad Request: can't parse: \\\"悄悄话\\\""),
            new Delivery.Refused("400 Bad Request: can't parse:"),
            0),
        Arguments.of(new Fault.OddAnswer(), new Delivery.Sent(), 1),
        Arguments.of(new Fault.CutOff(), new Delivery.Sent(), 1),
        Arguments.of(new Fault.Slow(Duration.ofMillis(300)), new Delivery.Sent(), 1));
  }

  @Test
  void aConnectionThatBreaksOrHangsMeansLater() {
    api.next(
        "sendMessage",
        new Fault.DropBefore(),
        new Fault.DropAfter(),
        new Fault.Slow(Duration.ofSeconds(10)));

    for (int i = 0; i < 3; i++) {
      assertThat(rig.say(7, "喂"))
          .isInstanceOfSatisfying(
              Delivery.Later.class, later -> assertThat(later.after()).isZero());
    }
    assertThat(api.calls("sendMessage")).hasSize(3);
  }

  @Test
  void somebodyWhoBlockedTheBotIsUnreachable() {
    officer.blocks();
    assertThat(rig.say(7, "在吗")).isInstanceOf(Delivery.Unreachable.class);
    officer.unblocks();
    assertThat(rig.say(7, "在吗")).isInstanceOf(Delivery.Sent.class);
    assertThat(rig.say(99, "谁")).isInstanceOf(Delivery.Unreachable.class);
  }

  @Test
  void partsThatWentOutAreNotSentAgain() {
    OutgoingMessage message = rig.message(7, "一".repeat(4096) + "二".repeat(4096));
    api.next("sendMessage", new Fault.None(), new Fault.Gateway(502));

    assertThat(rig.channel().send(message)).isInstanceOf(Delivery.Later.class);
    assertThat(rig.channel().send(message)).isInstanceOf(Delivery.Sent.class);
    assertThat(rig.channel().send(message)).isInstanceOf(Delivery.Sent.class);

    assertThat(officer.sees()).containsExactly("一".repeat(4096), "二".repeat(4096));
  }

  @Test
  void aChatThatMustWaitIsNotTriedBeforeItsTime() {
    api.next("sendMessage", new Fault.TooMany(600));
    rig.say(7, "一");

    assertThat(rig.say(7, "二"))
        .isInstanceOfSatisfying(
            Delivery.Later.class,
            later -> assertThat(later.after()).isGreaterThan(Duration.ofSeconds(500)));
    assertThat(api.calls("sendMessage")).hasSize(1);
    assertThat(rig.count("nuanjing.telegram.limited")).isEqualTo(1);
    assertThat(rig.count("nuanjing.telegram.sends", "outcome", "later")).isEqualTo(2);
  }

  @Test
  void anAddressOrAMessageThatCannotBeIsRefused() {
    var elsewhere =
        new OutgoingMessage(
            "x",
            new ChannelAddress("telegram", "nobody"),
            rig.message(7, "x").blocks(),
            List.of(),
            Keyboard.UNCHANGED,
            Urgency.REPLY);

    assertThat(rig.channel().send(elsewhere)).isInstanceOf(Delivery.Refused.class);
    assertThat(rig.say(7, "\u0007 ")).isInstanceOf(Delivery.Refused.class);
    assertThat(api.calls("sendMessage")).isEmpty();
  }

  @Test
  void whatCameThroughTelegramGoesOutByItsHandle() {
    send(
        new Block.Paragraph("给你看"),
        file(Attachment.Kind.PHOTO, "image/jpeg", "photo-1", "telegram"),
        file(Attachment.Kind.VOICE, "audio/ogg", "voice-1", "telegram"),
        file(Attachment.Kind.VIDEO, "video/mp4", "film-1", "telegram"),
        file(Attachment.Kind.DOCUMENT, "application/pdf", "doc-1", "telegram"),
        new Block.Map(new Place(31.25, -121.5), "位置"));

    assertThat(officer.sees())
        .containsExactly(
            "给你看",
            "[photo photo-1]",
            "[voice voice-1]",
            "[video film-1]",
            "[document doc-1]",
            "[location 31.25, -121.5]");
  }

  @Test
  void whatCameFromElsewhereIsUploaded() {
    assertThat(send(file(Attachment.Kind.PHOTO, "image/png", "kept", "web")))
        .isEqualTo(new Delivery.Sent());

    assertThat(officer.sees()).containsExactly("[photo 20 bytes]");
  }

  @Test
  void aFileThatIsNoLongerKeptIsRefusedForGood() {
    assertThat(send(file(Attachment.Kind.PHOTO, "image/png", "gone", "web")))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void veiledWordsStandInNoNotificationAndCannotBePassedOn() {
    send(
        new Block.Paragraph("有一位同事在等你"),
        new Block.Veiled("只说给你听"),
        file(Attachment.Kind.PHOTO, "image/jpeg", "photo-1", "telegram"));

    Shown words = officer.messages().getFirst();
    assertThat(words.html()).endsWith("<tg-spoiler>只说给你听</tg-spoiler>");
    assertThat(
            Stream.concat(api.calls("sendMessage").stream(), api.calls("sendPhoto").stream())
                .map(call -> call.parameters().path("protect_content").asBoolean()))
        .containsExactly(true, true);
    assertThat(api.calls("sendPhoto").getFirst().parameters().path("has_spoiler").asBoolean())
        .isTrue();
  }

  @Test
  void aPartThatWentOutIsNotSentAgainWhenTheNextOneFails() {
    OutgoingMessage message =
        message(
            new Block.Paragraph("一"),
            file(Attachment.Kind.VOICE, "audio/ogg", "voice-1", "telegram"));
    api.next("sendVoice", new Fault.TooMany(1));

    assertThat(rig.channel().send(message)).isInstanceOf(Delivery.Later.class);
    rig.soon(() -> rig.channel().send(message) instanceof Delivery.Sent);

    assertThat(officer.sees()).containsExactly("一", "[voice voice-1]");
  }

  @Test
  void typingIsShownAndItsFailureIsNot() {
    rig.channel().typing(new ChannelAddress("telegram", "7"));
    await().until(() -> api.calls("sendChatAction").size() == 1);
    api.next("sendChatAction", new Fault.DropBefore());
    rig.channel().typing(new ChannelAddress("telegram", "7"));

    await().until(() -> api.calls("sendChatAction").size() == 2);
    assertThat(api.calls("sendChatAction").getFirst().parameters().path("action").asString())
        .isEqualTo("typing");
  }

  private Delivery send(Block... blocks) {
    return rig.channel().send(message(blocks));
  }

  private OutgoingMessage message(Block... blocks) {
    OutgoingMessage frame = rig.message(7, "x");
    return new OutgoingMessage(
        frame.id(), frame.to(), List.of(blocks), List.of(), frame.keyboard(), frame.urgency());
  }

  private static Block file(Attachment.Kind kind, String mediaType, String source, String channel) {
    return new Block.File(new Attachment(kind, "", mediaType, 20, source, channel), "文件");
  }

  @Test
  void aFileComesFromTheConfiguredServer() throws AttachmentGone {
    byte[] bytes = "正文".repeat(100_000).getBytes(UTF_8);
    api.addFile("doc-1", bytes);

    assertThat(rig.channel().open(document("doc-1", bytes.length))).isEqualTo(bytes);
  }

  @Test
  void aFileThatIsGoneOrTooLargeIsSaidToBe(CapturedOutput output) {
    api.addFile("huge", new byte[(20 << 20) + 1]);

    assertThatThrownBy(() -> rig.channel().open(document("none", 10)))
        .isInstanceOf(AttachmentGone.class)
        .hasMessage("400 Bad Request: invalid file_id");
    assertThatThrownBy(() -> rig.channel().open(document("huge", 0)))
        .isInstanceOf(AttachmentGone.class)
        .hasMessageContaining("larger than");
    api.next("getFile", new Fault.DropBefore());
    assertThatThrownBy(() -> rig.channel().open(document("huge", 10)))
        .isInstanceOf(AttachmentGone.class)
        .hasMessageNotContaining("FAKE-");
    assertThatThrownBy(() -> rig.channel().open(document("x", 1L << 40)))
        .isInstanceOf(AttachmentGone.class);
    assertThat(output).doesNotContain("FAKE-");
  }

  private static Attachment document(String source, long size) {
    return new Attachment(Attachment.Kind.DOCUMENT, "x", "application/octet-stream", size, source);
  }

  private static Delivery later(String reason) {
    return new Delivery.Later(Duration.ZERO, reason);
  }
}
