package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** How long a sitting lasts, who ends it, and that a locked one shows nothing. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext
class SittingsTest {

  private static final String TICKET = "/desk/tickets/" + Samples.COUNSELLING;

  @Autowired private MockMvc mvc;
  @Autowired private Accounts accounts;
  @Autowired private Sittings sittings;
  @Autowired private Paging paging;
  @Autowired private DutyBoard board;
  @Autowired private InMemoryTickets tickets;
  @Autowired private SignInRig.LaterClock clock;

  @BeforeEach
  void startAfresh() {
    accounts.put("ning", false);
    accounts.put("zheng", false);
    accounts.put("tao", false);
    accounts.put("lu", false);
    sittings.endAll("ning");
    board.say("ning", new Presence.Reachable());
    Samples.fill(tickets, clock.instant());
  }

  private ResultActions see(MockHttpSession session, String path) throws Exception {
    return mvc.perform(get(path).session(session));
  }

  private ResultActions part(MockHttpSession session, String path) throws Exception {
    return mvc.perform(get(path).session(session).header("HX-Request", "true"));
  }

  private ResultActions send(MockHttpSession session, String path, String... field)
      throws Exception {
    var request = post(path).session(session).with(csrf());
    for (int i = 0; i < field.length; i += 2) {
      request.param(field[i], field[i + 1]);
    }
    return mvc.perform(request);
  }

  @Test
  void aLockedSittingShowsNothingButItsLock() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    see(ning, TICKET).andExpect(status().isOk());
    send(ning, "/desk/lock").andExpect(redirectedUrl("/desk/lock"));

