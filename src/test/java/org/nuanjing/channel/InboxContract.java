package org.nuanjing.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Inbox.Acceptance;

/** What every inbox promises. */
public interface InboxContract {

  /** An empty inbox. */
  Inbox inbox();

  @Test
  default void aMessageIsNewOnceHoweverOftenItIsDelivered() {
    Inbox inbox = inbox();
    IncomingMessage message = message("web", "a", "1");

    assertThat(inbox.accept(message)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(message)).isEqualTo(Acceptance.DUPLICATE);
    assertThat(inbox.accept(message)).isEqualTo(Acceptance.DUPLICATE);
  }

  @Test
  default void theSameIdOfAnotherChannelOrAnotherIdIsAnotherMessage() {
    Inbox inbox = inbox();
    inbox.accept(message("web", "a", "1"));

    assertThat(inbox.accept(message("telegram", "a", "1"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(message("web", "a", "2"))).isEqualTo(Acceptance.ACCEPTED);
  }

  private static IncomingMessage message(String channel, String chat, String id) {
    return IncomingMessage.of(
        id,
        new ChannelAddress(channel, chat),
        new Content.Text("你好"),
        Instant.parse("2026-11-23T04:00:00Z"));
  }
}
