package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.audit.AuditEntry;
import org.nuanjing.roster.AuthenticatorApp;
import org.nuanjing.roster.InMemorySecondFactors;
import org.nuanjing.roster.StaffAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Codes, recovery codes, and who asks for them. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext
class SignInTest {

  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
  private static final Pattern RECOVERY = Pattern.compile("class=\"secret\">(RECOVERY\\d+)<");

  @Autowired private MockMvc mvc;
  @Autowired private Accounts accounts;
  @Autowired private InMemorySecondFactors factors;
  @Autowired private SignInRig.LaterClock clock;
  @Autowired private DeskRig.Trail trail;

  @BeforeEach
  void startAfresh() {
    for (String name : List.of("ning", "tao", "zheng", "lu")) {
      accounts.put(name, false);
      factors.reset(name);
    }
  }

  private ResultActions password(String name, String password) throws Exception {
    return mvc.perform(
        post("/desk/sign-in").with(csrf()).param("name", name).param("password", password));
  }

  private ResultActions send(MockHttpSession session, String path, String code) throws Exception {
    return mvc.perform(post(path).session(session).with(csrf()).param("code", code));
  }

  private ResultActions see(MockHttpSession session, String path) throws Exception {
    return mvc.perform(get(path).session(session));
  }

  private static String body(ResultActions answer) throws Exception {
    return DeskClient.text(answer.andReturn().getResponse());
  }