    for (String path : List.of("/desk", TICKET, "/desk/me", "/desk/hotline", "/desk/nowhere")) {
      see(ning, path).andExpect(redirectedUrl("/desk/lock"));
    }
    for (String path : List.of("/desk/queue", "/desk/hotline/live")) {
      part(ning, path).andExpect(status().is(423)).andExpect(content().string(""));
    }
    see(ning, "/desk/stream").andExpect(status().is(423));
    send(ning, TICKET + "/reply", "text", "x").andExpect(redirectedUrl("/desk/lock"));
    assertThat(stored().thread()).hasSize(1);
    see(ning, "/desk/lock").andExpect(status().isOk());
    see(ning, "/desk/lock/state").andExpect(content().json("{\"locked\":true,\"calls\":0}"));
  }

  private Ticket stored() {
    return tickets.get(TicketReference.parse(Samples.COUNSELLING).orElseThrow());
  }

  @Test
  void thePasswordOpensItWhereItWas() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    send(ning, "/desk/lock");
    see(ning, TICKET + "?lang=zh").andExpect(redirectedUrl("/desk/lock"));

    send(ning, "/desk/unlock", "proof", "wrong").andExpect(redirectedUrl("/desk/lock?refused"));
    see(ning, TICKET).andExpect(redirectedUrl("/desk/lock"));
    send(ning, "/desk/unlock", "proof", Accounts.PASSWORD).andExpect(redirectedUrl(TICKET));
    see(ning, TICKET).andExpect(status().isOk());
  }

  @Test
  void guessingAtALockedScreenLocksTheAccount() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    send(ning, "/desk/lock");
    for (int i = 0; i < 5; i++) {
      mvc.perform(
              post("/desk/unlock")
                  .session(ning)
                  .with(csrf())
                  .header("X-Veil", "yes")
                  .param("proof", "guess"))
          .andExpect(status().is(422));
    }

    send(ning, "/desk/unlock", "proof", Accounts.PASSWORD)
        .andExpect(redirectedUrl("/desk/lock?refused"));
    assertThat(accounts.locked("ning")).isTrue();
  }

  @Test
  void aDeskNobodyTouchesLocksThenEndsAndWhatItFetchesItselfIsNoTouch() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    clock.move(Duration.ofMinutes(8));
    part(ning, "/desk/queue").andExpect(status().isOk());
    see(ning, "/desk/lock/state").andExpect(content().json("{\"locked\":false}"));
    clock.move(Duration.ofMinutes(4));

    part(ning, "/desk/queue").andExpect(status().is(423));
    send(ning, "/desk/here").andExpect(redirectedUrl("/desk/lock"));
    see(ning, "/desk").andExpect(redirectedUrl("/desk/lock"));
    clock.move(Duration.ofMinutes(19));
    see(ning, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
  }

  @Test
  void whoIsThereStaysButNoLongerThanHalfADay() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    for (int minutes = 0; minutes < 12 * 60; minutes += 9) {
      send(ning, "/desk/here").andExpect(status().isNoContent());
      clock.move(Duration.ofMinutes(9));
    }
    see(ning, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
  }

  @Test
  void thatACallWaitsIsToldToALockedDeskAndNothingOfIt() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    send(ning, "/desk/lock");
    tickets.put(paging.follow(Optional.empty(), stored(), clock.instant()).ticket());

    String state = DeskClient.text(see(ning, "/desk/lock/state").andReturn().getResponse());

    assertThat(state).isEqualTo("{\"locked\":true,\"calls\":1}");
  }

  @Test
  void newsIsSilentWhileItIsLocked() throws Exception {
    String page = "/desk/tickets/" + Samples.SUPPLIES;
    MockHttpSession lu = DeskClient.signIn(mvc, "lu");
    MvcResult locked = see(lu, "/desk/stream").andReturn();
    MockHttpSession tao = DeskClient.signIn(mvc, "tao");
    MvcResult open = see(tao, "/desk/stream").andReturn();
    send(tao, page + "/take");
    await().until(() -> heard(locked) == 1 && heard(open) == 1);

    send(lu, "/desk/lock");
    send(tao, page + "/reply", "id", UUID.randomUUID().toString(), "text", "明天送到。");
    send(tao, page + "/reply", "id", UUID.randomUUID().toString(), "text", "送到门口。");

    await().until(() -> heard(open) == 3);
    assertThat(heard(locked)).isEqualTo(1);
  }

  private static int heard(MvcResult stream) throws Exception {
    return DeskClient.text(stream.getResponse()).split(Samples.SUPPLIES, -1).length - 1;
  }

  @Test
  void onesOwnSittingsAreListedInPlainWordsAndEndedOneByOneOrAllOthers() throws Exception {
    MockHttpSession phone =
        (MockHttpSession)
            Objects.requireNonNull(
                mvc.perform(
                        post("/desk/sign-in")
                            .with(csrf())
                            .header(
                                "User-Agent",
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit"
                                    + "/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1")
                            .param("name", "ning")
                            .param("password", Accounts.PASSWORD))
                    .andReturn()
                    .getRequest()
                    .getSession(false));
    MockHttpSession third = DeskClient.signIn(mvc, "ning");
    MockHttpSession here = DeskClient.signIn(mvc, "ning");
    String page = DeskClient.text(see(here, "/desk/me").andReturn().getResponse());
    assertThat(page).contains("Safari · iPhone", "正在用的");

    Sitting there = (Sitting) Objects.requireNonNull(phone.getAttribute(Sitting.ATTRIBUTE));
    send(here, "/desk/me/sessions/end", "id", there.id());
    see(phone, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
    see(third, "/desk").andExpect(status().isOk());

    send(here, "/desk/me/sessions/end-others");
    see(third, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
    see(here, "/desk").andExpect(status().isOk());
  }

  @Test
  void nobodyEndsTheSittingOfSomebodyElseButAdministrators() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    Sitting hers = (Sitting) Objects.requireNonNull(ning.getAttribute(Sitting.ATTRIBUTE));
    MockHttpSession shan = DeskClient.signIn(mvc, "shan");
    send(shan, "/desk/me/sessions/end", "id", hers.id());
    send(shan, "/desk/accounts/ning/end-sessions").andExpect(status().isNotFound());
    see(ning, "/desk").andExpect(status().isOk());

    send(DeskClient.signIn(mvc, "zheng"), "/desk/accounts/ning/end-sessions")
        .andExpect(redirectedUrl("/desk/accounts"));
    see(ning, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
  }

  @Test
  void sessionsEndedThroughAnotherNodeAreOverHereToo() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    accounts.endSessions("ning");
    see(ning, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
  }
}
