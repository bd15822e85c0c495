package org.nuanjing.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Channel;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Delivery;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.OutgoingMessage;
import org.nuanjing.dialogue.CareDialogue;
import org.nuanjing.dialogue.Dialogue;
import org.nuanjing.dialogue.Sources;
import org.nuanjing.duty.Assignment;
import org.nuanjing.duty.DutyRole;
import org.nuanjing.duty.Rotas;
import org.nuanjing.intents.IntentCatalog;
import org.nuanjing.intents.IntentsFolder;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TestSeal;
import org.nuanjing.redis.RedisServer;
import org.nuanjing.roster.Officers.Activation;
import org.nuanjing.roster.reference.ReferenceData;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.ReferenceUnits;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.tickets.Notices;
import org.nuanjing.tickets.Routing;
import org.nuanjing.tickets.TestPaging;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.redis.RedisTickets;
import org.nuanjing.triage.LearnedRiskSignals;
import org.nuanjing.triage.Risk;
import org.nuanjing.triage.RiskSignals;
import org.nuanjing.triage.screening.CareGuide;
import org.nuanjing.understanding.LinearRecognizer;
import org.nuanjing.understanding.SlotReader;
import org.nuanjing.understanding.reference.NamesFolder;

/**
 * From a message accepted to the call for it handed to the channel, at a steady pace, everything on
 * disk, beside the same path with triage switched off, where the reply is what is handed over.
 *
 * <p>{@code mvn test -Dtest=PagingBenchmark -Dpaging.rate=200 -Dpaging.seconds=20} prints to {@code
 * target/paging-benchmark.txt}.
 */
class PagingBenchmark {

  private static final int RATE = Integer.getInteger("paging.rate", 200);
  private static final int SECONDS = Integer.getInteger("paging.seconds", 20);
  private static final String RISKY = "我真的不想活了";

  private final StringBuilder report = new StringBuilder();
  private final ReferenceData data = ReferenceData.read(Optional.empty());
  private final ReferenceDesks desks = new ReferenceDesks(data.desks());
  private final IntentsFolder intents = IntentsFolder.readInside();
  private final IntentCatalog catalog = intents.catalog();
  private final LinearRecognizer recognizer = LinearRecognizer.of(intents);

  @Test
  void measure() throws Exception {
    run("warm-up", LearnedRiskSignals.readInside(), true);
    run("without triage", text -> Risk.NONE, false);
    run("with triage and calls", LearnedRiskSignals.readInside(), true);
    Files.writeString(Path.of("target", "paging-benchmark.txt"), report.toString());
  }

  private void run(String what, RiskSignals signals, boolean calls) throws Exception {
    Handed replies = new Handed("test");
    Handed pages = new Handed("webhook");
    Seal seal = TestSeal.fresh();
    Map<ChannelAddress, Long> accepted = new ConcurrentHashMap<>();
    try (RedisServer redis = new RedisServer();
        Node node =
            new Node(
                redis.store(),
                seal,
                dialogue(signals),
                desks,
                TestPaging.of(
                    Rotas.always(
                        new Assignment("bai", DutyRole.PRIMARY),
                        new Assignment("zhu", DutyRole.PRIMARY)),
                    new RosterStaff(data.staff()),
                    desks,
                    (ticket, event) -> Optional.empty()),
                List.of(replies, pages))) {
      write(node, accepted);
      await(replies, accepted.size());
      report(
          what + ": reply",
          accepted,
          address -> replies.first.getOrDefault(address.toString(), Long.MAX_VALUE));
      if (calls) {
        Map<ChannelAddress, Long> called = called(node.tickets, pages);
        report(what + ": call", accepted, address -> called.getOrDefault(address, Long.MAX_VALUE));
      }
    }
  }

  private static void write(Node node, Map<ChannelAddress, Long> accepted) throws Exception {
    try (var pace = Executors.newScheduledThreadPool(8)) {
      for (int i = 0; i < RATE * SECONDS; i++) {
        ChannelAddress from = new ChannelAddress("test", "officer" + i);
        String id = "m" + i;
        var _ =
            pace.schedule(
                () -> {
                  node.inbox.accept(
                      IncomingMessage.of(id, from, new Content.Text(RISKY), Instant.now()));
                  accepted.put(from, System.nanoTime());
                },
                i * 1_000_000L / RATE,
                TimeUnit.MICROSECONDS);
      }
    }
  }

  private static void await(Handed replies, int wanted) throws InterruptedException {
    for (int i = 0; i < 1_200 && replies.first.size() < wanted; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    TimeUnit.SECONDS.sleep(2);
  }

  /** When the first call to each officer's ticket was handed over. */
  private static Map<ChannelAddress, Long> called(RedisTickets tickets, Handed pages) {
    Map<ChannelAddress, Long> called = new ConcurrentHashMap<>();
    pages.byId.forEach((id, nanos) ->
        Notices.ticketOf(id)
            .map((TicketReference reference) -> tickets.get(reference).requester().address())
            .ifPresent(address -> called.merge(address, nanos, Math::min)));
    return called;
  }

  private Dialogue dialogue(RiskSignals signals) {
    ReferenceUnits units = new ReferenceUnits(data.units());
    return new CareDialogue(
        catalog,
        recognizer,
        new SlotReader(NamesFolder.read(Optional.empty()).with(List.of())),
        signals,
        CareGuide.readInside(),
        Sources.none(),
        new Routing(units, desks),
        units,
        desks,
        (address, badge, code, attempt) -> new Activation.Wrong(1));
  }

  private void report(
      String what, Map<ChannelAddress, Long> accepted, ToLongFunction<ChannelAddress> handed) {
    long[] nanos =
        accepted.entrySet().stream()
            .flatMapToLong(one -> LongStream.of(handed.applyAsLong(one.getKey()) - one.getValue()))
            .sorted()
            .toArray();
    long missing = Arrays.stream(nanos).filter(one -> one > TimeUnit.HOURS.toNanos(1)).count();
    report.append(
        String.format(
            Locale.ROOT,
            "%-32s %d at %d/s: p50 %7.2f ms   p95 %7.2f ms   p99 %7.2f ms   missing %d%n",
            what,
            nanos.length,
            RATE,
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 95 / 100] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6,
            missing));
  }

  /** Notes when it was first handed something. */
  private static final class Handed implements Channel {
    private final String name;
    private final Map<String, Long> first = new ConcurrentHashMap<>();
    private final Map<String, Long> byId = new ConcurrentHashMap<>();

    Handed(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Delivery send(OutgoingMessage message) {
      long now = System.nanoTime();
      first.putIfAbsent(message.to().toString(), now);
      byId.putIfAbsent(message.id(), now);
      return new Delivery.Sent();
    }

    @Override
    public byte[] open(Attachment attachment) throws AttachmentGone {
      throw new AttachmentGone("no files");
    }
  }
}
