package org.nuanjing.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.policy.entitlements.Amount;
import org.nuanjing.policy.entitlements.Entitlement.Kind;
import org.nuanjing.policy.register.InMemoryRules;
import org.nuanjing.policy.register.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The amounts of a document on its page. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class AmountsPageTest {

  private static final String TEXT =
      """
      ---
      title: 云川市民警关怀办法
      region: 北原省/云川市
      effective: 2020-01-01
      ---
      第一条 民警本人参加献血的，每次发给营养补助300元。
      """;

  @Autowired private MockMvc mvc;
  @Autowired private InMemoryRules rules;
  private MockHttpSession qiu = new MockHttpSession();

  @BeforeEach
  void startAfresh() throws Exception {
    rules.list().forEach(rules::remove);
    qiu = signIn("qiu");
    mvc.perform(
        multipart("/desk/policies")
            .file(new MockMultipartFile("file", "a.md", "text/plain", TEXT.getBytes(UTF_8)))
            .with(csrf())
            .session(qiu));
  }

  @Test
  void anAmountIsEnteredChangedAndDeleted() throws Exception {
    assertThat(page(qiu)).contains("可以直接算出的数额", "<option value=\"第一条\"");
    assertThat(enter("-1", "FIXED", "300", "献血、无偿献血")).isEqualTo("done.policy.amount");
    Amount amount = rule().amounts().getFirst();
    assertThat(amount.kind()).isEqualTo(Kind.FIXED);
    assertThat(amount.yuan()).isEqualTo(300);
    assertThat(amount.words()).containsExactly("献血", "无偿献血");
    assertThat(page(qiu)).contains("献血、无偿献血", "300 元", "填写了数额");
    assertThat(enter("0", "FIXED", "300", "捐血")).isEqualTo("done.policy.amount");
    assertThat(rule().amounts()).extracting(one -> one.words().getFirst()).containsExactly("捐血");
    assertThat(
            notice(
                post("/desk/policies/" + rule().id() + "/amounts/remove")
                    .param("version", Long.toString(rule().version()))
                    .param("at", "0")))
        .isEqualTo("done.policy.no-amount");
    assertThat(rule().amounts()).isEmpty();
  }

  @Test
  void whatDoesNotStandInTheClauseIsRefusedAndStaysTyped() throws Exception {
    page(qiu);
    assertThat(enter("-1", "FIXED", "500", "献血")).isEqualTo("refused.amount.NOT_IN_THE_CLAUSE");
    String page = page(qiu);
    assertThat(page).contains("所选条款里没有写这个数额", "value=\"500\"", "open=\"open\"");
    assertThat(enter("-1", "CEILING", "300", "献血")).isEqualTo("refused.amount.IS_FIXED");
    assertThat(enter("-1", "FIXED", "三百", "献血")).isEqualTo("refused.amount.NOT_UNDERSTOOD");
    assertThat(rule().amounts()).isEmpty();
  }

  @Test
  void onlyWhoLooksAfterTheRuleMayEnterOne() throws Exception {
    mvc.perform(amount("-1", "FIXED", "300", "献血").session(signIn("lu")))
        .andExpect(status().isForbidden());
    assertThat(rule().amounts()).isEmpty();
    enter("-1", "FIXED", "300", "<b>献血</b>");
    mvc.perform(
        post("/desk/policies/" + rule().id())
            .param("version", Long.toString(rule().version()))
            .param("act", "publish")
            .param("title", "云川市民警关怀办法")
            .param("region", "北原省/云川市")
            .param("effective", "2020-01-01")
            .with(csrf())
            .session(qiu));
    assertThat(page(signIn("lu")))
        .contains("&lt;b&gt;献血&lt;/b&gt;", "300 元")
        .doesNotContain("<b>献血", "/amounts\"");
  }

  private String enter(String at, String kind, String yuan, String words) throws Exception {
    return notice(amount(at, kind, yuan, words));
  }

  private MockHttpServletRequestBuilder amount(String at, String kind, String yuan, String words) {
    return post("/desk/policies/" + rule().id() + "/amounts")
        .param("version", Long.toString(rule().version()))
        .param("at", at)
        .param("clause", "第一条")
        .param("kind", kind)
        .param("yuan", yuan)
        .param("words", words)
        .param("condition", "民警本人献血")
        .param("category", "OFFICER")
        .param("who", "SELF")
        .with(csrf())
        .session(qiu);
  }

  private String notice(MockHttpServletRequestBuilder request) throws Exception {
    MvcResult result = mvc.perform(request.with(csrf()).session(qiu)).andReturn();
    return String.valueOf(result.getFlashMap().get("notice"));
  }

  private Rule rule() {
    return rules.list().getFirst();
  }

  private String page(MockHttpSession session) throws Exception {
    return body(get("/desk/policies/" + rule().id()).session(session));
  }

  private String body(MockHttpServletRequestBuilder request) throws Exception {
    return DeskClient.body(mvc, request);
  }

  private MockHttpSession signIn(String name) throws Exception {
    return DeskClient.signIn(mvc, name);
  }
}
