package org.nuanjing.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;

/**
 * Made-up tickets in any number. A third lie with two desks; of any number about a thousand are
 * open there, the others are closed.
 */
final class ManyTickets {

  private static final int OPEN = 1_000;
  private static final List<String> DESKS =
      List.of(
          "qinghe-supplies",
          "qinghe-welfare",
          "songling-supplies",
          "songling-welfare",
          "gangwan-supplies",
          "gangwan-welfare");
  private static final List<String> THINGS =
      List.of(
          "雨衣", "皮鞋", "棉服", "手套", "警棍", "反光背心", "矿泉水", "药箱", "头盔", "对讲机", "手电", "帽子", "裤子", "睡袋",
          "帐篷", "暖贴");
  private static final List<String> WHY =
      List.of("破了", "丢了", "不合身", "到期了", "湿透了", "不够用", "没领到", "领错了");

  private ManyTickets() {}

  /** Something to look for. */
  static String word(int seed) {
    return THINGS.get(seed % THINGS.size()) + " " + WHY.get(seed / 7 % WHY.size());
  }

  /** How many of those that {@link #one} makes are closed at some desks. */
  static int closedAt(Set<String> desks, int each, int firstNumber, int count) {
    return (int)
        IntStream.range(0, each)
            .map(i -> firstNumber + i)
            .flatMap(number ->
                IntStream.range(0, 16)
                    .filter(bucket ->
                        desks.contains(desk(bucket, number)) && !open(bucket, number, count)))
            .count();
  }

  /** One of the tickets at some desks. */
  static TicketReference reference(int seed, int each, Set<String> desks) {
    return IntStream.iterate(seed, next -> next + 1)
        .mapToObj(next -> new TicketReference(next % 16, 1 + next / 16 % each))
        .filter(one -> desks.contains(desk(one.bucket(), (int) one.number())))
        .findFirst()
        .orElseThrow();
  }

  private static String desk(int bucket, int number) {
    return DESKS.get((bucket + number) % DESKS.size());
  }

  private static boolean open(int bucket, int number, int count) {
    return new Random(number * 16L + bucket).nextInt(Math.max(1, count / 3)) < OPEN;
  }

  static Ticket one(int bucket, int number, int count) {
    Random random = new Random(number * 31L + bucket);
    Instant opened = Instant.now().minus(Duration.ofMinutes(random.nextInt(200_000)));
    boolean open = open(bucket, number, count);
    Instant at = open ? Instant.now().minus(Duration.ofMinutes(random.nextInt(2_000))) : opened;
    List<ThreadEntry> thread = new ArrayList<>();
    List<TicketEvent> history = new ArrayList<>();
    history.add(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", at));
    for (int i = 0; i < 4; i++) {
      Author author = i % 2 == 0 ? Author.OFFICER : Author.STAFF;
      thread.add(
          new ThreadEntry(
              "m" + i,
              author,
              author == Author.STAFF ? "青河县警保室" : "",
              "昨天夜里巡逻回来发现" + word(random.nextInt(1_000)) + "，想问问能不能换一件新的，什么时候可以来领。",
              List.of(),
              at.plusSeconds(i)));
    }
    if (!open) {
      history.add(new TicketEvent(TicketEvent.Type.RESOLVED, "lu", "", at.plusSeconds(60)));
    }
    return new Ticket(
        new TicketReference(bucket, number),
        1,
        new Requester(
            new ChannelAddress("web", "many-" + bucket + "-" + number),
            Language.ZH,
            Optional.empty(),
            "青松-17",
            Optional.of("qinghe"),
            Confidentiality.NAMED),
        desk(bucket, number),
        "supply_request",
        List.of(new Detail("item", "物品", word(random.nextInt(1_000)))),
        RiskLevel.NONE,
        Priority.ORDINARY,
        ServiceLevel.from(ResponseClass.R7D, at),
        open ? Ticket.State.OPEN : Ticket.State.RESOLVED,
        Optional.empty(),
        thread,
        history,
        at);
  }
}
