package org.nuanjing.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Somebody signed in to the desk, without a browser. */
final class DeskClient {

  private final MockMvc mvc;
  private final MockHttpSession session;

  DeskClient(MockMvc mvc, String name) throws Exception {
    this.mvc = mvc;
    session = signIn(mvc, name);
  }

  /** The session of somebody who signs in. */
  static MockHttpSession signIn(MockMvc mvc, String name) throws Exception {
    MvcResult in =
        mvc.perform(
                post("/desk/sign-in")
                    .with(csrf())
                    .param("name", name)
                    .param("password", Accounts.PASSWORD))
            .andExpect(redirectedUrl("/desk"))
            .andReturn();
    return (MockHttpSession) Objects.requireNonNull(in.getRequest().getSession(false));
  }

  /** A page that is there. */
  static String body(MockMvc mvc, RequestBuilder request) throws Exception {
    return text(
        mvc.perform(request)
            .andExpect(MockMvcResultMatchers.status().isOk())
            .andReturn()
            .getResponse());
  }

  /** The page, found or not. */
  String page(String path) throws Exception {
    return text(mvc.perform(get(path).session(session)).andReturn().getResponse());
  }

  /** What the server says to a page. */
  int status(String path) throws Exception {
    return mvc.perform(get(path).session(session)).andReturn().getResponse().getStatus();
  }

  /**
   * Sends a form.
   *
   * @param fields name, value, name, value
   */
  MvcResult send(String path, String... fields) throws Exception {
    var request = post(path).session(session).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request).andReturn();
  }

  /** The notice a form leads to; empty where there is none. */
  String notice(String path, String... fields) throws Exception {
    return Objects.toString(send(path, fields).getFlashMap().get("notice"), "");
  }

  static String text(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
