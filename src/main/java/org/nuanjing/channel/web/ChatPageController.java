package org.nuanjing.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page; what was said comes later, over the stream. */
@Controller
class ChatPageController {

  private final WebChatSettings settings;

  ChatPageController(WebChatSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/")
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    String token = ChatCookie.find(request).orElseGet(ChatCookie::fresh);
    response.addHeader(HttpHeaders.SET_COOKIE, ChatCookie.header(token, request));
    model.addAttribute("leaveTo", settings.leaveTo());
    return "chat";
  }
}
