package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Relay;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketReference;
import org.nuanjing.tickets.Work.Checklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class WorkPageTest {

  private static final String TICKET = "/desk/tickets/" + Samples.SUPPLIES;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private DeskRig.Trail trail;

  @BeforeEach
  void startAfresh() {
    Samples.fill(tickets, Instant.now());
  }

  @Test
  void aNoteIsForColleaguesOnceAndEscaped() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    String id = UUID.randomUUID().toString();

    lu.send(TICKET + "/note", "id", id, "text", "@tao 看一下 <script>x</script>");
    lu.send(TICKET + "/note", "id", id, "text", "@tao 看一下 <script>x</script>");

    assertThat(stored().relay().notes()).extracting(Relay.Note::author).containsExactly("lu");
    assertThat(new DeskClient(mvc, "tao").page(TICKET))
        .contains("@tao 看一下 &lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>x");
    assertThat(trail.latest(20)).extracting(AuditEntry::action).contains("ticket.note");
  }

  @Test
  void somethingUndoneKeepsATicketOpenAndSaysSo() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    lu.send(TICKET + "/take");
    lu.send(TICKET + "/checklists", "template", "hand-out");
    lu.send(TICKET + "/checklists", "title", "自己的", "items", "打电话\n\n登记");

    assertThat(lu.notice(TICKET + "/resolve")).isEqualTo("refused.UNDONE");

    for (Checklist list : stored().work().checklists()) {
      for (int item = 0; item < list.items().size(); item++) {
        lu.send(TICKET + "/checklists/" + list.id() + "/" + item, "ticked", "DONE");
      }
    }
    assertThat(lu.page(TICKET)).contains("物资发放", "自己的", "3 / 3", "2 / 2");
    assertThat(lu.notice(TICKET + "/resolve")).isEqualTo("done.resolve");
  }

  @Test
  void oneStepAnswersAndResolves() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    lu.send(TICKET + "/take");
    long before = stored().version();

    lu.send(
        TICKET + "/reply",
        "id",
        UUID.randomUUID().toString(),
        "text",
        "还缺一张照片",
        "template",
        "papers",
        "then",
        "RESOLVE");

    Ticket ticket = stored();
    assertThat(ticket.version()).isEqualTo(before + 1);
    assertThat(ticket.state()).isEqualTo(State.RESOLVED);
    assertThat(ticket.work().tags()).containsExactly("缺材料");
    assertThat(ticket.thread().getLast().text()).isEqualTo("还缺一张照片");
  }

  @Test
  void anAnswerThatCannotResolveIsNotSent() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    lu.send(TICKET + "/take");
    lu.send(TICKET + "/checklists", "template", "hand-out");
    int said = stored().thread().size();

    String notice =
        lu.notice(
            TICKET + "/reply", "id", UUID.randomUUID().toString(), "text", "好了", "then", "RESOLVE");

    assertThat(notice).isEqualTo("refused.UNDONE");
    assertThat(stored().thread()).hasSize(said);
  }

  @Test
  void tagsAndRemindersAreKeptAndBadOnesToldKindly() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    String tomorrow =
        LocalDateTime.now(ZoneOffset.UTC).plusDays(1).withSecond(0).withNano(0).toString();

    lu.send(TICKET + "/tags", "tags", "冬装，急  缺码");
    lu.send(TICKET + "/reminder", "at", tomorrow);

    assertThat(stored().work().tags()).containsExactly("冬装", "急", "缺码");
    assertThat(lu.page(TICKET)).contains("value=\"" + tomorrow + "\"");
    assertThat(lu.notice(TICKET + "/reminder", "at", "2020-01-01T09:00")).isEqualTo("refused.PAST");
    assertThat(lu.notice(TICKET + "/reminder", "at", "bald")).isEqualTo("refused.PAST");
    assertThat(lu.notice(TICKET + "/tags", "tags", "a b c d e f g h i j k"))
        .isEqualTo("refused.TOO_MANY");
  }

  @Test
  void anotherDesksTicketAndAnAuditorHaveNothingToKeep() throws Exception {
    assertThat(
            new DeskClient(mvc, "ning")
                .send(TICKET + "/tags", "tags", "x")
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    DeskClient auditor = new DeskClient(mvc, "auditor");
    assertThat(auditor.send(TICKET + "/tags", "tags", "x").getResponse().getStatus())
        .isEqualTo(403);
    assertThat(auditor.page(TICKET)).doesNotContain("id=\"work\"");
    assertThat(stored().version()).isEqualTo(1);
  }

  private Ticket stored() {
    return tickets.get(TicketReference.parse(Samples.SUPPLIES).orElseThrow());
  }
}
