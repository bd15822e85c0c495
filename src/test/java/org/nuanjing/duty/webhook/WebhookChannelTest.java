package org.nuanjing.duty.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.duty.CallText;
import org.nuanjing.duty.CallText.Kind;
import org.nuanjing.duty.webhook.Gateway.Post;

class WebhookChannelTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  private final Gateway gateway = new Gateway();
  private final WebhookChannel channel = channel(gateway.url());

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aCallIsPostedSignedAndSaysNothingOfWhoWaits() throws Exception {
    assertThat(channel.send(call())).isInstanceOf(Delivery.Sent.class);

    Post post = gateway.posts().getFirst();
    assertThat(post.id()).isEqualTo("page:07-0012:3:0");
    String timestamp = post.headers().get("X-nuanjing-timestamp");
    assertThat(timestamp).isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(post.headers().get("X-nuanjing-signature"))
        .isEqualTo("sha256=" + hmac(timestamp + "." + post.body()));
    assertThat(post.body())
        .contains("\"to\":\"ning\"", "\"reference\":\"07-0012\"", "我来接")
        .doesNotContain("风险", "自杀", "risk", "crisis");
  }

  @Test
  void whatIsForTheMomentIsTriedAgainAndWhatIsRefusedIsNot() {
    gateway.answers(503, 429, 400, 302, 200);

    assertThat(channel.send(call())).isInstanceOf(Delivery.Later.class);
    assertThat(channel.send(call()))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(7), "the webhook answered 429"));
    assertThat(channel.send(call())).isInstanceOf(Delivery.Refused.class);
    assertThat(channel.send(call()))
        .as("no redirect is followed")
        .isInstanceOf(Delivery.Refused.class);
    assertThat(channel.send(call())).isInstanceOf(Delivery.Sent.class);
    assertThat(gateway.posts()).extracting(Post::id).containsOnly("page:07-0012:3:0").hasSize(5);
  }

  @Test
  void aGatewayThatIsSilentOrGoneIsTriedAgain() {
    gateway.hangs(true);
    assertThat(channel.send(call())).isInstanceOf(Delivery.Later.class);
    gateway.close();
    assertThat(channel.send(call())).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void anOpenAddressOrAShortSecretIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("http://gateway.example/call", SECRET))
        .withMessageContaining("https://");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("https://me:pw@gateway.example/call", SECRET));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings("https://gateway.example/call", "short"))
        .withMessageContaining("32 characters");
    assertThat(settings("https://gateway.example/call", SECRET).toString()).doesNotContain(SECRET);
  }

  private static OutgoingMessage call() {
    return CallText.message(
        "page:07-0012:3:0", new ChannelAddress("webhook", "ning"), "07-0012", Kind.REAL);
  }

  private static WebhookSettings settings(String url, String secret) {
    return new WebhookSettings(url, secret, Duration.ofSeconds(1));
  }

  private static WebhookChannel channel(String url) {
    return new WebhookChannel(settings(url, SECRET), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String hmac(String signed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
  }
}
