package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuanjing.roster.SignInAddresses;
import org.nuanjing.roster.StaffAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Passwords: what is refused, how, and when. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
@DirtiesContext
class PasswordTest {

  @Autowired private MockMvc mvc;
  @Autowired private Accounts accounts;

  @BeforeEach
  void startAfresh() {
    accounts.put("lu", false);
    accounts.put("ning", false);
  }

  private ResultActions password(String name, String password) throws Exception {
    return mvc.perform(
        post("/desk/sign-in").with(csrf()).param("name", name).param("password", password));
  }

  @Test
  void theIdOfASessionFromBeforeSigningInIsOfNoUse() throws Exception {
    MockHttpSession planted = new MockHttpSession();
    String id = planted.getId();
    mvc.perform(
            post("/desk/sign-in")
                .session(planted)
                .with(csrf())
                .param("name", "ning")
                .param("password", Accounts.PASSWORD))
        .andExpect(redirectedUrl("/desk"));
    assertThat(planted.getId()).isNotEqualTo(id);
  }

  @Test
  void formsOfSigningInWithoutTheirTokenAreRefused() throws Exception {
    MockHttpSession session = DeskClient.signIn(mvc, "ning");
    for (String path :
        List.of(
            "/desk/sign-in",
            "/desk/code",
            "/desk/lock",
            "/desk/unlock",
            "/desk/second-factor/begin",
            "/desk/me/sessions/end-others",
            "/desk/accounts/lu/end-sessions")) {
      mvc.perform(post(path).session(session)).andExpect(status().isForbidden());
    }
    mvc.perform(get("/desk").session(session)).andExpect(status().isOk());
  }

  @Test
  void aFailureCountsOnce() throws Exception {
    for (int i = 1; i < StaffAccounts.ALLOWED_FAILURES; i++) {
      password("lu", "wrong").andExpect(redirectedUrl("/desk/sign-in?refused"));
    }
    password("lu", Accounts.PASSWORD).andExpect(redirectedUrl("/desk"));
  }

  @Test
  void onePasswordTriedOnManyNamesRestsTheAddressAndNotTheOthers() throws Exception {
    for (int i = 0; i < SignInAddresses.ALLOWED_FAILURES; i++) {
      from("10.9.9.9", "name" + i).andExpect(redirectedUrl("/desk/sign-in?refused"));
    }
    from("10.9.9.9", "lu").andExpect(redirectedUrl("/desk/sign-in?rest"));
    from("10.9.9.8", "lu").andExpect(redirectedUrl("/desk"));
    assertThat(DeskClient.body(mvc, get("/desk/sign-in").param("rest", ""))).contains("15 分钟后再来");
  }

  @Test
  void aRefusalTakesAsLongForANameNobodyHas() throws Exception {
    Duration known = took("lu");
    Duration unknown = took("nobody-at-all");
    assertThat(known).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    assertThat(unknown).isGreaterThanOrEqualTo(Duration.ofMillis(400));
  }

  private ResultActions from(String address, String name) throws Exception {
    return mvc.perform(
        post("/desk/sign-in")
            .with(csrf())
            .with(request -> {
              request.setRemoteAddr(address);
              return request;
            })
            .param("name", name)
            .param("password", Accounts.PASSWORD));
  }

  private Duration took(String name) throws Exception {
    long began = System.nanoTime();
    String to = password(name, "wrong").andReturn().getResponse().getRedirectedUrl();
    assertThat(Objects.requireNonNull(to)).endsWith("?refused");
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
