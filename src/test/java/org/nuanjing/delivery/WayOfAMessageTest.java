package org.nuanjing.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Inbox.Acceptance;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.redis.RedisServerExtension;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import redis.clients.jedis.exceptions.JedisException;

@ExtendWith(RedisServerExtension.class)
class WayOfAMessageTest {

  private final Seal seal = TestSeal.fresh();
  private final EchoDialogue dialogue = new EchoDialogue();
  private final RecordingChannel phone = new RecordingChannel();
  private int sent;

  @Test
  void everyMessageIsAnsweredOnceAndInOrderInEveryConversation(RedisServer redis) {
    try (Node node = node(redis)) {
      List<ChannelAddress> chats =
          IntStream.range(0, 40).mapToObj(WayOfAMessageTest::chat).toList();
      List<String> words = IntStream.range(0, 12).mapToObj(n -> "message " + n).toList();
      for (String said : words) {
        chats.forEach(chat -> say(node, chat, said));
      }

      for (ChannelAddress chat : chats) {
        assertThat(RecordingChannel.await(() -> phone.shown(chat).size() == words.size())).isTrue();
        assertThat(phone.shown(chat)).containsExactlyElementsOf(words);
      }
    }
  }

  @Test
  void theSameMessageDeliveredTwiceIsAnsweredOnce(RedisServer redis) {
    try (Node node = node(redis)) {
      IncomingMessage message =
          IncomingMessage.of("u1", chat(1), new Content.Text("ticket"), Instant.now());

      assertThat(node.inbox.accept(message)).isEqualTo(Acceptance.ACCEPTED);
      assertThat(node.inbox.accept(message)).isEqualTo(Acceptance.DUPLICATE);
      say(node, chat(1), "end");

      assertThat(RecordingChannel.await(() -> phone.shown(chat(1)).contains("end"))).isTrue();
      assertThat(phone.shown(chat(1))).hasSize(2);
      assertThat(node.tickets.listFrom(chat(1), 10)).hasSize(1);
    }
  }

