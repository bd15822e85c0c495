package org.nuanjing.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** The list of questions that were not answered well. */
@SpringBootTest(classes = DeskRig.class)
@AutoConfigureMockMvc
class QuestionsPageTest {

  private static final String PAGE = "/desk/policies/questions";

  @Autowired private MockMvc mvc;
  @Autowired private Accounts accounts;

  @BeforeEach
  void accounts() {
    accounts.put("tao", false);
    accounts.put("zheng", false);
  }

  @Test
  void whoeverLooksAfterRulesSeesWhatWentWrongAndNothingElse() throws Exception {
    mvc.perform(get(PAGE).session(signIn("zheng")).param("lang", "zh-CN"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("护照归谁&lt;b&gt;保管&lt;/b&gt;")))
        .andExpect(content().string(containsString("没查到 1")))
        .andExpect(content().string(not(containsString("年休假几天"))));
  }

  @Test
  void forAnybodyElseThereIsNothingHere() throws Exception {
    mvc.perform(get(PAGE)).andExpect(redirectedUrl("/desk/sign-in"));
    mvc.perform(get(PAGE).session(signIn("tao"))).andExpect(status().isNotFound());
  }

  private MockHttpSession signIn(String name) throws Exception {
    return DeskClient.signIn(mvc, name);
  }
}
