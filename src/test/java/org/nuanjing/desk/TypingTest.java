package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.InMemoryTypingSigns;
import org.nuanjing.channel.TypingSigns.Writer;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class TypingTest {

  private static final TicketReference CONTACT =
      TicketReference.parse(Samples.COUNSELLING).orElseThrow();
  private static final String PAGE = "/desk/hotline/" + Samples.COUNSELLING;
  private static final String SIGN = "event:typing\ndata:" + Samples.COUNSELLING;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private InMemoryTypingSigns signs;
  @Autowired private DeskRig.Pictures channel;
  @Autowired private DutyBoard board;
  @Autowired private Paging paging;

  @BeforeEach
  void startAfresh() {
    Samples.fill(tickets, Instant.now());
    tickets.put(paging.follow(Optional.empty(), ticket(), Instant.now()).ticket());
    board.say("ning", new Presence.Reachable());
  }

  @Test
  void thatTheOfficerWritesIsSeenByWhoeverReadsTheConversationAndByNobodyElse() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    mvc.perform(post("/desk/hotline/next").session(ning).with(csrf()));
    MockHttpServletResponse nings = follows(ning);
    MockHttpServletResponse shans = follows(DeskClient.signIn(mvc, "shan"));
    MockHttpServletResponse nears = follows(DeskClient.signIn(mvc, "near"));
    long version = ticket().version();

    signs.send(Writer.OFFICER, new ChannelAddress("web", "somebody-else"));
    signs.send(Writer.OFFICER, ticket().requester().address());

    await().until(() -> nings.getContentAsString().contains(SIGN));
    assertThat(nings.getContentAsString()).containsOnlyOnce("event:typing");
    assertThat(shans.getContentAsString()).doesNotContain("typing");
    assertThat(nears.getContentAsString()).doesNotContain("typing");
    assertThat(ticket().version()).as("kept nowhere").isEqualTo(version);
  }

  @Test
  void thatTheHolderWritesIsShownAtMostEveryFewSecondsAndOfWhoOnlyReadsNever() throws Exception {
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    mvc.perform(post("/desk/hotline/next").session(ning).with(csrf()));
    MockHttpSession yun = DeskClient.signIn(mvc, "yun");
    mvc.perform(post(PAGE + "/join").param("manner", "silent").session(yun).with(csrf()));

    types(yun);
    types(DeskClient.signIn(mvc, "shan"));
    assertThat(channel.typed()).isZero();
    for (int i = 0; i < 10; i++) {
      types(ning);
    }
    assertThat(channel.typed()).isEqualTo(1);
  }

  private void types(MockHttpSession who) throws Exception {
    mvc.perform(post(PAGE + "/typing").session(who).with(csrf()));
  }

  private MockHttpServletResponse follows(MockHttpSession who) throws Exception {
    return mvc.perform(get("/desk/stream").session(who)).andReturn().getResponse();
  }

  private Ticket ticket() {
    return tickets.get(CONTACT);
  }
}
