package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.tickets.InMemoryTickets;
import org.nuanjing.tickets.Ticket;
import org.nuanjing.tickets.Ticket.State;
import org.nuanjing.tickets.TicketReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class QueuePageTest {

  private static final String TICKET = "/desk/tickets/" + Samples.SUPPLIES;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryTickets tickets;
  @Autowired private DeskRig.Trail trail;

  @BeforeEach
  void startAfresh() {
    tickets.clear();
    Samples.fill(tickets, Instant.now());
  }

  @Test
  void whatIsChosenIsCombinedAndCounted() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    lu.send(TICKET + "/take");
    lu.send(TICKET + "/tags", "tags", "冬装");

    assertThat(lu.page("/desk")).contains(Samples.SUPPLIES, Samples.HOSTILE, Samples.LATE, "#冬装");
    assertThat(lu.page("/desk?show=mine")).contains(Samples.SUPPLIES).doesNotContain(Samples.LATE);
    assertThat(lu.page("/desk?show=late")).contains(Samples.LATE).doesNotContain(Samples.HOSTILE);
    assertThat(
            lu.page("/desk?tag=冬装&state=TAKEN&desk=qinghe-supplies&unit=yunchuan&urgency=ORDINARY"))
        .contains(Samples.SUPPLIES)
        .doesNotContain(Samples.HOSTILE);
    assertThat(lu.page("/desk?show=mine&due=late"))
        .contains(
            "这个筛选下没有诉求",
            "我的</span><span class=\"number\">0<",
            "超时</span><span class=\"number\">0<");
    assertThat(lu.page("/desk?show=unassigned"))
        .contains("我的</span><span class=\"number\">1<", "待接</span><span class=\"number\">2<");
    assertThat(lu.page("/desk?unit=beiyuan&show=nonsense&page=99999999&desk=" + "x".repeat(500)))
        .contains("href=\"/desk?unit=beiyuan\"");
  }

  @Test
  void aNoteThatCallsSomebodyShowsAmongTheirs() throws Exception {
    new DeskClient(mvc, "lu")
        .send(TICKET + "/note", "id", UUID.randomUUID().toString(), "text", "@tao 看一下");

    assertThat(new DeskClient(mvc, "tao").page("/desk?show=mentioned"))
        .contains(Samples.SUPPLIES)
        .doesNotContain(Samples.HOSTILE);
    assertThat(new DeskClient(mvc, "lu").page("/desk?show=mentioned")).contains("这个筛选下没有诉求");
  }

  @Test
  void unitsAreThoseOfNamedTicketsAlone() throws Exception {
    String ning = new DeskClient(mvc, "ning").page("/desk");

    assertThat(ning).contains(Samples.COUNSELLING).doesNotContain("青河县局");
    assertThat(new DeskClient(mvc, "ning").page("/desk?unit=qinghe"))
        .doesNotContain(Samples.COUNSELLING);
    assertThat(new DeskClient(mvc, "lu").page("/desk")).contains("青河县局（3）");
  }

  @Test
  void aSearchShowsMarkedWordsEscapedAndIsWrittenDownWithoutThem() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    await().until(() -> lu.page("/desk?q=雨衣").contains("<mark>雨衣</mark>"));

    assertThat(lu.page("/desk?q=雨衣")).contains(Samples.SUPPLIES).doesNotContain(Samples.LATE);
    assertThat(lu.page("/desk?q=alert"))
        .contains("&lt;script&gt;<mark>alert</mark>")
        .doesNotContain("<script>alert");
    assertThat(lu.page("/desk?q=<b>x")).doesNotContain("<b>x");
    assertThat(trail.latest(1))
        .extracting(AuditEntry::action, AuditEntry::subject)
        .containsExactly(tuple("ticket.search", "tickets"));
    assertThat(new DeskClient(mvc, "ning").page("/desk?q=雨衣")).contains("没有查到");
  }

  @Test
  void whatWasSaidInCounsellingIsFoundByNobody() throws Exception {
    DeskClient ning = new DeskClient(mvc, "ning");
    await()
        .until(() ->
            ning.page("/desk?q=" + Samples.COUNSELLING)
                .contains("\"" + Samples.COUNSELLING + "\""));

    assertThat(ning.page("/desk?q=睡不着")).contains("没有查到");
    assertThat(ning.page("/desk?q=B100001")).contains("没有查到");
    assertThat(new DeskClient(mvc, "chief").page("/desk?q=" + Samples.COUNSELLING))
        .as("who commands the officer's unit finds nothing")
        .contains("没有查到");
  }

  @Test
  void closedOnesAreFoundUnderClosed() throws Exception {
    DeskClient lu = new DeskClient(mvc, "lu");
    lu.send(TICKET + "/take");
    lu.send(TICKET + "/reply", "id", UUID.randomUUID().toString(), "text", "好了", "then", "RESOLVE");

    assertThat(lu.page("/desk")).doesNotContain(Samples.SUPPLIES);
    await().until(() -> lu.page("/desk?state=closed").contains(Samples.SUPPLIES));
    assertThat(lu.page("/desk?state=closed")).doesNotContain(Samples.LATE).contains("已办结");
  }

  @Test
  void aLongQueueHasPagesOfFifty() throws Exception {
    Ticket like = stored(Samples.LATE);
    for (int number = 100; number < 220; number++) {
      tickets.put(Samples.another(like, new TicketReference(5, number)));
    }
    DeskClient lu = new DeskClient(mvc, "lu");

    String first = lu.page("/desk?desk=qinghe-welfare");
    assertThat(first)
        .contains("第 1–50 件，共 121 件", "href=\"/desk?desk=qinghe-welfare&amp;page=2\"")
        .doesNotContain("上一页");
    assertThat(lu.page("/desk?desk=qinghe-welfare&page=3"))
        .contains("第 101–121 件，共 121 件", "05-0219", "上一页")
        .doesNotContain("下一页");
    assertThat(lu.page("/desk?desk=qinghe-welfare&page=9")).contains("第 101–121 件");
  }

  @Test
  @SuppressWarnings("unchecked")
  void severalAreTakenAtOnceAndEachIsToldOf() throws Exception {
    new DeskClient(mvc, "tao").send("/desk/tickets/" + Samples.HOSTILE + "/take");
    DeskClient lu = new DeskClient(mvc, "lu");

    var done =
        lu.send(
            "/desk/bulk",
            "act",
            "take",
            "ticket",
            String.join(
                ",", Samples.SUPPLIES, Samples.HOSTILE, Samples.LATE, Samples.COUNSELLING, "x"),
            "query",
            "show=unassigned");

    assertThat((List<String>) done.getFlashMap().get("told"))
        .containsExactly(
            "2 件接好了，由您来办。",
            "1 件已被同事先接：" + Samples.HOSTILE,
            "2 件现在看不到了：" + Samples.COUNSELLING + "、x");
    assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/desk?show=unassigned");
    assertThat(stored(Samples.LATE).state()).isEqualTo(State.TAKEN);
    assertThat(trail.latest(20))
        .extracting(AuditEntry::action)
        .contains("ticket.take", "ticket.refused");

    lu.send("/desk/bulk", "act", "tags", "tags", "急 冬装", "ticket", Samples.LATE);
    lu.send("/desk/bulk", "act", "tags", "tags", "缺码", "ticket", Samples.LATE);
    assertThat(stored(Samples.LATE).work().tags()).containsExactly("急", "冬装", "缺码");
    lu.send("/desk/bulk", "act", "giveback", "ticket", Samples.LATE);
    assertThat(stored(Samples.LATE).assignee()).isEmpty();
    lu.send(
        "/desk/bulk",
        "act",
        "reassign",
        "desk",
        "beiyuan-supplies",
        "ticket",
        Samples.SUPPLIES + "," + Samples.LATE);
    assertThat(stored(Samples.SUPPLIES).desk()).isEqualTo("beiyuan-supplies");
    assertThat(stored(Samples.LATE).desk()).isEqualTo("qinghe-welfare");
  }

  @Test
  void anAuditorChoosesNothing() throws Exception {
    DeskClient auditor = new DeskClient(mvc, "auditor");

    assertThat(auditor.page("/desk")).contains(Samples.SUPPLIES).doesNotContain("id=\"bulk\"");
    assertThat(
            auditor
                .send("/desk/bulk", "act", "take", "ticket", Samples.SUPPLIES)
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void aViewIsNamedOpenedAndDeleted() throws Exception {
    DeskClient tao = new DeskClient(mvc, "tao");

    assertThat(tao.notice("/desk/views", "name", "<b>急", "query", "show=mine&due=late"))
        .isEqualTo("done.view");
    assertThat(tao.page("/desk?show=mine&due=late"))
        .contains("href=\"/desk?show=mine&amp;due=late\" aria-current=\"true\">&lt;b&gt;急");
    assertThat(new DeskClient(mvc, "lu").page("/desk")).doesNotContain("&lt;b&gt;急");
    assertThat(tao.notice("/desk/views", "name", " ", "query", "")).isEqualTo("refused.view.NAME");
    var elsewhere = tao.send("/desk/views", "name", "x", "query", "//evil.example/{x}");
    assertThat(elsewhere.getResponse().getRedirectedUrl()).isEqualTo("/desk");

    tao.send("/desk/views/delete", "name", "<b>急");
    assertThat(tao.page("/desk")).doesNotContain("&lt;b&gt;急");
  }

  private Ticket stored(String reference) {
    return tickets.get(TicketReference.parse(reference).orElseThrow());
  }
}
