package org.nuanjing.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import redis.clients.jedis.params.XAddParams;

/**
 * Turns through the full durable path (accept, decide, commit, outbox, send), every write on disk,
 * beside bare XADD of a sealed message with the same Redis in the same run. Each conversation waits
 * for its answer before it writes again.
 *
 * <p>{@code mvn test -Dtest=TurnsBenchmark} prints to {@code target/turns-benchmark.txt}.
 */
class TurnsBenchmark {

  private static final int TURNS = 4_000;
  private final StringBuilder report = new StringBuilder();

  @Test
  void measure() throws Exception {
    Seal seal = TestSeal.fresh();
    try (RedisServer redis = new RedisServer()) {
      Answers answers = new Answers();
      try (Node node = new Node(redis.store(), seal, new EchoDialogue(), answers)) {
        run("warm-up", 16, turn(node, answers));
        for (int conversations : new int[] {1, 16, 64}) {
          run("turn", conversations, turn(node, answers));
          run("bare XADD", conversations, add(redis, seal));
        }
      }
    }
    Files.writeString(Path.of("target", "turns-benchmark.txt"), report.toString());
  }

  private IntConsumer turn(Node node, Answers answers) {
    AtomicInteger id = new AtomicInteger();
    return conversation -> {
      ChannelAddress chat = new ChannelAddress("test", "bench" + conversation);
      node.inbox.accept(
          IncomingMessage.of(
              System.nanoTime() + "-" + id.incrementAndGet(),
              chat,
              new Content.Text("我想申请两箱矿泉水和一些防暑药"),
              Instant.now()));
      answers.await(chat);
    };
  }

  private static IntConsumer add(RedisServer redis, Seal seal) {
    byte[] value = seal.seal(new byte[400], "place");
    return conversation ->
        redis
            .jedis()
            .xadd(
                ("{b00}:bare" + conversation % 16).getBytes(UTF_8),
                XAddParams.xAddParams().maxLen(1_000),
                Map.of("v".getBytes(UTF_8), value));
  }

  private void run(String what, int conversations, IntConsumer work) throws Exception {
    int each = TURNS / conversations / (conversations == 1 ? 4 : 1);
    long[] nanos = new long[each * conversations];
    long begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, conversations)
          .forEach(conversation ->
              threads.execute(() -> {
                for (int i = 0; i < each; i++) {
                  long start = System.nanoTime();
                  work.accept(conversation);
                  nanos[conversation * each + i] = System.nanoTime() - start;
                }
              }));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(nanos);
    report.append(
        String.format(
            Locale.ROOT,
            "%-10s %3d conversations: %8.0f /s   p50 %7.2f ms   p99 %7.2f ms%n",
            what,
            conversations,
            nanos.length / seconds,
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6));
  }

  /** Hands each answer to the conversation that waits for it. */
  private static final class Answers implements Channel {
    private final Map<ChannelAddress, SynchronousQueue<String>> waiting = new ConcurrentHashMap<>();

    @Override
    public String name() {
      return "test";
    }

    @Override
    public Delivery send(OutgoingMessage message) {
      try {
        queue(message.to()).put(message.id());
        return new Delivery.Sent();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new Delivery.Later(Duration.ZERO, "interrupted");
      }
    }

    @Override
    public byte[] open(Attachment attachment) throws AttachmentGone {
      throw new AttachmentGone("no files");
    }

    void await(ChannelAddress chat) {
      try {
        queue(chat).take();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }

    private SynchronousQueue<String> queue(ChannelAddress chat) {
      return waiting.computeIfAbsent(chat, unseen -> new SynchronousQueue<>());
    }
  }
}
