package org.nuanjing.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.policy.register.InMemoryRules;
import org.nuanjing.policy.register.Rule;
import org.nuanjing.policy.register.Rule.State;
import org.nuanjing.tickets.InMemoryTickets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class PoliciesTest {

  private static final String TEXT =
      """
      # 云川市民警休息办法
      2020年3月1日云川市公安局发布

      第一条 每年休息五天。

      第二条 本办法自2020年4月1日起施行。
      """;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryRules rules;
  @Autowired private InMemoryTickets tickets;
  @Autowired private DeskRig.Trail trail;
  private MockHttpSession qiu = new MockHttpSession();

  @BeforeEach
  void startAfresh() throws Exception {
    rules.list().forEach(rules::remove);
    Samples.fill(tickets, java.time.Instant.now());
    qiu = signIn("qiu");
  }

  @Test
  void anUploadIsADraftToBeCheckedAndAnswersOncePublished() throws Exception {
    Rule draft = upload("办法.md", TEXT);
    String page = body(get(page(draft)).session(qiu));
    assertThat(page).contains("读出来的，请核对", "value=\"2020-04-01\"", "每年休息五天。", "草稿");
    save(draft, "publish", "effective", "2020-05-01");
    Rule published = rules.find(draft.id()).orElseThrow();
    assertThat(published.state()).isEqualTo(State.PUBLISHED);
    assertThat(published.particulars().effective()).hasToString("Optional[2020-05-01]");
    assertThat(body(get(page(draft)).session(qiu))).contains("施行中", "撤回这份文件").doesNotContain("请核对");
    assertThat(body(get("/desk/policies").session(signIn("lu")))).contains("云川市民警休息办法");
    assertThat(trail.latest(5))
        .extracting(AuditEntry::who, AuditEntry::action)
        .contains(tuple("qiu", "policy.publish"));
  }

  @Test
  void aNewVersionTakesOverOnItsDayAndTheDifferenceIsShown() throws Exception {
    Rule old = upload("旧.md", TEXT);
    save(old, "publish", "effective", "2020-04-01");
    Rule next = upload("新.md", TEXT.replace("五天", "七天"));
    save(next, "publish", "effective", "2099-01-01");
    assertThat(body(get(page(next)).session(qiu))).contains("待施行", "其他版本", "2020-04-01");
    assertThat(body(get("/desk/policies").param("show", "upcoming").session(qiu)))
        .contains("2099-01-01")
        .doesNotContain("2020-04-01");
    String difference =
        body(
            get("/desk/policies/difference")
                .param("earlier", old.document())
                .param("later", next.document())
                .session(qiu));
    assertThat(difference).contains("<del>每年休息五天。</del>", "<ins>每年休息七天。</ins>", "1 条有变化");
  }

  @Test
  void whatIsWithdrawnAnswersNoMoreAndADraftCanBeDeleted() throws Exception {
    Rule rule = upload("办法.md", TEXT);
    save(rule, "publish", "effective", "2020-04-01");
    act(rule, "withdraw").andExpect(flash().attribute("notice", "done.policy.withdraw"));
    assertThat(rules.find(rule.id()).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
    Rule draft = upload("二.md", TEXT);
    act(draft, "discard").andExpect(redirectedUrl("/desk/policies"));
    assertThat(rules.find(draft.id())).isEmpty();
  }

  @Test
  void onlyWhoLooksAfterRulesMayChangeThem() throws Exception {
    Rule draft = upload("办法.md", TEXT);
    for (String name : List.of("lu", "ning", "auditor")) {
      MockHttpSession other = signIn(name);
      String list = body(get("/desk/policies").session(other));
      assertThat(list).doesNotContain("云川市民警休息办法", "type=\"file\"");
      mvc.perform(get(page(draft)).session(other)).andExpect(status().isNotFound());
      mvc.perform(multipart("/desk/policies").file(file("a.md", TEXT)).with(csrf()).session(other))
          .andExpect(status().isForbidden());
      for (String act : List.of("", "/withdraw", "/discard")) {
        mvc.perform(post(page(draft) + act).param("version", "1").with(csrf()).session(other))
            .andExpect(status().isForbidden());
      }
      mvc.perform(get("/desk/policies/answer").session(other)).andExpect(status().isForbidden());
    }
    mvc.perform(multipart("/desk/policies").file(file("a.md", TEXT)).session(qiu))
        .andExpect(status().isForbidden());
    mvc.perform(get("/desk/policies")).andExpect(redirectedUrl("/desk/sign-in"));
    assertThat(rules.list()).hasSize(1);
  }

  @Test
  void anEditorDecidesOnTheirPlaceAloneAndAnAdministratorOnAll() throws Exception {
    Rule draft = upload("办法.md", TEXT);
    for (String place : List.of("", "北原省", "北原省/临海市", "北原省/云川市x")) {
      assertThat(save(latest(draft), "publish", "region", place))
          .as(place)
          .isEqualTo("refused.policy.OTHER_PLACE");
    }
    assertThat(save(latest(draft), "save", "region", "")).isEqualTo("done.policy.describe");
    assertThat(latest(draft).state()).isEqualTo(State.DRAFT);
    MockHttpSession editor = qiu;
    qiu = signIn("zheng");
    assertThat(save(latest(draft), "publish", "region", "")).isEqualTo("done.policy.publish");
    qiu = editor;
    assertThat(save(latest(draft), "save", "region", "北原省/云川市"))
        .as("taking over a rule of the country")
        .isEqualTo("refused.policy.OTHER_PLACE");
    act(draft, "withdraw").andExpect(flash().attribute("notice", "refused.policy.OTHER_PLACE"));
    assertThat(body(get(page(draft)).session(qiu))).doesNotContain("撤回这份文件");
    mvc.perform(
            post("/desk/policies/answer")
                .param("question", "调休能折成钱吗")
                .param("text", "不能。")
                .param("from", "2026-01-01")
                .param("owner", "秋主任")
                .param("review", "2027-01-01")
                .with(csrf())
                .session(qiu))
        .andExpect(flash().attribute("notice", "refused.policy.OTHER_PLACE"));
    assertThat(rules.list()).hasSize(1);
  }

  @Test
  void aCountyBelowIsTheirsToo() throws Exception {
    Rule draft = upload("办法.md", TEXT);
    assertThat(save(draft, "publish", "region", "北原省/云川市/青河县")).isEqualTo("done.policy.publish");
  }

  private Rule latest(Rule rule) {
    return rules.find(rule.id()).orElseThrow();
  }

  @Test
  void mistakesAreToldKindlyAndChangeNothing() throws Exception {
    mvc.perform(multipart("/desk/policies").file(file("坏.pdf", "no")).with(csrf()).session(qiu))
        .andExpect(redirectedUrl("/desk/policies"))
        .andExpect(flash().attribute("unreadable", List.of("坏.pdf：文件名写的是 PDF，内容却不是；请改用原来的格式")));
    mvc.perform(multipart("/desk/policies").file(file("空.md", "")).with(csrf()).session(qiu))
        .andExpect(flash().attribute("notice", "refused.policy.NO_FILE"));
    Rule draft = upload("办法.md", TEXT);
    assertThat(save(draft, "save", "effective", "明年")).isEqualTo("refused.policy.NOT_UNDERSTOOD");
    assertThat(save(draft, "publish", "effective", ""))
        .isEqualTo("refused.policy.NO_EFFECTIVE_DAY");
    assertThat(save(draft, "save", "owner", "秋主任"))
        .as("the page is of an earlier version")
        .isEqualTo("refused.policy.CHANGED_MEANWHILE");
  }

  @Test
  void scriptInAFileStaysText() throws Exception {
    String attack = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    Rule draft =
        upload(
            attack + ".md",
            "---\nissuer: a\"><script>alert(3)</script>\n---\n# 办法"
                + attack
                + "\n第一条 休"
                + attack
                + "。");
    String page = body(get(page(draft)).session(qiu));
    assertThat(page).doesNotContain("<script>alert", "<img src=x");
    save(draft, "save", "title", attack);
    assertThat(body(get(page(draft)).session(qiu)) + body(get("/desk/policies").session(qiu)))
        .doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void theFileItselfIsOnlyEverSaved() throws Exception {
    Rule draft = upload("办法.md", TEXT);
    var response = mvc.perform(get(page(draft) + "/file").session(qiu)).andReturn().getResponse();
    assertThat(response.getContentAsString(UTF_8)).isEqualTo(TEXT);
    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(response.getContentType()).isEqualTo("application/octet-stream");
  }

  @Test
  void anAnswerIsKeptForWhoeverAsksNext() throws Exception {
    assertThat(body(get("/desk/policies/answer").session(qiu)))
        .contains("政策解答", "value=\"秋主任\"", "去掉姓名");
    mvc.perform(
            post("/desk/policies/answer")
                .param("question", "调休能折成钱吗")
                .param("text", "不能，请在三个月内补休。")
                .param("region", "北原省／云川市")
                .param("category", "OFFICER")
                .param("from", "2026-01-01")
                .param("owner", "秋主任")
                .param("review", "2020-01-01")
                .with(csrf())
                .session(qiu))
        .andExpect(flash().attribute("notice", "done.policy.answer"));
    Rule rule = rules.list().getFirst();
    assertThat(rule.kind()).isEqualTo(Rule.Kind.ANSWER);
    assertThat(rule.particulars().region()).isEqualTo("北原省/云川市");
    assertThat(body(get("/desk/policies").param("show", "overdue").session(qiu)))
        .contains("政策解答：调休能折成钱吗", "已过期", "1 份过了复核日期");
    mvc.perform(post("/desk/policies/answer").param("question", "没写完").with(csrf()).session(qiu))
        .andExpect(flash().attribute("notice", "refused.policy.NOT_UNDERSTOOD"))
        .andExpect(flash().attributeExists("answer"));
  }

  private Rule upload(String name, String text) throws Exception {
    mvc.perform(multipart("/desk/policies").file(file(name, text)).with(csrf()).session(qiu))
        .andExpect(flash().attribute("notice", "done.policy.draft"));
    return rules.list().getFirst();
  }

  private static MockMultipartFile file(String name, String text) {
    return new MockMultipartFile("file", name, "text/html", text.getBytes(UTF_8));
  }

  /** Saves the particulars as the page shows them, one of them changed; the notice. */
  private String save(Rule shown, String act, String name, String value) throws Exception {
    var given = shown.particulars();
    MockHttpServletRequestBuilder request =
        post(page(shown)).with(csrf()).session(qiu).param("act", act);
    request.param("version", Long.toString(shown.version()));
    request.param("title", name.equals("title") ? value : given.title());
    request.param("issuer", given.issuer());
    request.param("region", name.equals("region") ? value : given.region());
    if (!name.equals("effective")) {
      request.param("effective", given.effective().map(Object::toString).orElse(""));
    }
    if (!List.of("title", "region").contains(name)) {
      request.param(name, value);
    }
    return String.valueOf(mvc.perform(request).andReturn().getFlashMap().get("notice"));
  }

  private org.springframework.test.web.servlet.ResultActions act(Rule rule, String act)
      throws Exception {
    long version = rules.find(rule.id()).orElseThrow().version();
    return mvc.perform(
        post(page(rule) + "/" + act)
            .param("version", Long.toString(version))
            .with(csrf())
            .session(qiu));
  }

  private static String page(Rule rule) {
    return "/desk/policies/" + rule.id();
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return DeskClient.body(mvc, request);
  }

  private MockHttpSession signIn(String name) throws Exception {
    return DeskClient.signIn(mvc, name);
  }
}