  private static String first(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private String code(String secret) {
    return AuthenticatorApp.code(secret, clock.instant());
  }

  /** Signs in and sets the app up; the clock stands a minute later. */
  private String secretOf(MockHttpSession session) throws Exception {
    String secret = first(SECRET, body(send(session, "/desk/second-factor/begin", "")));
    assertThat(body(send(session, "/desk/second-factor/confirm", code(secret))))
        .contains("RECOVERY");
    clock.move(Duration.ofMinutes(1));
    return secret;
  }

  private List<String> acts(int count) {
    return trail.latest(count).stream().map(AuditEntry::action).toList();
  }

  @Test
  void theCodeIsWantedOnEveryPageAndOpensThem() throws Exception {
    String secret = secretOf(DeskClient.signIn(mvc, "ning"));
    MockHttpSession session = DeskClient.signIn(mvc, "ning");
    assertThat(acts(1)).as("not signed in by the password alone").doesNotContain("desk.sign-in");

    for (String path : List.of("/desk", "/desk/me", "/desk/password", "/desk/second-factor")) {
      see(session, path).andExpect(redirectedUrl("/desk/code"));
    }
    see(session, "/desk/stream").andExpect(redirectedUrl("/desk/code"));
    mvc.perform(get("/desk/queue").session(session).header("HX-Request", "true"))
        .andExpect(status().isNoContent());
    String before = session.getId();
    send(session, "/desk/code", code(secret)).andExpect(redirectedUrl("/desk"));

    assertThat(session.getId()).as("the id from before the code").isNotEqualTo(before);
    see(session, "/desk").andExpect(status().isOk());
    assertThat(acts(1)).containsExactly("desk.sign-in");
  }

  @Test
  void aCodeThatWasUsedIsRefusedInAnotherBrowser() throws Exception {
    String secret = secretOf(DeskClient.signIn(mvc, "ning"));
    String code = code(secret);
    send(DeskClient.signIn(mvc, "ning"), "/desk/code", code).andExpect(redirectedUrl("/desk"));

    MockHttpSession thief = DeskClient.signIn(mvc, "ning");
    send(thief, "/desk/code", code).andExpect(redirectedUrl("/desk/code?refused"));
    see(thief, "/desk").andExpect(redirectedUrl("/desk/code"));
    assertThat(acts(1)).containsExactly("desk.code-failed");
  }

  @Test
  void aRecoveryCodeOpensOnce() throws Exception {
    MockHttpSession first = DeskClient.signIn(mvc, "ning");
    String secret = first(SECRET, body(send(first, "/desk/second-factor/begin", "")));
    String recovery =
        first(RECOVERY, body(send(first, "/desk/second-factor/confirm", code(secret))));

    send(DeskClient.signIn(mvc, "ning"), "/desk/code", recovery)
        .andExpect(redirectedUrl("/desk/second-factor"));
    assertThat(acts(2)).containsExactly("desk.sign-in", "desk.recovery-code");
    send(DeskClient.signIn(mvc, "ning"), "/desk/code", recovery)
        .andExpect(redirectedUrl("/desk/code?refused"));
  }

  @Test
  void wrongCodesLockTheAccountAndTheRightPasswordInBetweenForgetsNone() throws Exception {
    String secret = secretOf(DeskClient.signIn(mvc, "ning"));
    MockHttpSession session = DeskClient.signIn(mvc, "ning");
    for (int i = 0; i < StaffAccounts.ALLOWED_FAILURES; i++) {
      if (i == 3) {
        session = DeskClient.signIn(mvc, "ning");
      }
      send(session, "/desk/code", "000000").andExpect(redirectedUrl("/desk/code?refused"));
    }

    send(session, "/desk/code", code(secret)).andExpect(redirectedUrl("/desk/code?refused"));
    password("ning", Accounts.PASSWORD).andExpect(redirectedUrl("/desk/sign-in?refused"));
  }

  @Test
  void aWrongFirstCodeTurnsNothingOnAndTheSecretIsShownOnce() throws Exception {
    MockHttpSession session = DeskClient.signIn(mvc, "ning");
    String secret = first(SECRET, body(send(session, "/desk/second-factor/begin", "")));

    String again = body(send(session, "/desk/second-factor/confirm", "000000"));

    assertThat(again).contains("数字没有对上").doesNotContain(secret);
    assertThat(body(see(session, "/desk/second-factor"))).doesNotContain(secret);
    assertThat(factors.has("ning")).isFalse();
    assertThat(trail.latest(100).toString()).doesNotContain(secret, secret.replace(" ", ""));
  }

  @Test
  void whoHasACodeShowsItBeforeAnotherPhoneOrNewRecoveryCodes() throws Exception {
    MockHttpSession session = DeskClient.signIn(mvc, "ning");
    String secret = secretOf(session);
    for (String path : List.of("/desk/second-factor/begin", "/desk/second-factor/renew")) {
      send(session, path, "000000").andExpect(redirectedUrl("/desk/second-factor"));
    }

    assertThat(body(send(session, "/desk/second-factor/renew", code(secret)))).contains("RECOVERY");
    clock.move(Duration.ofMinutes(1));
    assertThat(body(send(session, "/desk/second-factor/begin", code(secret)))).contains("<svg");
    assertThat(acts(3)).contains("desk.recovery-codes");
  }

  @Test
  void turningItOnAsksTheOtherBrowsersOfTheSamePersonForIt() throws Exception {
    MockHttpSession other = DeskClient.signIn(mvc, "ning");
    see(other, "/desk").andExpect(status().isOk());
    secretOf(DeskClient.signIn(mvc, "ning"));

    see(other, "/desk").andExpect(redirectedUrl("/desk/code"));
  }

  @Test
  void counsellorsAreAskedKindlyAtEverySignInUntilLater() throws Exception {
    MockHttpSession session = DeskClient.signIn(mvc, "ning");
    assertThat(body(see(session, "/desk"))).contains("下次再说");
    mvc.perform(post("/desk/second-factor/later").session(session).with(csrf()))
        .andExpect(redirectedUrl("/desk"));
    assertThat(body(see(session, "/desk"))).doesNotContain("下次再说");

    assertThat(body(see(DeskClient.signIn(mvc, "ning"), "/desk"))).contains("下次再说");
    assertThat(body(see(DeskClient.signIn(mvc, "tao"), "/desk"))).doesNotContain("下次再说");
  }

  @Test
  void anAdministratorResetsItForOthersAndNobodyElseCan() throws Exception {
    String secret = secretOf(DeskClient.signIn(mvc, "ning"));
    MockHttpSession ning = DeskClient.signIn(mvc, "ning");
    send(ning, "/desk/code", code(secret));
    MockHttpSession zheng = DeskClient.signIn(mvc, "zheng");
    MockHttpSession lu = DeskClient.signIn(mvc, "lu");

    for (String path : List.of("/desk/accounts", "/desk/nowhere")) {
      see(lu, path).andExpect(status().isNotFound());
    }
    String reset = "/desk/accounts/ning/reset-second-factor";
    mvc.perform(post(reset).session(lu).with(csrf())).andExpect(status().isNotFound());
    assertThat(factors.has("ning")).isTrue();
    secretOf(zheng);
    mvc.perform(post("/desk/accounts/zheng/reset-second-factor").session(zheng).with(csrf()));
    assertThat(factors.has("zheng")).as("one's own").isTrue();

    mvc.perform(post(reset).session(zheng).with(csrf())).andExpect(redirectedUrl("/desk/accounts"));

    assertThat(factors.has("ning")).isFalse();
    see(ning, "/desk").andExpect(redirectedUrl("/desk/sign-in?ended"));
    assertThat(trail.latest(1).getFirst())
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
        .containsExactly("zheng", "desk.second-factor-reset", "ning");
  }

  @Test
  void figuresAreForAdministratorsOnceTheCodeWasGiven() throws Exception {
    String secret = secretOf(DeskClient.signIn(mvc, "zheng"));
    MockHttpSession zheng = DeskClient.signIn(mvc, "zheng");
    assertThat(outside(zheng)).isNotEqualTo(200);
    send(zheng, "/desk/code", code(secret));
    assertThat(outside(zheng)).isEqualTo(200);
    mvc.perform(post("/desk/lock").session(zheng).with(csrf()));
    assertThat(outside(zheng)).as("locked").isNotEqualTo(200);
    assertThat(outside(DeskClient.signIn(mvc, "lu"))).isEqualTo(403);
  }

  private int outside(MockHttpSession session) throws Exception {
    return mvc.perform(
            get("/actuator/info")
                .session(session)
                .with(request -> {
                  request.setRemoteAddr("10.0.0.7");
                  return request;
                }))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
