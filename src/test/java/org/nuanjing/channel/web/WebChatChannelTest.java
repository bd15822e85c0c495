package org.nuanjing.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Block;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.InMemoryTypingSigns;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;

@ExtendWith(RedisServerExtension.class)
class WebChatChannelTest {

  private final Instant now = Instant.now();

  private final ChannelAddress place = ChatCookie.address(ChatCookie.fresh());
  private final RedisServer redis;
  private final ChatFiles files;
  private Transcript transcript;
  private WebChatChannel channel;

  WebChatChannelTest(RedisServer redis) {
    this.redis = redis;
    files = new ChatFiles(redis.store(), new MaskingSeal());
    transcript = new Transcript(redis.store(), new MaskingSeal(), Clock.fixed(now, ZoneOffset.UTC));
    channel =
        new WebChatChannel(
            transcript, files, new InMemoryTypingSigns(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @BeforeEach
  void theChatIsEmpty() {
    assertThat(transcript.after(place, "")).isEmpty();
  }

  private Delivery send(String id, String text) {
    return channel.send(ChatApplication.saying(place, id, text));
  }

  private List<String> texts(String after) {
    return transcript.after(place, after).stream()
        .map(placed -> placed.line().pieces().getFirst().text())
        .toList();
  }

  @Test
  void aMessageSentTwiceIsWrittenOnce() {
    assertThat(send("m1", "在")).isEqualTo(new Delivery.Sent());
    assertThat(send("m1", "在")).isEqualTo(new Delivery.Sent());
    assertThat(send("m2", "我在听")).isEqualTo(new Delivery.Sent());

    assertThat(texts("")).containsExactly("在", "我在听");
  }

  @Test
  void aQuotationStaysSetApart() {
    OutgoingMessage quoting = ChatApplication.saying(place, "q", "依据：");
    channel.send(
        new OutgoingMessage(
            "q",
            place,
            List.of(
                new Block.Paragraph("依据："),
                new Block.Quote("第三条 …", List.of(new Block.Mark(0, 3)))),
            List.of(),
            quoting.keyboard(),
            quoting.urgency()));

    assertThat(transcript.after(place, "").getFirst().line().pieces())
        .containsExactly(
            new Line.Piece(Line.Shape.PARAGRAPH, "依据："),
            new Line.Piece(
                Line.Shape.QUOTE, "第三条 …", List.of(new Block.Mark(0, 3)), Optional.empty()));
  }

  @Test
  void readingGoesOnBehindWhatIsKnown() {
    send("m1", "one");
    String known = transcript.after(place, "").getLast().position();
    send("m2", "two");

    assertThat(texts(known)).containsExactly("two");
    assertThat(texts("not a position")).containsExactly("one", "two");
  }

  @Test
  void onlyTheLastFiveHundredAreKept() {
    for (int i = 1; i <= Transcript.LONGEST + 5; i++) {
      send("m" + i, "line " + i);
    }

    assertThat(texts("")).hasSize(Transcript.LONGEST).startsWith("line 6").endsWith("line 505");
  }

  @Test
  void whatIsOlderThanHalfAYearIsGone() {
    send("old", "old");
    Clock later = Clock.fixed(now.plus(Duration.ofDays(181)), ZoneOffset.UTC);

    assertThat(new Transcript(redis.store(), new MaskingSeal(), later).after(place, "")).isEmpty();
  }

  @Test
  void nothingReadableIsStored() {
    send("m1", "只说给你听");

    String key = Buckets.key(Buckets.of(place.toString()), "web:" + place.id() + ":transcript");
    assertThat(new String(redis.jedis().dump(key), UTF_8)).doesNotContain("只说给你听");
    assertThat(redis.jedis().ttl(key)).isGreaterThan(Duration.ofDays(179).toSeconds());
  }

  @Test
  void aForgottenChatIsEmptyAndGoesOn() {
    send("m1", "one");
    transcript.forget(place);
    assertThat(texts("")).isEmpty();

    send("m2", "two");
    assertThat(texts("")).containsExactly("two");
  }

  @Test
  void withoutRedisAMessageIsToBeTriedAgain() throws IOException {
    redis.kill();
    try {
      assertThat(send("m1", "one")).isInstanceOf(Delivery.Later.class);
    } finally {
      redis.revive();
    }
    assertThat(send("m1", "one")).isEqualTo(new Delivery.Sent());
    assertThat(texts("")).containsExactly("one");
  }

  @Test
  void anAddressOfAnotherChannelIsRefused() {
    OutgoingMessage foreign =
        ChatApplication.saying(new ChannelAddress("telegram", "7"), "m1", "one");

    assertThat(channel.send(foreign)).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void aFileIsKeptSealedAndHandedOutAgain() throws AttachmentGone {
    byte[] bytes = "%PDF-1.7 证明".getBytes(UTF_8);
    String source = files.keep(place, "id", bytes);

    Attachment attachment =
        new Attachment(Attachment.Kind.DOCUMENT, "a.pdf", "application/pdf", 9, source);
    assertThat(channel.open(attachment)).isEqualTo(bytes);
    String key = redis.jedis().keys("*:file:*").iterator().next();
    assertThat(new String(redis.jedis().get(key.getBytes(UTF_8)), UTF_8)).doesNotContain("PDF");
    assertThat(redis.jedis().ttl(key)).isGreaterThan(Duration.ofDays(364).toSeconds());
  }

  @Test
  void aHandleThatIsNoneOpensNothing() {
    for (String source : List.of("", "../../etc/passwd", "07-zz", "99-" + "0".repeat(40))) {
      assertThatThrownBy(() -> files.open(source)).isInstanceOf(AttachmentGone.class);
    }
    assertThatThrownBy(() -> files.open("07-" + "0".repeat(40))).isInstanceOf(AttachmentGone.class);
  }
}
