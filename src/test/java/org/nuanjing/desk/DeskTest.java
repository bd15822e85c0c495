package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class DeskTest {

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private Accounts accounts;
  @Autowired private DeskRig.Trail trail;

  @BeforeEach
  void startAfresh() {
    Samples.fill(tickets, java.time.Instant.now());
    accounts.put("tao", false);
    accounts.put("fresh", true);
  }

  @Test
  void nobodySeesAnythingWithoutSigningIn() throws Exception {
    for (String path : List.of("/desk", "/desk/queue", "/desk/stream", page(Samples.SUPPLIES))) {
      mvc.perform(get(path)).andExpect(redirectedUrl("/desk/sign-in"));
    }
  }

  @Test
  void anUnknownNameAWrongPasswordAndALockedAccountGetTheSameAnswer() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      attempt("tao", "wrong").andExpect(redirectedUrl("/desk/sign-in?refused"));
    }
    attempt("tao", Accounts.PASSWORD).andExpect(redirectedUrl("/desk/sign-in?refused"));
    attempt("nobody", "wrong").andExpect(redirectedUrl("/desk/sign-in?refused"));
  }

  @Test
  void aFirstPasswordMustBeChangedBeforeAnythingElse() throws Exception {
    MockHttpSession session = signIn("fresh");
    mvc.perform(get("/desk").session(session)).andExpect(redirectedUrl("/desk/password"));
    mvc.perform(get(page(Samples.SUPPLIES)).session(session))
        .andExpect(redirectedUrl("/desk/password"));
    mvc.perform(
            post("/desk/password")
                .session(session)
                .with(csrf())
                .param("current", Accounts.PASSWORD)
                .param("next", "three quiet rivers")
                .param("again", "three quiet rivers"))
        .andExpect(redirectedUrl("/desk"));
    mvc.perform(get("/desk").session(session)).andExpect(status().isOk());
  }

  @Test
  void aFourthSessionEndsTheFirst() throws Exception {
    MockHttpSession first = signIn("tao");
    signIn("tao");
    signIn("tao");
    mvc.perform(get("/desk").session(first)).andExpect(status().isOk());
    signIn("tao");
    signIn("tao");
    assertThat(ended(first)).isTrue();
  }

  private boolean ended(MockHttpSession session) throws Exception {
    String to =
        mvc.perform(get("/desk").session(session)).andReturn().getResponse().getRedirectedUrl();
    return "/desk/sign-in?ended".equals(to);
  }

  @Test
  void theQueueHasTheMembersDesksAndNoOthers() throws Exception {
    String lu = body(get("/desk").session(signIn("lu")));
    assertThat(lu).contains(Samples.SUPPLIES, Samples.LATE).doesNotContain(Samples.COUNSELLING);
    String ning = body(get("/desk").session(signIn("ning")));
    assertThat(ning).contains(Samples.COUNSELLING).doesNotContain(Samples.SUPPLIES);
  }

  @Test
  void anotherDesksTicketLooksLikeOneThatIsNotThere() throws Exception {
    MockHttpSession ning = signIn("ning");
    MvcResult others = mvc.perform(get(page(Samples.SUPPLIES)).session(ning)).andReturn();
    MvcResult unknown = mvc.perform(get(page("03-9999")).session(ning)).andReturn();
    MvcResult broken = mvc.perform(get(page("nonsense")).session(ning)).andReturn();
    assertThat(others.getResponse().getStatus()).isEqualTo(404);
    assertThat(others.getResponse().getContentAsString())
        .isEqualTo(unknown.getResponse().getContentAsString())
        .isEqualTo(broken.getResponse().getContentAsString());
    for (String act : List.of("take", "resolve", "return", "reply", "reassign")) {
      mvc.perform(
              post(page(Samples.SUPPLIES) + "/" + act)
                  .session(ning)
                  .with(csrf())
                  .param("id", UUID.randomUUID().toString())
                  .param("text", "x")
                  .param("desk", "beiyuan-supplies"))
          .andExpect(status().isNotFound());
    }
    mvc.perform(get(page(Samples.SUPPLIES) + "/files/0/0").session(ning))
        .andExpect(status().isNotFound());
    assertThat(stored(Samples.SUPPLIES).version()).isEqualTo(1);
  }

  @Test
  void aConfidentialTicketShowsTheAliasAlone() throws Exception {
    String page = body(get(page(Samples.COUNSELLING)).session(signIn("ning")));
    assertThat(page).contains("青松-17").doesNotContain("B100001").doesNotContain("青河县局");
  }

  @Test
  void anActWithoutTheTokenIsRefused() throws Exception {
    mvc.perform(post(page(Samples.SUPPLIES) + "/take").session(signIn("lu")))
        .andExpect(status().isForbidden());
    assertThat(stored(Samples.SUPPLIES).assignee()).isEmpty();
  }

  @Test
  void anAuditorReadsButDoesNotAct() throws Exception {
    MockHttpSession auditor = signIn("auditor");
    mvc.perform(get(page(Samples.SUPPLIES)).session(auditor)).andExpect(status().isOk());
    mvc.perform(post(page(Samples.SUPPLIES) + "/take").session(auditor).with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(stored(Samples.SUPPLIES).assignee()).isEmpty();
  }

  @Test
  void twoPressTakeAtOnceAndOneIsToldAColleagueHasIt() throws Exception {
    List<Callable<Object>> presses = new ArrayList<>();
    for (String name : List.of("lu", "tao")) {
      MockHttpSession session = signIn(name);
      presses.add(() ->
          mvc.perform(post(page(Samples.SUPPLIES) + "/take").session(session).with(csrf()))
              .andReturn()
              .getFlashMap()
              .get("notice"));
    }
    List<Object> notices = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var press : threads.invokeAll(presses)) {
        notices.add(press.get());
      }
    }
    assertThat(notices).containsExactlyInAnyOrder("done.take", "refused.TAKEN_BY_ANOTHER");
  }

  @Test
  void aReplySentTwiceIsKeptOnce() throws Exception {
    MockHttpSession lu = signIn("lu");
    mvc.perform(post(page(Samples.SUPPLIES) + "/take").session(lu).with(csrf()));
    String id = UUID.randomUUID().toString();
    for (int press = 0; press < 2; press++) {
      mvc.perform(
              post(page(Samples.SUPPLIES) + "/reply")
                  .session(lu)
                  .with(csrf())
                  .param("id", id)
                  .param("text", "雨衣明天送到。"))
          .andExpect(redirectedUrl(page(Samples.SUPPLIES)));
    }
    assertThat(stored(Samples.SUPPLIES).thread()).hasSize(2);
    assertThat(body(get(page(Samples.SUPPLIES)).session(lu))).contains("雨衣明天送到。");
  }

  @Test
  void aTicketMovesOnlyToADeskThatServesItsKind() throws Exception {
    MockHttpSession lu = signIn("lu");
    MockHttpServletRequestBuilder move =
        post(page(Samples.SUPPLIES) + "/reassign").session(lu).with(csrf());
    mvc.perform(move.param("desk", "yunchuan-counselling"));
    assertThat(stored(Samples.SUPPLIES).desk()).isEqualTo("qinghe-supplies");
    mvc.perform(
            post(page(Samples.SUPPLIES) + "/reassign")
                .session(lu)
                .with(csrf())
                .param("desk", "beiyuan-supplies"))
        .andExpect(redirectedUrl("/desk"));
    assertThat(stored(Samples.SUPPLIES).desk()).isEqualTo("beiyuan-supplies");
  }

  @Test
  void whatOfficersWriteNeverBecomesMarkup() throws Exception {
    MockHttpSession lu = signIn("lu");
    String pages = body(get("/desk").session(lu)) + body(get(page(Samples.HOSTILE)).session(lu));
    assertThat(pages).contains("&lt;script&gt;", "林&lt;b&gt;一");
    assertThat(pages).doesNotContain("<script>alert", "<img src=x", "<b>");
  }

  @Test
  void anAttachmentThatIsNoPictureIsOnlySaved() throws Exception {
    MockHttpSession lu = signIn("lu");
    mvc.perform(get(page(Samples.HOSTILE) + "/files/0/0").session(lu))
        .andExpect(header().string("Content-Type", "application/octet-stream"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    String disposition =
        mvc.perform(get(page(Samples.HOSTILE) + "/files/0/0").session(lu))
            .andReturn()
            .getResponse()
            .getHeader("Content-Disposition");
    assertThat(disposition).startsWith("attachment;").doesNotContain("<script>");
    mvc.perform(get(page(Samples.SUPPLIES) + "/files/0/0").session(lu))
        .andExpect(header().string("Content-Type", "image/jpeg"));
    mvc.perform(get(page(Samples.SUPPLIES) + "/files/0/7").session(lu))
        .andExpect(status().isNotFound());
  }

  @Test
  void readingAndActingAreWrittenDown() throws Exception {
    MockHttpSession lu = signIn("lu");
    mvc.perform(get(page(Samples.SUPPLIES)).session(lu));
    mvc.perform(post(page(Samples.SUPPLIES) + "/take").session(lu).with(csrf()));
    assertThat(trail.latest(3).stream().map(AuditEntry::action))
        .containsExactly("ticket.take", "ticket.read", "desk.sign-in");
  }

  @Test
  void everyAnswerCarriesStrictHeaders() throws Exception {
    var answer = mvc.perform(get("/desk/sign-in").secure(true)).andReturn().getResponse();
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=");
    assertThat(answer.getContentAsString()).doesNotContain("<script>", "style=", "onclick");
  }

  @Test
  void thePagesSpeakEnglishToWhoAsksForIt() throws Exception {
    assertThat(body(get("/desk/sign-in").param("lang", "en"))).contains("Sign in to the desk");
    assertThat(body(get("/desk/sign-in"))).contains("登录工作台");
  }

  private Ticket stored(String reference) {
    return tickets.get(TicketReference.parse(reference).orElseThrow());
  }

  private static String page(String reference) {
    return "/desk/tickets/" + reference;
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private org.springframework.test.web.servlet.ResultActions attempt(String name, String password)
      throws Exception {
    return mvc.perform(
        post("/desk/sign-in").with(csrf()).param("name", name).param("password", password));
  }

  private MockHttpSession signIn(String name) throws Exception {
    MvcResult result =
        attempt(name, Accounts.PASSWORD).andExpect(redirectedUrl("/desk")).andReturn();
    return (MockHttpSession)
        java.util.Objects.requireNonNull(result.getRequest().getSession(false));
  }
}
