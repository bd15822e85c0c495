package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.redis.RedisOutbox;
import org.nuanjing.privacy.KeyFile;
import org.nuanjing.privacy.Keys;
import org.nuanjing.privacy.Pseudonym;
import org.nuanjing.privacy.Seal;
import org.nuanjing.privacy.TinkSeal;
import org.nuanjing.redis.DataFolder;
import org.nuanjing.redis.RedisStore;
import org.nuanjing.redis.Timers;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.roster.redis.RedisStaffChats;
import org.nuanjing.roster.reference.ReferenceDesks;
import org.nuanjing.roster.reference.RosterStaff;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Person;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.ThreadEntry.Author;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Alarm;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.redis.RedisTickets;

/**
 * The program is killed again and again while officers and counsellors talk through it, all in
 * Telegram. Every line reached the other side once and in order, each contact has the one holder it
 * had, and at every kill the timer that was due.
 *
 * <p>Telegram knows no ids of ours: the one line of a conversation it took in the moment of a kill,
 * before we could note so, is sent again by the next start. That line alone may stand there twice,
 * next to itself; in the thread nothing does.
 */
class KilledRelayIT {

  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int LINES_A_KILL = 5;
  private static final int LINES = KILLS * LINES_A_KILL;
  private static final List<String> COUNSELLORS = List.of("ning", "shan", "bai");
  private static final Pattern LINE = Pattern.compile("(?:你听|我说)第\\d+句");

  @TempDir Path folder;

  private final Random random = new Random();
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Person, List<Integer>> seenAtKills = new ConcurrentHashMap<>();

  private record Pair(Person officer, Person counsellor, String name) {}

  @Test
  void everyLineReachesTheOtherSideOnceAndInOrder() {
    try (FakeBotApi telegram = FakeBotApi.start();
        Program program = program(telegram)) {
      program.start();
      try (Inside inside = new Inside(program.data())) {
        meet(telegram, inside);
        for (int line = 1; line <= LINES; line++) {
          for (Pair pair : pairs) {
            pair.counsellor().says("你听第" + line + "句");
            pair.officer().says("我说第" + line + "句");
          }
          if (line % LINES_A_KILL == 0) {
            kill(program, inside);
          }
        }
        arrived(Pair::officer, "你听第" + LINES + "句");
        pairs.forEach(pair -> pair.officer().says("我说第" + (LINES + 1) + "句"));
        arrived(Pair::counsellor, "我说第" + (LINES + 1) + "句");
        program.kill();
        assertNothingWasLostOrDoubled(inside);
      }
      assertThat(telegram.violations()).isEmpty();
    }
  }

  private Program program(FakeBotApi telegram) {
    return new Program(
        folder,
        "--nuanjing.telegram.token=" + telegram.token(),
        "--nuanjing.telegram.api-url=" + telegram.url());
  }

  /** Every counsellor takes somebody; who has whom is what the tickets say. */
  private void meet(FakeBotApi telegram, Inside inside) {
    for (int i = 0; i < COUNSELLORS.size(); i++) {
      Person counsellor = telegram.person(900 + i);
      counsellor.says("/connect " + inside.chats.issue(COUNSELLORS.get(i)).code());
      soon("connected", () -> sees(counsellor, "连上了"));
      Person officer = telegram.person(3000 + i);
      officer.says("我不想活了");
      soon("somebody is called", () -> inside.ticketOf(officer).page().isPresent());
      counsellor.says("/next");
      soon("taken", () -> inside.ticketOf(officer).assignee().isPresent());
      soon("told so", () -> sees(counsellor, "由你接"));
      String holder = inside.ticketOf(officer).assignee().orElseThrow();
      assertThat(holder).isEqualTo(COUNSELLORS.get(i));
      pairs.add(new Pair(officer, counsellor, holder));
    }
  }

  /** Kills it somewhere in the talk: every contact has its timer at that moment. */
  private void kill(Program program, Inside inside) {
    Program.await(Duration.ofMillis(random.nextInt(400)), () -> false);
    program.kill();
    for (Pair pair : pairs) {
      inside.assertTimer(inside.ticketOf(pair.officer()));
      for (Person person : List.of(pair.officer(), pair.counsellor())) {
        seenAtKills.computeIfAbsent(person, _ -> new ArrayList<>()).add(lines(person).size());
      }
    }
    program.start();
  }

