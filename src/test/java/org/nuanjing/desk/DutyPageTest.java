package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.InMemoryDutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.intents.Intent.Confidentiality;
import org.nuanjing.intents.Language;
import org.nuanjing.intents.ResponseClass;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Priority;
import org.nuanjing.tickets.Requester;
import org.nuanjing.tickets.ServiceLevel;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class DutyPageTest {

  private static final String PAGE = "/desk/duty";
  private static final List<String> ACTS =
      List.of(
          "/limit",
          "/drill",
          "/drill/answer",
          "/swaps",
          "/swaps/entered",
          "/swaps/x/agree",
          "/swaps/x/decline",
          "/swaps/x/withdraw");

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private InMemoryDutyBoard board;
  @Autowired private Paging paging;
  @Autowired private DeskRig.Trail trail;
  @Autowired private Clock clock;

  private LocalDate alone = LocalDate.EPOCH;

  @BeforeEach
  void startAfresh() {
    alone = DutyRig.alone(clock);
    tickets.clear();
    Samples.fill(tickets, Instant.now());
    board.clear();
  }

  @Test
  void whoWorksOnTheHotlineSeesRotaPresenceAndSwapsAndLeadsSeeMore() throws Exception {
    String ning = new DeskClient(mvc, "ning").page(PAGE);
    assertThat(ning)
        .contains("现在在岗", "一周值班表", "请同事替我", "宁老师", "现在能接 0/3")
        .doesNotContain("响应数字", "呼叫演练", "登记已经说好的换班");
    for (String name : List.of("bai", "yun")) {
      assertThat(new DeskClient(mvc, name).page(PAGE))
          .as(name)
          .contains("响应数字", "呼叫演练", "登记已经说好的换班");
    }
    assertThat(trail.latest(1)).extracting(AuditEntry::action).containsExactly("duty.figures");
    assertThat(new DeskClient(mvc, "ning").page("/desk")).contains("href=\"/desk/duty\"");
  }

  @Test
  void forOthersAndForWhoCommandsItIsAPageThatDoesNotExist() throws Exception {
    for (String name : List.of("lu", "qiu", "auditor", "zheng", "chief")) {
      DeskClient other = new DeskClient(mvc, name);
      assertThat(other.status(PAGE)).as(name).isEqualTo(404);
      assertThat(other.page(PAGE)).as(name).isEqualTo(other.page("/desk/nothing"));
      assertThat(other.page("/desk")).as(name).doesNotContain("/desk/duty");
      for (String act : ACTS) {
        assertThat(answer(other, PAGE + act, "sure", "yes", "most", "1"))
            .as(name + " " + act)
            .isEqualTo(answer(other, "/desk/nothing"));
      }
    }
    nothingHappened();
  }

  @Test
  void whoDoesNotLeadNeitherDrillsNorEntersNorSeesFigures() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    assertThat(ning.status(PAGE + "/drills")).isEqualTo(404);
    assertThat(answer(ning, PAGE + "/drill", "sure", "yes")).startsWith("404");
    assertThat(
            answer(
                ning,
                PAGE + "/swaps/entered",
                "date",
                alone.toString(),
                "role",
                "backup",
                "owner",
                "shan",
                "to",
                "near"))
        .startsWith("404");
    nothingHappened();
  }

  @Test
  void nothingIsDoneWithoutTheToken() throws Exception {
    var bai = DeskClient.signIn(mvc, "bai");
    for (String act : ACTS) {
      mvc.perform(post(PAGE + act).session(bai).param("sure", "yes").param("most", "1"))
          .andExpect(status().isForbidden());
    }
    nothingHappened();
  }

  private void nothingHappened() {
    assertThat(board.read().limits()).isEmpty();
    assertThat(board.requests()).isEmpty();
    assertThat(tickets.listFrom(new ChannelAddress("drill", "ladder"), 1)).isEmpty();
  }

  @Test
  void aGapIsNamedWithFromAndToAndMarkedInTheWeekWithHolidays() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    String day = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).format(alone);
    assertThat(ning.page(PAGE))
        .contains("值班表有缺口", "缺主岗", day + " 周三 00:00–24:00")
        .doesNotContain("class=\"alone");

    String next = ning.page(PAGE + "?week=1");
    assertThat(next).contains("class=\"alone", "丰收节", day + " 周三 宁老师不在", "补班");
    assertThat(next).containsPattern("day-mark\"[^>]*>休<").containsPattern("day-mark\"[^>]*>班<");
  }

  @Test
  void somebodySaysWhetherTheyCanBeReachedAndHowManyTheyHold() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    String to =
        ning.send("/desk/me/presence", "where", "away", "back", PAGE)
            .getResponse()
            .getRedirectedUrl();
    assertThat(to).isEqualTo(PAGE);
    assertThat(board.read().presence()).containsEntry("ning", new Presence.Away());
    assertThat(new DeskClient(mvc, "shan").page(PAGE)).containsPattern("presence-away\">现在不能接<");
    assertThat(trail.latest(4)).extracting(AuditEntry::action).contains("duty.away");

    assertThat(ning.page(PAGE)).doesNotContain("都说现在不能接");
    List.of("shan", "bai", "yun").forEach(name -> board.say(name, new Presence.Away()));
    assertThat(ning.page(PAGE)).contains("都说现在不能接");

    to =
        ning.send("/desk/me/presence", "where", "here", "back", "//elsewhere.example")
            .getResponse()
            .getRedirectedUrl();
    assertThat(to).isEqualTo("/desk/me");
    assertThat(ning.notice(PAGE + "/limit", "most", "1")).isEqualTo("done.duty.limit");
    for (String broken : List.of("0", "6", "-1", "two", "", "99999999999")) {
      assertThat(ning.notice(PAGE + "/limit", "most", broken))
          .as(broken)
          .isEqualTo("refused.duty.limit");
    }
    assertThat(ning.page(PAGE)).contains("现在能接 0/1");

    Ticket waiting = tickets.get(TicketReference.parse(Samples.COUNSELLING).orElseThrow());
    tickets.put(paging.follow(Optional.empty(), waiting, Instant.now()).ticket());
    ning.send("/desk/hotline/next");
    assertThat(ning.page(PAGE)).containsPattern("presence-full\">满了 1/1<");
  }

  @Test
  void aDrillIsBegunByWhoIsSureAnsweredOnTheDeskAndToldByStep() throws Exception {
    DeskClient bai = new DeskClient(mvc, "bai");
    DeskClient ning = new DeskClient(mvc, "ning");
    assertThat(bai.page(PAGE)).contains("还没有演练过");
    assertThat(bai.notice(PAGE + "/drill")).isEqualTo("refused.duty.drill.sure");
    assertThat(ning.notice(PAGE + "/drill/answer")).isEqualTo("refused.duty.drill.over");

    assertThat(bai.notice(PAGE + "/drill", "sure", "yes")).isEqualTo("done.duty.drill");
    assertThat(bai.notice(PAGE + "/drill", "sure", "yes")).isEqualTo("refused.duty.drill.goes-on");

    assertThat(bai.page(PAGE))
        .contains("正在演练", "hx-trigger=\"every 5s\"", "宁老师 · 还没应答")
        .doesNotContain("还没有演练过");
    assertThat(ning.page(PAGE)).contains("【演练】正在叫你");
    assertThat(ning.page("/desk/hotline")).contains("【演练】正在叫你", "data-calls=\"1\"");
    assertThat(bai.page("/desk/hotline")).doesNotContain("【演练】");
    assertThat(ning.notice(PAGE + "/drill/answer")).isEqualTo("done.duty.drill.answer");
    assertThat(ning.notice(PAGE + "/drill/answer")).isEqualTo("refused.duty.drill.over");
    assertThat(bai.page(PAGE + "/drills"))
        .containsPattern("宁老师 · \\d+ 秒 应答")
        .doesNotContain("<html");
    assertThat(trail.latest(9))
        .extracting(AuditEntry::action)
        .contains("duty.drill", "duty.drill-answer");
  }

  @Test
  void aDrillOfLongAgoIsSaidToBeDue() throws Exception {
    tickets.put(drill(Duration.ofDays(40)));
    assertThat(new DeskClient(mvc, "bai").page(PAGE)).contains("上次演练已经是 40 天前", "没有应答");
    tickets.put(drill(Duration.ofDays(3)));
    assertThat(new DeskClient(mvc, "bai").page(PAGE)).doesNotContain("上次演练已经是");
  }

  @Test
  void fewAreNeverShownAndSomebodyAloneIsLoudWithoutANumber() throws Exception {
    String page = new DeskClient(mvc, "bai").page(PAGE + "?days=7");
    String figures = page.substring(page.indexOf("id=\"h-figures\""));
    assertThat(figures).contains("没有人陪，也没有在叫人", "近 7 天").doesNotContain("都有人陪着");
    assertThat(figures.split("少于10", -1)).as("20 cells and 3 facts").hasSize(24);

    Ticket waiting = tickets.get(TicketReference.parse(Samples.COUNSELLING).orElseThrow());
    tickets.put(paging.follow(Optional.empty(), waiting, Instant.now()).ticket());
    for (int i = 1; i <= 9; i++) {
      tickets.put(contact(i));
    }
    page = new DeskClient(mvc, "bai").page(PAGE);
    figures = page.substring(page.indexOf("id=\"h-figures\""));
    assertThat(figures).contains("都有人陪着", "<dd>10</dd>").doesNotContain(">9<");
    assertThat(figures.split("<td class=\"few\">", -1)).as("every cell of every level").hasSize(21);
    tickets.put(contact(10));
    page = new DeskClient(mvc, "bai").page(PAGE);
    figures = page.substring(page.indexOf("id=\"h-figures\""));
    assertThat(figures).contains("<td>10</td>");
    assertThat(figures.split("<td class=\"few\">", -1)).as("nobody took them").hasSize(20);
  }

  @Test
  void thePageIsWholeInBothLanguagesAndHasNothingInline() throws Exception {
    var bai = DeskClient.signIn(mvc, "bai");
    tickets.put(drill(Duration.ofDays(40)));
    for (String language : List.of("zh", "en")) {
      String page =
          DeskClient.body(mvc, get(PAGE).param("lang", language).param("week", "1").session(bai));
      assertThat(page)
          .doesNotContain("??", "style=", "<script>", "onclick", "<style")
          .contains(language.equals("en") ? "On duty now" : "现在在岗");
    }
  }

  /** A contact at level 3 that people are called to. */
  private Ticket contact(int number) {
    Instant at = Instant.now().minusSeconds(30);
    Ticket one =
        ticket(
            new TicketReference(6, number),
            new ChannelAddress("web", "b" + number),
            "crisis",
            Ticket.State.OPEN,
            at,
            List.of(new TicketEvent(TicketEvent.Type.OPENED, TicketEvent.OFFICER, "", at)));
    return paging.follow(Optional.empty(), one, at).ticket();
  }

  private static Ticket drill(Duration ago) {
    Instant at = Instant.now().minus(ago);
    return ticket(
        new TicketReference(7, 1000 - ago.toDays()),
        new ChannelAddress("drill", "ladder"),
        Ticket.DRILL,
        Ticket.State.RESOLVED,
        at,
        List.of(
            new TicketEvent(TicketEvent.Type.OPENED, "bai", "", at),
            new TicketEvent(TicketEvent.Type.PAGED, TicketEvent.SYSTEM, "HIGH 1 ning", at)));
  }

  private static Ticket ticket(
      TicketReference reference,
      ChannelAddress from,
      String intent,
      Ticket.State state,
      Instant at,
      List<TicketEvent> history) {
    return new Ticket(
        reference,
        1,
        new Requester(
            from, Language.ZH, Optional.empty(), "桂花-1", Optional.empty(), Confidentiality.ALIAS),
        "yunchuan-counselling",
        intent,
        List.of(),
        RiskLevel.HIGH,
        Priority.CRISIS,
        ServiceLevel.from(ResponseClass.C0, at),
        state,
        Optional.empty(),
        List.of(),
        history,
        at);
  }

  private static String answer(DeskClient who, String path, String... fields) throws Exception {
    MvcResult result = who.send(path, fields);
    return result.getResponse().getStatus() + " " + DeskClient.text(result.getResponse());
  }
}
