package org.nuanjing.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.telegramapi.FakeBotApi;
import org.nuanjing.telegramapi.Fault;
import org.nuanjing.telegramapi.Person;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Tickets;

/** An officer and counsellors, all in Telegram, through the whole program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramRelayIT {

  private FakeBotApi telegram;
  private LiveProgram program;
  private Person ning;
  private Person shan;
  private Person officer;
  private long people = 2000;

  @BeforeAll
  void starts(@TempDir Path folder) {
    telegram = FakeBotApi.start();
    program = new LiveProgram(folder, telegram);
    ning = connected("shan", 900);
    shan = connected("admin", 901);
  }

  @AfterAll
  void stops() {
    program.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  /** An officer nobody has seen, in distress; the page's button is pressed by the test. */
  @BeforeEach
  void anOfficerWrites() {
    officer = telegram.person(++people);
    officer.says("我不想活了");
    soon(() -> !officer.sees().isEmpty() && !tickets().isEmpty());
  }

  @Test
  void everythingGoesBothWaysOnceAndInOrder() {
    takes(ning);
    ning.says("我在，你慢慢说");
    ning.sends("voice", "{\"file_id\":\"v1\",\"file_unique_id\":\"u\",\"duration\":3}");
    ning.sends("location", "{\"latitude\":31.5,\"longitude\":121.25}");
    soon(() -> officer.sees().contains("[location 31.5, 121.25]"));
    assertThat(String.join("\n", officer.sees()))
        .containsSubsequence("：我在，你慢慢说", "[voice v1]", "[location 31.5, 121.25]");

    officer.says("我在天台");
    officer.sends("photo", photo("p1"));
    officer.sends("location", "{\"latitude\":30.5,\"longitude\":114.25}");
    soon(() -> ning.sees().contains("[location 30.5, 114.25]"));
    assertThat(String.join("\n", ning.sees()))
        .containsSubsequence("我不想活了", "我在天台", "[photo p1]", "[location 30.5, 114.25]");
    assertThat(ning.messages())
        .filteredOn(shown -> shown.text().contains("我在天台"))
        .singleElement()
        .satisfies(shown -> assertThat(shown.html()).contains("<tg-spoiler>我在天台</tg-spoiler>"));
  }

  @Test
  void oneOfTwoWhoPressAtOnceHasItAndTheOtherIsTold() {
    offersTake(ning, shan);
    ning.presses("我来接");
    shan.presses("我来接");

    soon(() -> told(ning, "由你接") + told(shan, "由你接") == 1);
    soon(() -> told(ning, "另一位同事接了") + told(shan, "另一位同事接了") == 1);
    assertThat(ticket().assignee()).isPresent();
  }

  @Test
  void limitsAndDroppedConnectionsLoseAndDoubleNothing() {
    takes(ning);
    telegram.next(
        "sendMessage", new Fault.TooMany(1), new Fault.DropBefore(), new Fault.Gateway(502));
    for (int i = 1; i <= 5; i++) {
      ning.says("第" + i + "句");
      officer.says("回" + i + "声");
    }
    soon(() -> told(officer, "第5句") == 1 && told(ning, "回5声") == 1);
    for (int i = 1; i <= 5; i++) {
      assertThat(told(officer, "第" + i + "句")).as("line %s of the counsellor", i).isEqualTo(1);
      assertThat(told(ning, "回" + i + "声")).as("line %s of the officer", i).isEqualTo(1);
    }
    assertThat(ticket().thread().stream().map(ThreadEntry::text))
        .containsOnlyOnce("第1句", "第2句", "第3句", "第4句", "第5句")
        .containsSubsequence("第1句", "第2句", "第3句", "第4句", "第5句");
  }

  @Test
  void aHandOverIsAcceptedAndNotesStayInside() {
    takes(ning);
    ning.says("/note 家里有人");
    ning.says("/handover admin 夜班交接，怕独处");
    soon(() -> told(shan, "想把这一位交给你") == 1);
    ning.says("我先陪着你");
    soon(() -> told(officer, "我先陪着你") == 1);
    shan.presses("接过来 · I take over");
    soon(() -> told(officer, "换了一位同事来陪你") == 1);
    ning.says("还在吗");
    soon(() -> told(ning, "请先选和谁说") + told(ning, "没有发给对方") >= 1);
    shan.says("我接着陪你");
    soon(() -> told(officer, "我接着陪你") == 1);
    assertThat(officer.sees()).noneMatch(text -> text.contains("家里有人") || text.contains("怕独处"));
    assertThat(told(officer, "还在吗")).isZero();
  }

  @Test
  void dangerQuotedByStaffCallsNobodyAndEndsOnlyOnTheDesk() {
    takes(ning);
    int filed = tickets().size();
    ning.says("你说“我不想活了”，我记着");
    soon(() -> told(officer, "我记着") == 1);
    ning.says("/done");
    soon(() -> told(ning, "请在工作台上结束") == 1);

    assertThat(tickets()).hasSize(filed);
    assertThat(program.part(Tickets.class).listFrom(address(ning), 9)).isEmpty();
    assertThat(ticket().open()).isTrue();
  }

  /** Presses the button of the page, or takes the next one where nobody was called. */
  private void takes(Person counsellor) {
    offersTake(counsellor);
    counsellor.presses("我来接");
    soon(() -> ticket().assignee().isPresent());
    soon(() -> told(counsellor, ticket().reference() + " 由你接") == 1);
  }

  /** A page as it is sent to whoever is on duty. */
  private void offersTake(Person... counsellors) {
    for (Person counsellor : counsellors) {
      counsellor.shown("有一位同事在等你", "我来接", "take:" + ticket().reference());
    }
  }

  private Person connected(String name, long id) {
    Person person = telegram.person(id);
    person.says("/connect " + program.part(StaffChats.class).issue(name).code());
    soon(() -> person.sees().stream().anyMatch(text -> text.startsWith("连上了")));
    return person;
  }

  private Ticket ticket() {
    return tickets().getFirst();
  }

  private List<Ticket> tickets() {
    return program.part(Tickets.class).listFrom(address(officer), 9);
  }

  private static ChannelAddress address(Person person) {
    return new ChannelAddress("telegram", Long.toString(person.id()));
  }

  private static long told(Person person, String words) {
    return person.sees().stream().filter(text -> text.contains(words)).count();
  }

  private static String photo(String id) {
    return "[{\"file_id\":\"" + id + "\",\"file_unique_id\":\"u\",\"width\":9,\"height\":9}]";
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
