package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.duty.webhook.Gateway;
import org.nuanjing.duty.webhook.Gateway.Post;
import org.nuanjing.privacy.KeyFile;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.Buckets;
import org.nuanjing.redis.DataFolder;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.SealedStream;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.nuanjing.tickets.Calls;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.redis.RedisTickets;

/**
 * The program is killed again and again while people are called to officers in distress, and the
 * gateway that takes the calls fails now and then. Every call that was decided on reached the
 * gateway or still waits to; none was made up, and what came twice has the same id.
 */
class KilledPagingIT {

  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int OFFICERS_A_KILL = 3;
  private static final int OFFICERS = KILLS * OFFICERS_A_KILL;

  @TempDir Path folder;

  @Test
  void noCallIsLostAndNoneIsMadeUp() {
    Random random = new Random(System.nanoTime());
    Set<String> posted;
    try (FakeBotApi telegram = FakeBotApi.start();
        Gateway gateway = new Gateway();
        Program program = program(telegram, gateway)) {
      gateway.answers(503, 200, 503, 429, 200, 500);
      List<Person> officers =
          LongStream.rangeClosed(1, OFFICERS).mapToObj(id -> telegram.person(2000 + id)).toList();
      program.start();
      for (int kill = 0; kill < KILLS; kill++) {
        officers
            .subList(kill * OFFICERS_A_KILL, (kill + 1) * OFFICERS_A_KILL)
            .forEach(one -> one.says("我不想活了"));
        int milliseconds = random.nextInt(1_500);
        Program.await(Duration.ofMillis(milliseconds), () -> false);
        program.kill();
        program.start();
      }
      assertThat(
              Program.await(
                  Duration.ofSeconds(60),
                  () ->
                      gateway.posts().stream()
                              .flatMap(post -> Notices.ticketOf(post.id()).stream())
                              .distinct()
                              .count()
                          == OFFICERS))
          .as("somebody was called to every officer")
          .isTrue();
      Program.await(Duration.ofSeconds(12), () -> false);
      program.kill();
      posted =
          gateway.posts().stream().map(Post::id).filter(Notices::call).collect(Collectors.toSet());
    }
    assertEveryCallIsThere(posted);
  }

  private Program program(FakeBotApi telegram, Gateway gateway) {
    return new Program(
        folder,
        "--nuanjing.telegram.token=" + telegram.token(),
        "--nuanjing.telegram.api-url=" + telegram.url(),
        "--nuanjing.duty.webhook.url=" + gateway.url(),
        "--nuanjing.duty.webhook.secret=0123456789abcdef0123456789abcdef",
        "--nuanjing.duty.moderate.steps=0s primary, 3s backup, 6s lead supervisor",
        "--nuanjing.duty.moderate.repeat=10s",
        "--nuanjing.duty.high.steps=0s primary, 3s backup, 6s lead supervisor",
        "--nuanjing.duty.high.repeat=10s");
  }

  private void assertEveryCallIsThere(Set<String> posted) {
    Path data = folder.resolve("data");
    Seal seal = new TinkSeal(new KeyFile(data.resolve("keys/seal.json")).read());
    try (DataFolder redis = new DataFolder(data)) {
      RedisStore store = redis.store();
      RedisOutbox outbox = new RedisOutbox(store, seal);
      RedisTickets tickets = new RedisTickets(store, seal, outbox, new ReferenceDesks(List.of()));
      Set<String> there = new HashSet<>(posted);
      Buckets.all()
          .forEach(bucket ->
              outbox.readAfter(bucket, SealedStream.START, Duration.ofMillis(1)).stream()
                  .map(entry -> entry.value().id())
                  .filter(Notices::call)
                  .forEach(there::add));
      List<String> expected = new ArrayList<>();
      for (int officer = 1; officer <= OFFICERS; officer++) {
        ChannelAddress address = new ChannelAddress("telegram", Integer.toString(2000 + officer));
        Ticket ticket = tickets.listFrom(address, 5).getFirst();
        assertThat(ticket.page()).as("the calling goes on").isPresent();
        int calls = ticket.history().stream().mapToInt(event -> Calls.of(event).size()).sum();
        List<String> ids =
            there.stream().filter(id -> id.startsWith("page:" + ticket.reference() + ":")).toList();
        assertThat(ids).as("calls of " + ticket.reference()).hasSize(calls);
        expected.addAll(ids);
      }
      assertThat(there).as("none made up").containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
