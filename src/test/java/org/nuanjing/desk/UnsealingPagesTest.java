package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.SealedTickets;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.triage.RiskLevel;
import org.nuanjing.unsealing.InMemoryUnsealings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class UnsealingPagesTest {

  private static final String REASON = "danger-to-self";
  private static int last = 50;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private InMemoryUnsealings unsealings;
  @Autowired private DeskRig.Trail trail;

  private TicketReference contact;

  @BeforeEach
  void fileOne() {
    contact = new TicketReference(4, ++last);
    tickets.put(SealedTickets.at(contact, RiskLevel.IMMINENT, Instant.now()));
  }

  @Test
  void oneAsksTheOtherAgreesAndThePageShowsItOnThatAnswerAlone() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    DeskClient bai = new DeskClient(mvc, "bai");
    assertThat(ning.page("/desk/tickets/" + contact)).contains("/unsealing\"");
    assertThat(ning.notice(page() + "/ask", "reason", REASON)).isEqualTo("done.unsealing.ask");
    assertThat(see(ning)).doesNotContain("林");

    assertThat(bai.page("/desk/unsealings")).contains(id() + "/approve");
    assertThat(bai.notice(press("approve"))).isEqualTo("done.unsealing.approve");

    MvcResult seen = ning.send(press("see"));
    assertThat(DeskClient.text(seen.getResponse()))
        .contains("林&lt;b&gt;一", "青河县局")
        .doesNotContain("B100001");
    assertThat(seen.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(ning.page(page())).doesNotContain("林&lt;b&gt;一");
    assertThat(trail.latest(2).stream().map(AuditEntry::action)).contains("unsealing.seen");
  }

  @Test
  void forWhoHasNoPartInItNothingIsHere() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    ning.notice(page() + "/ask", "reason", REASON);
    String missing = ning.page("/desk/tickets/04-9999/unsealing");

    for (String name : List.of("near", "jian", "lu", "auditor", "zheng")) {
      DeskClient other = new DeskClient(mvc, name);
      assertThat(other.page(page())).as(name).isEqualTo(missing.replace("宁老师", shown(name)));
      for (String path : List.of(page() + "/ask", page() + "/alone")) {
        assertThat(other.send(path, "reason", REASON).getResponse().getStatus()).isEqualTo(404);
      }
      for (String act : List.of("approve", "decline", "confirm", "not-confirm", "see", "give-up")) {
        assertThat(other.send(press(act)).getResponse().getStatus()).as(act).isEqualTo(404);
      }
    }
    assertThat(unsealings.listOf(contact).getFirst().version()).isEqualTo(1);
    for (String name : List.of("near", "jian", "lu", "auditor", "zheng")) {
      assertThat(trail.latest(200))
          .filteredOn(entry -> entry.who().equals(name))
          .filteredOn(entry -> entry.subject().startsWith(contact.toString()))
          .extracting(AuditEntry::action)
          .as(name)
          .hasSize(9)
          .containsOnly("unsealing.refused");
    }
    assertThat(new DeskClient(mvc, "lu").status("/desk/unsealings")).isEqualTo(404);
    assertThat(ning.send("/desk/unsealings/nonsense/see").getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void whatIsPressedInVainIsInTheTrail() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    DeskClient jian = new DeskClient(mvc, "jian");
    ning.notice(page() + "/ask", "reason", REASON);

    ning.notice(press("approve"));
    assertRefused("ning", id());
    ning.notice(page() + "/ask", "reason", REASON);
    assertRefused("ning", contact.toString());
    jian.notice(press("review"), "finding", "JUSTIFIED");
    assertRefused("jian", id());
    new DeskClient(mvc, "lu").send(press("review"), "finding", "JUSTIFIED");
    assertRefused("lu", id());
    see(ning);
    assertRefused("ning", id());
  }

  private void assertRefused(String who, String subject) {
    assertThat(trail.latest(1))
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .containsExactly(tuple(who, "unsealing.refused", subject));
  }

  private static String shown(String name) {
    return switch (name) {
      case "near" -> "近老师";
      case "jian" -> "监督员";
      case "lu" -> "小鹿";
      case "auditor" -> "审计员";
      default -> "郑主任";
    };
  }

  @Test
  void oneLooksFirstTheOtherConfirmsAndAnAuditorLooksItOver() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    DeskClient jian = new DeskClient(mvc, "jian");
    assertThat(ning.notice(page() + "/alone", "reason", REASON)).isEqualTo("done.unsealing.alone");
    assertThat(see(ning)).contains("林&lt;b&gt;一");
    assertThat(new DeskClient(mvc, "bai").notice(press("confirm")))
        .isEqualTo("done.unsealing.confirm");
    assertThat(jian.notice(press("review"), "finding", "JUSTIFIED"))
        .isEqualTo("refused.unsealing.STILL_OPEN");
    ning.notice(press("give-up"));

    String list = jian.page("/desk/unsealings");
    assertThat(list).contains(id() + "/review").doesNotContain("林", "青河", "青松-17");
    assertThat(jian.notice(press("review"), "finding", "JUSTIFIED"))
        .isEqualTo("done.unsealing.review");
    assertThat(new DeskClient(mvc, "auditor").send(press("review"), "finding", "JUSTIFIED"))
        .extracting(result -> result.getResponse().getStatus())
        .as("an auditor of the officer's own unit")
        .isEqualTo(404);
  }

  private String see(DeskClient who) throws Exception {
    return DeskClient.text(who.send(press("see")).getResponse());
  }

  private String page() {
    return "/desk/tickets/" + contact + "/unsealing";
  }

  private String id() {
    return contact + ".1";
  }

  private String press(String act) {
    return "/desk/unsealings/" + id() + "/" + act;
  }
}
