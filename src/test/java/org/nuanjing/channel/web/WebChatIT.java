package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.channel.TypingSigns.Writer;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebChatIT {

  private ChatApplication application;

  @BeforeAll
  void start(RedisServer redis) {
    application = ChatApplication.start(redis, Map.of());
  }

  @AfterAll
  void stop() {
    application.close();
  }

  private ChatClient officer() {
    return ChatClient.fresh(application.url());
  }

  private List<IncomingMessage> from(ChatClient officer) {
    return application.inbox().messages().stream()
        .filter(message -> message.from().equals(officer.place()))
        .toList();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  @Test
  void thePageComesWithATokenScriptsCannotReadAndRunsNoForeignCode() {
    var page = officer().get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Max-Age=15552000")
        .doesNotContain("Secure");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .contains("tel:12356", "tel:120", "tel:110", "<noscript>")
        .doesNotContain("<style", "style=", "onclick", "http://", "cdn");
  }

  @Test
  void aMessagePostedTwiceIsTakenOnce() {
    ChatClient officer = officer();
    String id = id();

    assertThat(officer.text(id, "我想调休").statusCode()).isEqualTo(200);
    assertThat(officer.text(id, "我想调休").statusCode()).isEqualTo(200);

    assertThat(from(officer)).hasSize(1);
    assertThat(from(officer).getFirst().id()).isEqualTo(id);
    assertThat(officer.lines("", 1)).hasSize(1);
  }

  @Test
  void withoutAnInboxTheOfficerIsToldKindlyAndTheMessageIsTakenOnceLater() {
    ChatClient officer = officer();
    String id = id();
    application.inbox().goDown();
    try {
      var answer = officer.text(id, "在吗");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("自动再发", "12356").doesNotContain("Exception");
    } finally {
      application.inbox().comeBack();
    }
    assertThat(officer.text(id, "在吗").statusCode()).isEqualTo(200);
    assertThat(officer.lines("", 1)).hasSize(1);
  }

  @Test
  void thatSomebodyWritesIsShownAtOnceAndNotKept() {
    ChatClient officer = officer();

    assertThat(officer.hears("typing", () -> application.channel().typing(officer.place())))
        .isTrue();
    application.say(officer.place(), "a", "first");
    assertThat(officer.lines("", 1)).hasSize(1);
  }

  @Test
  void thatTheOfficerWritesGoesToStaffAndNeedsASession() throws Exception {
    ChatClient officer = officer();
    List<ChannelAddress> heard = new CopyOnWriteArrayList<>();
    try (AutoCloseable _ = application.typing().subscribe(Writer.OFFICER, heard::add)) {
      assertThat(officer.types().statusCode()).isEqualTo(204);
      await().until(() -> heard.contains(officer.place()));
      assertThat(officer.withToken("garbled").types().statusCode()).isEqualTo(401);
      assertThat(officer.withHeader("Origin", "https://elsewhere.example").types().statusCode())
          .isEqualTo(403);
    }
    assertThat(heard).hasSize(1);
    assertThat(from(officer)).isEmpty();
  }

  @Test
  void theStreamResumesBehindTheLastEvent() {
    ChatClient officer = officer();
    application.say(officer.place(), "a", "first");
    application.say(officer.place(), "b", "second");
    var both = officer.lines("", 2);
    application.say(officer.place(), "c", "third");

    assertThat(both).extracting(ChatClient.Event::data).element(1).asString().contains("second");
    assertThat(officer.lines(both.get(1).id(), 1))
        .singleElement()
        .extracting(ChatClient.Event::data)
        .asString()
        .contains("third");
  }

  @Test
  void whatAnotherNodeSaysArrivesAtOnce(RedisServer redis) {
    ChatClient officer = officer();
    try (ChatApplication other = ChatApplication.start(redis, Map.of())) {
      var lines = officer.linesSaidMeanwhile(() -> other.say(officer.place(), "n", "from afar"), 1);

      assertThat(lines.getFirst().data()).contains("from afar");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "\"text\"",
        "{\"id\":\"1\",\"kind\":\"text\",\"text\":\"a\"}",
        "{\"id\":\"../../x\",\"kind\":\"text\",\"text\":\"a\"}",
        "{\"id\":{},\"kind\":\"text\",\"text\":\"a\"}",
        "{\"id\":\"ID\",\"kind\":\"left\"}",
        "{\"id\":\"ID\",\"kind\":\"text\"}",
        "{\"id\":\"ID\",\"kind\":\"text\",\"text\":\" \\u0000\\n\"}",
        "{\"id\":\"ID\",\"kind\":\"text\",\"text\":[[[[1]]]]}",
        "{\"id\":\"ID\",\"kind\":\"choice\",\"value\":\"\"}",
        "{\"id\":\"ID\",\"kind\":\"location\",\"latitude\":91,\"longitude\":0}",
        "{\"id\":\"ID\",\"kind\":\"location\",\"latitude\":\"NaN\",\"longitude\":0}"
      })
  void whatCannotBeReadIsRefusedKindly(String body) {
    ChatClient officer = officer();
    var answer = officer.post("application/json", body.replace("ID", id()).getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("没能读懂").doesNotContain("Exception");
    assertThat(from(officer)).isEmpty();
  }

  @Test
  void markupStaysTextAndInvisibleSignsAreLeftOut() {
    ChatClient officer = officer();
    officer.text(id(), "<script>alert(1)</script>\u0000\u0007a\u202Eb👨\u200D👩\r\nc");

    assertThat(from(officer).getFirst().content())
        .isEqualTo(new Content.Text("<script>alert(1)</script>ab👨\u200D👩\nc"));
  }

  @Test
  void aMegabyteOfTextIsCutAndTheOfficerIsTold() {
    ChatClient officer = officer();
    var answer = officer.text(id(), "长".repeat(350_000));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"cut\":true");
    assertThat(from(officer).getFirst().content().words()).hasSize(IncomingMessage.LONGEST_TEXT);
    assertThat(officer.text(id(), "x".repeat(3_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void aPhotoIsKeptUnderASafeName() throws Exception {
    ChatClient officer = officer();
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
    var answer = officer.file(id(), "../../..\\\\evil\u202Egpj.exe", jpeg);

    assertThat(answer.statusCode()).isEqualTo(200);
    Content.File file = (Content.File) from(officer).getFirst().content();
    assertThat(file.attachment().name()).endsWith(".jpg").doesNotContain("/", "\\", "..", "\u202E");
    assertThat(file.attachment().mediaType()).isEqualTo("image/jpeg");
    assertThat(application.channel().open(file.attachment())).isEqualTo(jpeg);
  }

  @Test
  void filesOfOtherKindsOrTooLargeAreRefusedKindly() {
    ChatClient officer = officer();
    byte[] page = "<html><script>1</script></html>".getBytes(UTF_8);
    byte[] large = new byte[ChatFiles.LARGEST + 1];
    large[0] = '%';

    assertThat(officer.file(id(), "photo.jpg", page).statusCode()).isEqualTo(415);
    assertThat(officer.file(id(), "a.pdf", large).statusCode()).isEqualTo(413);
    assertThat(officer.file(id(), "a.pdf", new byte[0]).statusCode()).isEqualTo(400);
    assertThat(officer.post("multipart/form-data; boundary=x", "--x\r\nbroken".getBytes(UTF_8)))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
        .satisfies(answer -> assertThat(answer.body()).contains("没能读懂"));
    assertThat(officer.post("multipart/form-data", new byte[] {1, 2}).statusCode()).isEqualTo(400);
    assertThat(from(officer)).isEmpty();
  }

  @Test
  void aFileThatWasSentIsHandedToItsOwnBrowserAlone() {
    ChatClient officer = officer();
    ChatClient stranger = officer();
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
    officer.file(id(), "a.jpg", jpeg);
    Content.File file = (Content.File) from(officer).getFirst().content();
    application
        .channel()
        .send(
            new OutgoingMessage(
                "t-1",
                officer.place(),
                List.of(new Block.Paragraph("看"), new Block.File(file.attachment(), "照片")),
                List.of(),
                OutgoingMessage.Keyboard.UNCHANGED,
                OutgoingMessage.Urgency.STAFF));

    assertThat(officer.get("/chat/files/t-1/1").statusCode()).isEqualTo(200);
    assertThat(officer.get("/chat/files/t-1/0").statusCode()).isEqualTo(404);
    assertThat(officer.get("/chat/files/t-2/1").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/chat/files/t-1/1").statusCode()).isEqualTo(404);
  }

  @Test
  void aTamperedTokenOpensNothingAndIsReplaced() {
    ChatClient tampered = officer().withToken("' OR 1=1 --");

    assertThat(tampered.text(id(), "a").statusCode()).isEqualTo(401);
    assertThat(tampered.get("/").headers().firstValue("Set-Cookie").orElseThrow())
        .matches("nuanjing_chat=[A-Za-z0-9_-]{43};.*");
    assertThat(officer().withToken("A".repeat(5000)).get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aForeignPageCannotPost() {
    ChatClient officer = officer();

    assertThat(officer.withHeader("Origin", "https://evil.example").text(id(), "a").statusCode())
        .isEqualTo(403);
    assertThat(officer.withHeader("Origin", "null").text(id(), "a").statusCode()).isEqualTo(403);
    assertThat(officer.withHeader(ChatGuard.PROOF, "").text(id(), "a").statusCode()).isEqualTo(403);
    assertThat(from(officer)).isEmpty();
  }

  @Test
  void whoPostsTooFastIsAskedToWait() {
    ChatClient officer = officer();
    Instant start = Instant.now();
    int taken = 0;
    var answer = officer.text(id(), "first");
    while (answer.statusCode() == 200 && taken < 100) {
      taken++;
      answer = officer.text(id(), "a" + taken);
    }
    long seconds = Duration.between(start, Instant.now()).toSeconds();

    assertThat(taken)
        .as("30, and one more every two seconds")
        .isBetween(30, 30 + (int) seconds / 2);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("稍等");
  }
}
