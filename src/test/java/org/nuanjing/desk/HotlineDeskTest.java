package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.tickets.InMemoryDeliveries;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.ThreadEntry;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class HotlineDeskTest {

  private static final TicketReference CONTACT =
      TicketReference.parse(Samples.COUNSELLING).orElseThrow();

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private InMemoryDeliveries deliveries;
  @Autowired private DutyBoard board;
  @Autowired private Paging paging;
  @Autowired private StaffChats chats;
  @Autowired private DeskRig.Trail trail;

  @BeforeEach
  void startAfresh() {
    Samples.fill(tickets, Instant.now());
    tickets.put(paging.follow(Optional.empty(), ticket(), Instant.now()).ticket());
    board.say("ning", new Presence.Reachable());
  }

  @Test
  void theNextOneIsTakenAndNobodyIsChosen() throws Exception {
    MockHttpSession ning = signIn("ning");
    assertThat(body(get("/desk/hotline").session(ning)))
        .contains("<strong>1</strong>")
        .doesNotContain("青松-17", "撑不住了");

    assertThat(act(ning, "/desk/hotline/next")).isEqualTo(page());

    assertThat(ticket().assignee()).contains("ning");
    assertThat(body(get(page()).session(ning))).contains("撑不住了", "最近睡不着", "12356");
    assertThat(act(signIn("shan"), "/desk/hotline/next")).isEqualTo("/desk/hotline");
  }

  @Test
  void whoIsAwayIsGivenNobody() throws Exception {
    MockHttpSession ning = signIn("ning");
    act(ning, "/desk/me/presence", "where", "away");

    act(ning, "/desk/hotline/next");

    assertThat(ticket().assignee()).isEmpty();
    assertThat(body(get("/desk/hotline").session(ning))).contains("离开");
  }

  @Test
  void whoHoldsNothingOfItReadsNothingOfIt() throws Exception {
    taken("ning");
    int before = read("shan").size();

    String shans = body(get(page()).session(signIn("shan")));
    assertThat(shans).contains("不在你这里").doesNotContain("撑不住了", "最近睡不着");
    assertThat(read("shan")).hasSize(before);
  }

  @Test
  void somebodyOfTheOfficersUnitAndSomebodyOfAnotherDeskSeeNothingThere() throws Exception {
    String unknown = refused(signIn("near"), "/desk/hotline/03-9999");

    assertThat(refused(signIn("near"), page())).isEqualTo(unknown);
    assertThat(refused(signIn("lu"), page())).isEqualTo(refused(signIn("lu"), "/desk/hotline/x"));
    assertThat(
            mvc.perform(post(page() + "/take").session(signIn("near")).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(trail.latest(20))
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .contains(tuple("near", "ticket.refused", Samples.COUNSELLING))
        .doesNotContain(tuple("near", "ticket.refused", "03-9999"));
  }

  @Test
  void theSameLineSentTwiceGoesOutOnceAndItsStateIsShown() throws Exception {
    MockHttpSession ning = taken("ning");
    String id = UUID.randomUUID().toString();

    reply(ning, id, "我在，你慢慢说");
    reply(ning, id, "我在，你慢慢说");

    assertThat(ticket().thread().stream().map(ThreadEntry::text)).containsOnlyOnce("我在，你慢慢说");
    assertThat(body(get(page()).session(ning))).contains("已发出").doesNotContain("已送达");
    deliveries.sent(CONTACT, "desk:" + id, Instant.now());
    assertThat(body(get(page() + "/live").session(ning))).contains("已送达");
  }

  @Test
  void aFileGoesAlong() throws Exception {
    MockHttpSession ning = taken("ning");
    mvc.perform(
        multipart(page() + "/reply")
            .file(new MockMultipartFile("file", "a.png", "image/png", new byte[] {1, 2, 3}))
            .session(ning)
            .with(csrf())
            .param("id", UUID.randomUUID().toString())
            .param("text", ""));

    assertThat(ticket().thread().getLast().attachments()).hasSize(1);
  }

  @Test
  void aSupervisorJoinsSilentlyAndThatIsKept() throws Exception {
    taken("ning");
    MockHttpSession yun = signIn("yun");
    assertThat(body(get("/desk/hotline").session(yun))).contains("青松-17");
    assertThat(body(get(page()).session(yun))).doesNotContain("撑不住了");

    act(yun, page() + "/join", "manner", "silent");

    assertThat(body(get(page()).session(yun)))
        .contains("撑不住了")
        .doesNotContain("class=\"card stack talk\"");
    assertThat(trail.latest(20))
        .extracting(AuditEntry::action)
        .contains("ticket.join-silent", "ticket.read");
    act(yun, page() + "/join", "manner", "speaking");
    reply(yun, UUID.randomUUID().toString(), "我也在");
    assertThat(ticket().thread().getLast().text()).isEqualTo("我也在");
    assertThat(act(signIn("shan"), page() + "/join", "manner", "silent")).isEqualTo(page());
    assertThat(ticket().relay().joined()).containsOnlyKeys("yun");
  }

  @Test
  void aHandOverIsReadByWhomItIsOfferedAndHoldsOnceAccepted() throws Exception {
    MockHttpSession ning = taken("ning");
    MockHttpSession shan = signIn("shan");
    act(ning, page() + "/offer", "to", "shan", "summary", "怕独处");
    assertThat(body(get(page()).session(shan))).contains("怕独处", "撑不住了");
    assertThat(ticket().assignee()).contains("ning");

    act(shan, page() + "/accept");

    assertThat(ticket().assignee()).contains("shan");
    assertThat(body(get(page()).session(ning))).doesNotContain("撑不住了");
    act(shan, page() + "/offer", "to", "near", "summary", "x");
    assertThat(ticket().relay().offer()).isEmpty();
  }

  @Test
  void theLevelIsLoweredWithAReasonAndByThePersonNamed() throws Exception {
    MockHttpSession ning = taken("ning");

    act(ning, page() + "/level", "level", "1");
    assertThat(ticket().risk()).isEqualTo(RiskLevel.MODERATE);
    act(ning, page() + "/level", "level", "1", "reason", "已和家人在一起");
    assertThat(ticket().risk()).isEqualTo(RiskLevel.LOW);
    assertThat(body(get(page()).session(ning))).contains("宁老师");
    assertThat(trail.latest(20)).extracting(AuditEntry::action).contains("ticket.lower");
  }

  @Test
  void itEndsWithAReasonAndATimeToAskAgain() throws Exception {
    MockHttpSession ning = taken("ning");
    assertThat(act(ning, page() + "/end", "reason", "好多了")).isEqualTo(page());
    assertThat(ticket().open()).isTrue();

    assertThat(act(ning, page() + "/end", "reason", "家人陪着", "hours", "24")).isEqualTo(page());
    assertThat(ticket().open()).as("nobody said the level").isTrue();

    assertThat(act(ning, page() + "/end", "reason", "家人陪着", "hours", "24", "level", "1"))
        .isEqualTo("/desk/hotline");
    assertThat(ticket().open()).isFalse();
    assertThat(ticket().risk()).isEqualTo(RiskLevel.LOW);
  }

  @Test
  void notesAreForColleaguesAndPhrasesNobodyReviewedAreMarked() throws Exception {
    MockHttpSession ning = taken("ning");
    act(ning, page() + "/note", "id", UUID.randomUUID().toString(), "text", "喝了酒");

    String shown = body(get(page()).session(ning));
    assertThat(shown).contains("喝了酒", "未审定");
    assertThat(ticket().thread()).noneMatch(entry -> entry.text().contains("喝了酒"));
  }

  @Test
  void aChatIsConnectedWithACodeAndDisconnected() throws Exception {
    MockHttpSession ning = signIn("ning");
    MvcResult issued = mvc.perform(post("/desk/me/code").session(ning).with(csrf())).andReturn();
    String code = String.valueOf(issued.getFlashMap().get("code"));
    chats.connect(new ChannelAddress("telegram", "70051"), code, "a1");

    Matcher chat = Pattern.compile("尾号 (\\d+)").matcher(body(get("/desk/me").session(ning)));
    assertThat(chat.find()).isTrue();
    assertThat(chat.group(1)).isEqualTo("051");
    act(ning, "/desk/me/disconnect", "index", "0", "ending", "999");
    assertThat(chats.of("ning")).hasSize(1);
    act(ning, "/desk/me/disconnect", "index", "0", "ending", "051");
    assertThat(chats.of("ning")).isEmpty();
  }

  @Test
  void anAgentWhoDoesNotTalkWithOfficersHasNoHotline() throws Exception {
    MockHttpSession lu = signIn("lu");
    assertThat(body(get("/desk").session(lu))).doesNotContain("/desk/hotline");
    assertThat(mvc.perform(get("/desk/hotline").session(lu)).andReturn().getResponse().getStatus())
        .isEqualTo(403);
  }

  private MockHttpSession taken(String name) throws Exception {
    MockHttpSession session = signIn(name);
    act(session, "/desk/hotline/next");
    assertThat(ticket().assignee()).contains(name);
    return session;
  }

  private Ticket ticket() {
    return tickets.get(CONTACT);
  }

  private List<AuditEntry> read(String name) {
    return trail.latest(500).stream()
        .filter(entry -> entry.who().equals(name) && entry.action().equals("ticket.read"))
        .toList();
  }

  private void reply(MockHttpSession session, String id, String text) throws Exception {
    act(session, page() + "/reply", "id", id, "text", text);
  }

  private static String page() {
    return "/desk/hotline/" + Samples.COUNSELLING;
  }

  private String act(MockHttpSession session, String path, String... parameters) throws Exception {
    MockHttpServletRequestBuilder request = post(path).session(session).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return String.valueOf(mvc.perform(request).andReturn().getResponse().getRedirectedUrl());
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return DeskClient.body(mvc, request);
  }

  private String refused(MockHttpSession session, String path) throws Exception {
    MvcResult result = mvc.perform(get(path).session(session)).andReturn();
    assertThat(result.getResponse().getStatus()).isEqualTo(404);
    return result.getResponse().getContentAsString();
  }

  private MockHttpSession signIn(String name) throws Exception {
    return DeskClient.signIn(mvc, name);
  }
}