  @Test
  void whatTwoNodesWorkOnIsAnsweredOnceAlthoughOneStops(RedisServer redis) {
    List<ChannelAddress> chats = IntStream.range(0, 32).mapToObj(WayOfAMessageTest::chat).toList();
    Node first = node(redis);
    try (Node second = node(redis)) {
      chats.forEach(chat -> say(second, chat, "ticket one"));
      first.close();
      chats.forEach(chat -> say(second, chat, "ticket two"));

      for (ChannelAddress chat : chats) {
        assertThat(RecordingChannel.await(() -> phone.shown(chat).size() == 2)).isTrue();
        assertThat(second.tickets.listFrom(chat, 10)).hasSize(2);
      }
    }
    List<TicketReference> references =
        chats.stream()
            .flatMap(chat -> phone.shown(chat).stream())
            .map(line -> TicketReference.parse(line.substring(line.lastIndexOf(' '))).orElseThrow())
            .toList();
    assertThat(references).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsLostWhenRedisDiesAndComesBack(RedisServer redis) throws IOException {
    try (Node node = node(redis)) {
      List<String> accepted = new ArrayList<>();
      for (int n = 0; n < 60; n++) {
        if (n == 20) {
          redis.kill();
        }
        if (n == 40) {
          redis.revive();
        }
        String words = "ticket " + n;
        try {
          say(node, chat(7), words);
          accepted.add(words);
        } catch (JedisException down) {
          assertThat(n).isBetween(20, 45);
        }
      }

      assertThat(RecordingChannel.await(() -> phone.shown(chat(7)).size() >= accepted.size()))
          .isTrue();
      assertThat(
              phone.shown(chat(7)).stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
          .containsExactlyElementsOf(accepted);
      assertThat(node.tickets.listFrom(chat(7), 100)).hasSize(accepted.size());
    }
  }

  @Test
  void aMessageTheDialogueCannotStomachIsRescuedAndThoseBehindItAreAnswered(RedisServer redis) {
    try (Node node = node(redis)) {
      say(node, chat(3), "poison");
      say(node, chat(3), "fine");

      assertThat(RecordingChannel.await(() -> phone.shown(chat(3)).contains("fine"))).isTrue();
      assertThat(phone.shown(chat(3))).containsExactly("rescued poison", "fine");
      assertThat(dialogue.poisoned).hasValue(3);
    }
  }

  @Test
  void whatAChannelCannotTakeNowIsTriedAgainInOrder(RedisServer redis) {
    phone.failuresToCome.set(3);
    try (Node node = node(redis)) {
      say(node, chat(4), "one");
      say(node, chat(4), "two");

      assertThat(RecordingChannel.await(() -> phone.shown(chat(4)).size() == 2)).isTrue();
      assertThat(phone.shown(chat(4))).containsExactly("one", "two");
    }
  }

  @Test
  void whatAChannelRefusesForGoodIsADeadLetterThatCanBeSentAgain(RedisServer redis) {
    try (Node node = node(redis)) {
      say(node, chat(5), "unreachable");
      say(node, chat(5), "after");
      int bucket = Buckets.of(chat(5).toString());

      assertThat(RecordingChannel.await(() -> node.outbox.countDead(bucket) == 1)).isTrue();
      assertThat(RecordingChannel.await(() -> phone.shown(chat(5)).contains("after"))).isTrue();
      var letter = node.outbox.listDead(bucket).getFirst();
      assertThat(letter.value().reason()).isEqualTo("blocked");
      assertThat(node.outbox.resend(bucket, letter)).isTrue();
      assertThat(RecordingChannel.await(() -> node.outbox.countDead(bucket) == 1)).isTrue();
      assertThat(node.outbox.listDead(bucket).getFirst().id()).isNotEqualTo(letter.id());
    }
  }

  @Test
  void aTimerGoesOffAlsoAfterTheNodeThatSetItIsGone(RedisServer redis) {
    try (Node node = node(redis)) {
      say(node, chat(6), "later");
      assertThat(RecordingChannel.await(() -> phone.shown(chat(6)).contains("later"))).isTrue();
    }
    try (Node next = node(redis)) {
      assertThat(RecordingChannel.await(() -> phone.shown(chat(6)).contains("woken"))).isTrue();
      assertThat(
              next.turns.dueTimers(Buckets.of(chat(6).toString()), Instant.now().plusSeconds(60)))
          .isEmpty();
    }
  }

  @Test
  void wordsForATicketOfAnotherChatArriveThereOnce(RedisServer redis) {
    ChannelAddress elsewhere =
        IntStream.range(10, 100)
            .mapToObj(WayOfAMessageTest::chat)
            .filter(other -> bucket(other) != bucket(chat(1)))
            .findFirst()
            .orElseThrow();
    try (Node node = node(redis)) {
      say(node, chat(1), "ticket");
      assertThat(RecordingChannel.await(() -> phone.shown(chat(1)).size() == 1)).isTrue();
      TicketReference reference = node.tickets.listFrom(chat(1), 1).getFirst().reference();

      Stream.of("here", "there")
          .forEach(words ->
              say(
                  node,
                  words.equals("here") ? chat(1) : elsewhere,
                  "add " + reference + " " + words));

      assertThat(RecordingChannel.await(() -> node.tickets.get(reference).thread().size() == 2))
          .isTrue();
      Ticket ticket = node.tickets.get(reference);
      assertThat(ticket.thread()).extracting(entry -> entry.text()).contains("here", "there");
      assertThat(ticket.version()).isEqualTo(3);
    }
  }

  @Test
  void whoIsForgottenGoesByAnotherAliasAndTheChannelKeepsNothing(RedisServer redis) {
    String kept = RecordingChannel.historyKey(chat(9));
    redis.jedis().set(kept, "what was said");
    try (Node node = node(redis)) {
      say(node, chat(9), "ticket one");
      say(node, chat(9), "forget");
      say(node, chat(9), "ticket two");

      assertThat(RecordingChannel.await(() -> phone.shown(chat(9)).size() == 3)).isTrue();
      assertThat(redis.jedis().exists(kept)).isFalse();
      assertThat(
              node.tickets.listFrom(chat(9), 10).stream().map(ticket -> ticket.requester().alias()))
          .doesNotHaveDuplicates()
          .hasSize(2);
    }
  }

  @Test
  void nothingThatWasSaidCanBeReadInRedis(RedisServer redis) {
    try (Node node = node(redis)) {
      say(node, chat(8), "ticket about something very private");
      assertThat(RecordingChannel.await(() -> phone.shown(chat(8)).size() == 1)).isTrue();
    }
    var jedis = redis.jedis();
    for (String key : jedis.keys("*")) {
      byte[] dump = jedis.dump(key);
      assertThat(new String(dump, ISO_8859_1)).as(key).doesNotContain("private");
    }
  }

  private Node node(RedisServer redis) {
    return new Node(redis.store(), seal, dialogue, phone);
  }

  private void say(Node node, ChannelAddress chat, String words) {
    node.inbox.accept(
        IncomingMessage.of("m" + sent++, chat, new Content.Text(words), Instant.now()));
  }

  private static ChannelAddress chat(int n) {
    return new ChannelAddress("test", "c" + n);
  }

  private static int bucket(ChannelAddress address) {
    return Buckets.of(address.toString());
  }
}
