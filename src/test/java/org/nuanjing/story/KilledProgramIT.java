package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.KeyFile;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.DataFolder;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.redis.RedisTickets;

/**
 * The program is killed again and again while officers in distress write through Telegram. Every
 * message they sent is on their one ticket, once, in the order they wrote; every message was
 * answered.
 */
class KilledProgramIT {

  private static final int OFFICERS = 8;
  private static final int MESSAGES = 12;
  private static final int KILLS = Integer.getInteger("kills", 2);

  @TempDir Path folder;

  @Test
  void nothingIsLostDoubledOrOutOfOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (FakeBotApi telegram = FakeBotApi.start();
        Program program =
            new Program(
                folder,
                "--nuanjing.telegram.token=" + telegram.token(),
                "--nuanjing.telegram.api-url=" + telegram.url())) {
      List<Person> officers =
          LongStream.rangeClosed(1, OFFICERS).mapToObj(id -> telegram.person(1000 + id)).toList();
      program.start();
      assertThat(program.said()).doesNotContain("was trained now");
      for (int message = 0; message < MESSAGES; message++) {
        for (Person officer : officers) {
          officer.says(words(message));
        }
        if (message % (MESSAGES / (KILLS + 1)) == 2) {
          int milliseconds = random.nextInt(400);
          Program.await(Duration.ofMillis(milliseconds), () -> false);
          program.kill();
          program.start();
        }
      }
      assertThat(
              Program.await(
                  Duration.ofSeconds(60),
                  () -> officers.stream().allMatch(one -> one.sees().size() >= MESSAGES)))
          .as("every message answered; seed %s", seed)
          .isTrue();
      assertThat(telegram.violations()).isEmpty();
    }
    assertTicketsHoldEverything(seed);
  }

  private void assertTicketsHoldEverything(long seed) {
    Path data = folder.resolve("data");
    Seal seal = new TinkSeal(new KeyFile(data.resolve("keys/seal.json")).read());
    try (DataFolder redis = new DataFolder(data)) {
      RedisStore store = redis.store();
      RedisTickets tickets =
          new RedisTickets(
              store, seal, new RedisOutbox(store, seal), new ReferenceDesks(List.of()));
      for (int officer = 1; officer <= OFFICERS; officer++) {
        ChannelAddress address = new ChannelAddress("telegram", Integer.toString(1000 + officer));
        List<Ticket> filed = tickets.listFrom(address, 50);
        assertThat(filed).as("tickets of officer %s; seed %s", officer, seed).hasSize(1);
        assertThat(filed.getFirst().thread().stream().map(ThreadEntry::text))
            .as("thread of officer %s; seed %s", officer, seed)
            .containsExactlyElementsOf(said());
      }
    }
  }

  private static List<String> said() {
    return IntStream.range(0, MESSAGES).mapToObj(KilledProgramIT::words).toList();
  }

  /** Plain words of distress, each different so that order and doubles show. */
  private static String words(int message) {
    return "我不想活了，这是第" + (message + 1) + "句";
  }
}