  private void arrived(Function<Pair, Person> at, String line) {
    soon(line, () -> pairs.stream().allMatch(pair -> lines(at.apply(pair)).contains(line)));
  }

  private void assertNothingWasLostOrDoubled(Inside inside) {
    for (Pair pair : pairs) {
      List<String> heard = numbered("你听第", LINES);
      List<String> said = numbered("我说第", LINES + 1);
      Ticket ticket = inside.ticketOf(pair.officer());
      assertThat(inside.lines(ticket, Author.STAFF)).isEqualTo(heard);
      assertThat(inside.lines(ticket, Author.OFFICER)).isEqualTo(said);
      assertThat(withoutRepeatsOfKills(pair.officer())).isEqualTo(heard);
      assertThat(withoutRepeatsOfKills(pair.counsellor())).isEqualTo(said);

      assertThat(ticket.assignee()).contains(pair.name());
      assertThat(ticket.history())
          .filteredOn(event -> event.type() == TicketEvent.Type.TAKEN)
          .hasSize(1);
      assertThat(ticket.nextAlarm().map(Alarm::what))
          .as("the officer waits for a word")
          .contains(Ticket.CALLING);
      inside.assertTimer(ticket);
    }
  }

  /** What somebody saw, without the line that was in the air at a kill and came once more. */
  private List<String> withoutRepeatsOfKills(Person person) {
    List<String> lines = new ArrayList<>(lines(person));
    List<Integer> kills = seenAtKills.getOrDefault(person, List.of());
    for (int at : kills.reversed()) {
      if (at > 0 && at < lines.size() && lines.get(at).equals(lines.get(at - 1))) {
        lines.remove(at);
      }
    }
    return lines;
  }

  /** The lines of the talk somebody was shown, in the order they came. */
  private static List<String> lines(Person person) {
    return person.sees().stream()
        .flatMap(text -> LINE.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  private static List<String> numbered(String words, int most) {
    return IntStream.rangeClosed(1, most).mapToObj(i -> words + i + "句").toList();
  }

  private static boolean sees(Person person, String words) {
    return person.sees().stream().anyMatch(text -> text.contains(words));
  }

  private static void soon(String what, BooleanSupplier condition) {
    assertThat(Program.await(Duration.ofSeconds(60), condition)).as(what).isTrue();
  }

  /** What lies in the program's Redis, read beside it. */
  private static final class Inside implements AutoCloseable {
    private final DataFolder redis;
    private final RedisStore store;
    private final RedisTickets tickets;
    private final StaffChats chats;

    Inside(Path data) {
      Keys keys = new KeyFile(data.resolve("keys/seal.json")).read();
      Seal seal = new TinkSeal(keys);
      redis = new DataFolder(data);
      store = redis.store();
      tickets =
          new RedisTickets(
              store, seal, new RedisOutbox(store, seal), new ReferenceDesks(List.of()));
      chats =
          new RedisStaffChats(
              new RosterStaff(
                  COUNSELLORS.stream().map(name -> SealedTickets.member(name, "x")).toList()),
              store,
              seal,
              new Pseudonym(keys),
              Clock.systemUTC());
    }

    /** The one ticket of an officer; waits for it. */
    Ticket ticketOf(Person officer) {
      ChannelAddress address = new ChannelAddress("telegram", Long.toString(officer.id()));
      soon("a ticket", () -> !tickets.listFrom(address, 5).isEmpty());
      List<Ticket> all = tickets.listFrom(address, 5);
      assertThat(all).hasSize(1);
      return all.getFirst();
    }

    List<String> lines(Ticket ticket, Author author) {
      return ticket.thread().stream()
          .filter(entry -> entry.author() == author)
          .map(ThreadEntry::text)
          .filter(text -> LINE.matcher(text).matches())
          .toList();
    }

    /** When something is due by itself it is there, at that time. */
    void assertTimer(Ticket ticket) {
      String key = Timers.key(ticket.reference().bucket());
      Double at = store.jedis().zscore(key, "ticket " + ticket.reference());
      assertThat(Optional.ofNullable(at).map(Double::longValue))
          .as("the timer of %s", ticket.reference())
          .contains(ticket.nextAlarm().orElseThrow().at().toEpochMilli());
    }

    @Override
    public void close() {
      redis.close();
    }
  }
}
