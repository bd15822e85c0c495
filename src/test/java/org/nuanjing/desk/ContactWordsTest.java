package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.duty.DutyBoard;
import org.nuanjing.duty.Presence;
import org.nuanjing.tickets.CareCommands;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Paging;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.Detail;
import org.nuanjing.tickets.TicketChange.Changed;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The safety plan of a contact, and who sees it and what was said. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class ContactWordsTest {

  private static final TicketReference CONTACT =
      TicketReference.parse(Samples.COUNSELLING).orElseThrow();
  private static final String PAGE = "/desk/hotline/" + Samples.COUNSELLING;
  private static final String TICKET = "/desk/tickets/" + Samples.COUNSELLING;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private DutyBoard board;
  @Autowired private Paging paging;
  @Autowired private DeskRig.Trail trail;

  private DeskClient ning;

  @BeforeEach
  void ningTakesIt() throws Exception {
    Samples.fill(tickets, Instant.now());
    tickets.put(paging.follow(Optional.empty(), ticket(), Instant.now()).ticket());
    board.say("ning", new Presence.Reachable());
    ning = new DeskClient(mvc, "ning");
    ning.send("/desk/hotline/next");
    assertThat(ticket().assignee()).contains("ning");
  }

  @Test
  void aSafetyPlanIsOfferedByTheHolderAndGrowsOnThePanel() throws Exception {
    DeskClient shan = new DeskClient(mvc, "shan");
    assertThat(ning.page(PAGE)).contains("一起做安全计划");
    shan.send(PAGE + "/plan");
    assertThat(ticket().lately(TicketEvent.Type.PLAN_OFFERED)).isFalse();

    ning.send(PAGE + "/plan");
    ning.send(PAGE + "/plan");
    assertThat(ticket().history())
        .filteredOn(event -> event.type() == TicketEvent.Type.PLAN_OFFERED)
        .hasSize(1);

    plan(Detail.planState("安全计划", "正在一步步写"), Detail.planStep("alone", "我自己能做的", "（还没写到）"));
    plan(Detail.planStep("alone", "我自己能做的", "去操场跑两圈"));
    assertThat(ning.page(PAGE + "/live"))
        .containsSubsequence("id=\"contact\"", "id=\"panel\"", "正在一步步写", "我自己能做的", "去操场跑两圈")
        .doesNotContain("还没写到", "form class=\"card stack talk\"");
    assertThat(shan.page(PAGE)).doesNotContain("去操场跑两圈");
  }

  @Test
  void noPlanIsMadeWhileLifeIsInDanger() throws Exception {
    ning.send(PAGE + "/level", "level", "4");

    assertThat(ning.page(PAGE)).doesNotContain("一起做安全计划");
    ning.send(PAGE + "/plan");
    assertThat(ticket().lately(TicketEvent.Type.PLAN_OFFERED)).isFalse();
  }

  @Test
  void onThePageOfTheTicketTooWordsAndPlanAreForWhoHoldsIt() throws Exception {
    assertThat(new DeskClient(mvc, "shan").page(TICKET))
        .contains("只有接着这次对话的人")
        .doesNotContain("撑不住了", "最近睡不着", "有一份安全计划");

    plan(Detail.planStep("alone", "我自己能做的", "去操场跑两圈"));

    for (String name : List.of("shan", "yun", "bai")) {
      DeskClient other = new DeskClient(mvc, name);
      for (String page : List.of(TICKET, TICKET + "/live", PAGE, PAGE + "/live")) {
        assertThat(other.page(page))
            .as(name + " " + page)
            .doesNotContain("去操场跑两圈", "撑不住了", "最近睡不着");
      }
      assertThat(other.page(TICKET)).contains("有一份安全计划");
      assertThat(other.status(TICKET + "/files/0/0")).isEqualTo(404);
    }
    assertThat(ning.page(TICKET)).contains("去操场跑两圈", "撑不住了");
  }

  @Test
  void onceItIsOverASupervisorReadsItAndEveryLookIsKept() throws Exception {
    DeskClient shan = new DeskClient(mvc, "shan");
    plan(Detail.planStep("alone", "我自己能做的", "去操场跑两圈"));
    ning.send(PAGE + "/end", "reason", "家人陪着", "hours", "24", "level", "2");
    assertThat(ticket().open()).isFalse();

    assertThat(shan.page(TICKET)).doesNotContain("去操场跑两圈", "撑不住了");
    shan.status(TICKET + "/files/0/0");
    assertThat(new DeskClient(mvc, "bai").page(TICKET)).contains("去操场跑两圈", "撑不住了");

    assertThat(trail.latest(20))
        .extracting(AuditEntry::who, AuditEntry::action)
        .contains(
            tuple("shan", "ticket.read-outside"),
            tuple("shan", "ticket.refused"),
            tuple("bai", "ticket.read"));
  }

  private Ticket ticket() {
    return tickets.get(CONTACT);
  }

  private void plan(Detail... details) {
    tickets.put(
        ((Changed) CareCommands.answered(ticket(), List.of(details), Instant.now())).ticket());
  }
}
