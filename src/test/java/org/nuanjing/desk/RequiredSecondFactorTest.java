package org.nuanjing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuanjing.roster.AuthenticatorApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** Where everybody must have a second factor. */
@SpringBootTest(classes = DeskRig.class, properties = "nuanjing.desk.second-factor=required")
@AutoConfigureMockMvc
@DirtiesContext
class RequiredSecondFactorTest {

  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");

  @Autowired private MockMvc mvc;
  @Autowired private SignInRig.LaterClock clock;

  @Test
  void settingItUpIsTheNextPageAfterThePasswordAndCannotBePutOff() throws Exception {
    MockHttpSession lu = DeskClient.signIn(mvc, "lu");
    for (String path : new String[] {"/desk", "/desk/me", "/desk/policies", "/desk/password"}) {
      mvc.perform(get(path).session(lu)).andExpect(redirectedUrl("/desk/second-factor"));
    }
    send(lu, "/desk/second-factor/later", "");
    mvc.perform(get("/desk").session(lu)).andExpect(redirectedUrl("/desk/second-factor"));

    Matcher secret = SECRET.matcher(send(lu, "/desk/second-factor/begin", ""));
    assertThat(secret.find()).isTrue();
    send(
        lu, "/desk/second-factor/confirm", AuthenticatorApp.code(secret.group(1), clock.instant()));
    mvc.perform(get("/desk").session(lu)).andExpect(status().isOk());
  }

  @Test
  void aFirstPasswordIsChangedBeforeIt() throws Exception {
    MockHttpSession fresh = DeskClient.signIn(mvc, "fresh");
    mvc.perform(get("/desk").session(fresh)).andExpect(redirectedUrl("/desk/password"));
  }

  private String send(MockHttpSession session, String path, String code) throws Exception {
    return DeskClient.text(
        mvc.perform(post(path).session(session).with(csrf()).param("code", code))
            .andReturn()
            .getResponse());
  }
}
