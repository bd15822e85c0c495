package org.nuanjing.channel.web;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.TypingSigns;
import org.nuanjing.channel.TypingSigns.Writer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** That somebody is writing: from the officer's browser to staff, and from staff to the browser. */
@RestController
class ChatTypingController {

  private final TypingSigns signs;
  private final PostLimits limits;
  private final AutoCloseable fromStaff;

  ChatTypingController(TypingSigns signs, PostLimits limits, LiveChats chats) {
    this.signs = signs;
    this.limits = limits;
    this.fromStaff = signs.subscribe(Writer.STAFF, chat -> typing(chats, chat));
  }

  private static void typing(LiveChats chats, ChannelAddress chat) {
    if (chat.channel().equals(WebChatChannel.NAME)) {
      chats.typing(chat.id());
    }
  }

  /** What comes too often is let fall. */
  @PostMapping("/chat/typing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void typing(HttpServletRequest request) {
    ChannelAddress place =
        ChatCookie.find(request).map(ChatCookie::address).orElseThrow(ChatRefusal::noSession);
    if (limits.allowsTyping(request.getRemoteAddr())) {
      signs.send(Writer.OFFICER, place);
    }
  }

  @PreDestroy
  void stop() throws Exception {
    fromStaff.close();
  }
}
