package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.aftercare.FollowUpActions;
import org.nuanjing.aftercare.InMemoryFollowUpPlans;
import org.nuanjing.aftercare.InMemoryIncidents;
import org.nuanjing.aftercare.Outreach;
import org.nuanjing.roster.Staff;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.OfficerCommand;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.StaffActions;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.TicketEvent;
import org.nuanjing.tickets.TicketEvent.Type;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class CarePagesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static int last = 80;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private InMemoryFollowUpPlans plans;
  @Autowired private InMemoryIncidents incidents;
  @Autowired private FollowUpActions followUps;
  @Autowired private Outreach outreach;
  @Autowired private Staff staff;
  @Autowired private StaffActions contacts;

  private TicketReference contact;

  @BeforeEach
  void endOne() {
    contact = new TicketReference(4, ++last);
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    tickets.put(
        SealedTickets.over(
            SealedTickets.at(contact, RiskLevel.HIGH, yesterday),
            staff.find("ning").orElseThrow(),
            yesterday));
    followUps.wake(contact);
  }

  @Test
  void whoHeldTheContactSaysWhatCameOfItAndSetsTheLevelLower() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    String day = plans.find(contact).orElseThrow().list().getFirst().day().toString();
    assertThat(ning.page("/desk/follow-ups")).contains("青松-17", contact.toString(), day);

    assertThat(ning.notice(path("done"), "day", day, "outcome", "WELL", "level", "LOW"))
        .isEqualTo("done.follow-up");

    assertThat(tickets.get(contact).risk()).isEqualTo(RiskLevel.LOW);
    assertThat(ning.notice(path("done"), "day", day, "outcome", "WELL"))
        .isEqualTo("refused.follow-up");
  }

  @Test
  void thePageShowsWhetherTheOfficerAnsweredTheMessage() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    String day = plans.find(contact).orElseThrow().list().getFirst().day().toString();
    assertThat(ning.page("/desk/follow-ups")).doesNotContain("还没有回音");
    contacts.followUp(contact, Type.FOLLOW_UP_ASKED, TicketEvent.SYSTEM, day);
    assertThat(section(ning)).contains("问候过，还没有回音");

    contacts.carryOut(
        contact, new OfficerCommand.ReplyFollowUp("m:1", "好些了", List.of(), Instant.now()));

    assertThat(section(ning)).containsPattern("问候过，[^，]* 有回音").doesNotContain("还没有回音", "好些了");
  }

  private String section(DeskClient who) throws Exception {
    String page = who.page("/desk/follow-ups");
    int from = page.indexOf("aria-label=\"" + contact + "\"");
    return page.substring(from, page.indexOf("</section>", from));
  }

  @Test
  void aLeadSaysWhetherALevelThatStoodForLongStillDoes() throws Exception {
    Instant longAgo = Instant.now().minus(Duration.ofDays(90));
    TicketReference old = new TicketReference(4, ++last);
    tickets.put(
        SealedTickets.over(
            SealedTickets.at(old, RiskLevel.HIGH, longAgo),
            staff.find("ning").orElseThrow(),
            longAgo));
    followUps.wake(old);
    DeskClient bai = new DeskClient(mvc, "bai");
    String path = "/desk/follow-ups/" + old + "/level";
    assertThat(bai.page("/desk/follow-ups")).contains("风险级别还是这样吗", path);
    assertThat(new DeskClient(mvc, "shan").page("/desk/follow-ups")).doesNotContain(path);
    assertThat(
            new DeskClient(mvc, "shan")
                .send(path, "level", "LOW", "reason", "x")
                .getResponse()
                .getStatus())
        .isEqualTo(404);

    assertThat(bai.notice(path, "level", "LOW")).isEqualTo("refused.EMPTY");
    assertThat(tickets.get(old).risk()).isEqualTo(RiskLevel.HIGH);
    assertThat(bai.notice(path, "level", "LOW", "reason", "三次回访都平稳"))
        .isEqualTo("done.follow-up.level");
    assertThat(tickets.get(old).risk()).isEqualTo(RiskLevel.LOW);
    assertThat(bai.page("/desk/follow-ups")).doesNotContain(path);
  }

  @Test
  void aLeadMayDoItAndForAnybodyElseItIsNotHere() throws Exception {
    assertThat(new DeskClient(mvc, "bai").page("/desk/follow-ups")).contains(contact.toString());
    assertThat(new DeskClient(mvc, "near").page("/desk/follow-ups"))
        .doesNotContain(contact.toString());
    String day = LocalDate.now(ZONE).toString();
    for (String name : List.of("near", "lu", "auditor")) {
      DeskClient other = new DeskClient(mvc, name);
      for (String act : List.of("done", "go-on")) {
        assertThat(other.send(path(act), "day", day, "outcome", "WELL").getResponse().getStatus())
            .as(name + " " + act)
            .isEqualTo(404);
      }
    }
    assertThat(new DeskClient(mvc, "lu").status("/desk/follow-ups")).isEqualTo(404);
  }

  @Test
  void openingItAgainLeadsToTheContact() throws Exception {
    String to = new DeskClient(mvc, "ning").send(path("go-on")).getResponse().getRedirectedUrl();

    assertThat(to).isEqualTo("/desk/tickets/" + contact);
    assertThat(tickets.get(contact).open()).isTrue();
  }

  @Test
  void aUnitRegistersAnIncidentAndSeesThatOutreachIsUnderWayAndNoMore() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    String id = UUID.randomUUID().toString();
    String at = LocalDateTime.now(ZONE).minusDays(1).withNano(0).toString();

    assertThat(
            lu.notice(
                "/desk/outreach",
                "id",
                id,
                "unit",
                "qinghe",
                "kind",
                "INJURY",
                "at",
                at,
                "badges",
                "b100001"))
        .isEqualTo("done.outreach");
    outreach.wake(id);

    assertThat(incidents.listOf("lu")).isNotEmpty();
    String page = lu.page("/desk/outreach");
    assertThat(page).contains("1 人，关怀进行中").doesNotContain("林", "B100001", "关怀1");
  }

  @Test
  void anIncidentWithAFaultIsNotRegisteredAndTheFormIsKept() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    String id = UUID.randomUUID().toString();
    String past = LocalDateTime.now(ZONE).minusDays(1).withNano(0).toString();
    String ahead = LocalDateTime.now(ZONE).plusDays(2).withNano(0).toString();

    assertThat(send(lu, id, "qinghe", past, "777777")).isEqualTo("refused.outreach.badge");
    assertThat(send(lu, id, "qinghe", ahead, "B100001")).isEqualTo("refused.outreach.form");
    assertThat(send(lu, id, "beiyuan", past, "B100001")).isEqualTo("refused.outreach.form");
    assertThat(send(lu, id, "qinghe", "yesterday", "B100001")).isEqualTo("refused.outreach.form");
    assertThat(send(lu, id, "qinghe", past, " ")).isEqualTo("refused.outreach.form");
    assertThat(incidents.find(id)).isEmpty();
    assertThat(new DeskClient(mvc, "ning").status("/desk/outreach")).isEqualTo(404);
  }

  @Test
  void aWishToBeForgottenIsDecidedByWhoTookItAndShowsNumbersAlone() throws Exception {
    TicketReference wish = new TicketReference(4, ++last);
    tickets.put(about(wish, "privacy_request"));
    DeskClient ning = new DeskClient(mvc, "ning");
    String page = "/desk/tickets/" + wish + "/erase";
    assertThat(ning.status(page)).as("not taken yet").isEqualTo(404);
    ning.send("/desk/tickets/" + wish + "/take");
    assertThat(ning.page("/desk/tickets/" + wish)).contains("/erase\"");

    assertThat(ning.page(page)).contains("<dd>2</dd>", "<dd>1</dd>").doesNotContain("04-00" + 1);
    assertThat(new DeskClient(mvc, "bai").send(page).getResponse().getStatus()).isEqualTo(404);
    assertThat(ning.notice(page)).isEqualTo("done.erase");
    assertThat(tickets.get(wish).history().getLast().note()).isEqualTo("2 1");
    ning.send("/desk/tickets/" + contact + "/take");
    assertThat(ning.status("/desk/tickets/" + contact + "/erase")).as("no wish").isEqualTo(404);
  }

  @Test
  void worryAboutAColleagueHasTheLimitsOfConsentOnTop() throws Exception {
    TicketReference worry = new TicketReference(4, ++last);
    tickets.put(about(worry, "colleague_worry"));
    DeskClient ning = new DeskClient(mvc, "ning");

    assertThat(ning.page("/desk/tickets/" + worry)).contains("系统不会联系被担心的那位");
    assertThat(ning.page("/desk/tickets/" + contact)).doesNotContain("系统不会联系");
  }

  private static Ticket about(TicketReference reference, String intent) {
    Ticket one = SealedTickets.at(reference, RiskLevel.NONE, Instant.now());
    return new Ticket(
        reference,
        1,
        one.requester(),
        one.desk(),
        intent,
        one.details(),
        one.risk(),
        one.priority(),
        one.serviceLevel(),
        one.state(),
        one.assignee(),
        one.thread(),
        one.history(),
        one.openedAt());
  }

  private static String send(DeskClient who, String id, String unit, String at, String badges)
      throws Exception {
    return who.notice(
        "/desk/outreach", "id", id, "unit", unit, "kind", "INJURY", "at", at, "badges", badges);
  }

  private String path(String act) {
    return "/desk/follow-ups/" + contact + "/" + act;
  }
}
