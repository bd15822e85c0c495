package org.nuanjing.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.authoring.Folders;
import org.nuanjing.authoring.IntentSet;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.dialogue.Conversation;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Effect.Say;
import org.nuanjing.dialogue.Surroundings;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.roster.Officer;
import org.nuanjing.roster.TestClock;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;

/** Messages that arrive while the intents are exchanged get one set or the other, never both. */
class SwapUnderwayTest {

  private static final int SWAPS = 2_000;
  private static final ChannelAddress ADDRESS = new ChannelAddress("test", "1");

  private final TestClock clock = new TestClock();

  @Test
  void everyMessageIsAnsweredByOneSet(@TempDir Path a, @TempDir Path b) throws Exception {
    IntentSet first = marked(a, "甲");
    IntentSet second = marked(b, "乙");
    LiveIntents live = Parts.live(first, clock, "");
    Map<String, Boolean> heard = new ConcurrentHashMap<>();
    AtomicBoolean going = new AtomicBoolean(true);
    CountDownLatch talking = new CountDownLatch(2);
    List<Thread> officers =
        List.of(
            Thread.ofVirtual().start(() -> talk(live.dialogue(), heard, going, talking)),
            Thread.ofVirtual().start(() -> talk(live.dialogue(), heard, going, talking)));
    talking.await();
    for (int i = 0; i < SWAPS; i++) {
      live.swap(i % 2 == 0 ? second : first, clock.instant(), "");
    }
    going.set(false);
    for (Thread officer : officers) {
      officer.join();
    }
    assertThat(heard.keySet()).isSubsetOf("甲甲", "乙乙").isNotEmpty();
  }

  private void talk(
      Dialogue dialogue, Map<String, Boolean> heard, AtomicBoolean going, CountDownLatch talking) {
    while (going.get()) {
      heard.put(marks(dialogue), true);
      talking.countDown();
    }
  }

  /** The marks in the answer: one of the welcome, one of the menu. */
  private String marks(Dialogue dialogue) {
    IncomingMessage message =
        IncomingMessage.of("m", ADDRESS, new Content.Text("帮助"), clock.instant());
    Conversation fresh = Conversation.fresh(ADDRESS, "山雀", clock.instant());
    StringBuilder words = new StringBuilder();
    dialogue.next(fresh, message, new Nobody(clock.instant())).effects().stream()
        .filter(Say.class::isInstance)
        .flatMap(say -> ((Say) say).blocks().stream())
        .forEach(block -> words.append(block.text()));
    return words.toString().replaceAll("[^甲乙]", "");
  }

  /** Marks one of the assistant's own texts and one of an intent's. */
  private static IntentSet marked(Path folder, String mark) {
    Folders.few(folder);
    Folders.replace(folder.resolve("_common/answers.yaml"), "12356，急救", "12356" + mark + "，急救");
    Path menu = folder.resolve("help_menu/answers.yaml");
    Folders.replace(menu, "点一个", "点一个" + mark);
    return IntentSet.of(IntentsFolder.read(folder));
  }

  /** Around a chat bound to nobody. */
  private record Nobody(Instant now) implements Surroundings {

    @Override
    public Optional<Officer> officer() {
      return Optional.empty();
    }

    @Override
    public List<Ticket> tickets() {
      return List.of();
    }

    @Override
    public TicketReference nextReference(int nth) {
      return new TicketReference(7, nth + 1L);
    }
  }
}
