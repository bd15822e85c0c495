package org.nuanjing.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.ChannelAddress;
import org.nuanjing.channel.Content;
import org.nuanjing.channel.Inbox;
import org.nuanjing.channel.IncomingMessage;
import org.nuanjing.channel.IncomingMessage.Origin;
import org.nuanjing.channel.IncomingMessage.Setting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the page asks for: taking messages, and the stream of what is said. */
@RestController
@RequestMapping("/chat")
class WebChatController {

  /** Enough for a megabyte of text that is then cut, with its JSON around it. */
  private static final int LARGEST_POST = 2 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Inbox inbox;
  private final Transcript transcript;
  private final ChatFiles files;
  private final PostLimits limits;
  private final LiveChats chats;
  private final Clock clock;

  WebChatController(
      Inbox inbox,
      Transcript transcript,
      ChatFiles files,
      PostLimits limits,
      LiveChats chats,
      Clock clock) {
    this.inbox = inbox;
    this.transcript = transcript;
    this.files = files;
    this.limits = limits;
    this.chats = chats;
    this.clock = clock;
  }

  /**
   * A message that is stored.
   *
   * @param cut whether the end of it was left out
   */
  record Taken(String id, boolean cut) {}

  /** Gives a browser without a token, or with a garbled one, a fresh one. */
  @PostMapping("/session")
  ResponseEntity<Void> session(HttpServletRequest request) {
    String token = ChatCookie.find(request).orElseGet(ChatCookie::fresh);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, ChatCookie.header(token, request))
        .build();
  }

  @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
  Taken post(HttpServletRequest request) throws IOException {
    ChannelAddress place = allowedPlace(request);
    Posted posted = read(request);
    String id = Posted.checkedId(posted.id());
    Content content = posted.content();
    take(place, id, content, Posted.checkedLanguage(posted.language()));
    return new Taken(id, posted.isCut());
  }

  @PostMapping(path = "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Taken postFile(
      HttpServletRequest request,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String caption,
      @RequestParam(defaultValue = "") String language,
      @RequestPart MultipartFile file)
      throws IOException {
    ChannelAddress place = allowedPlace(request);
    String checkedId = Posted.checkedId(id);
    if (file.getSize() > ChatFiles.LARGEST) {
      throw ChatRefusal.tooLarge();
    }
    byte[] bytes = file.getBytes();
    if (bytes.length == 0) {
      throw ChatRefusal.unreadable();
    }
    String given = file.getOriginalFilename();
    Attachment attachment =
        files
            .keep(place, checkedId, given == null ? "" : given, bytes)
            .orElseThrow(ChatRefusal::wrongType);
    String words = PlainText.cut(PlainText.clean(caption), IncomingMessage.LONGEST_TEXT);
    take(place, checkedId, new Content.File(attachment, words), Posted.checkedLanguage(language));
    return new Taken(checkedId, false);
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      HttpServletRequest request,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(defaultValue = "") String after) {
    ChannelAddress place = place(request);
    return chats
        .open(place, lastEventId == null ? after : lastEventId)
        .orElseThrow(ChatRefusal::notNow);
  }

  /** The inbox first: only what is sure to be answered is shown as said. */
  private void take(ChannelAddress place, String id, Content content, String language) {
    Instant at = clock.instant();
    inbox.accept(
        new IncomingMessage(id, place, content, Origin.NEW, Setting.PRIVATE, language, at));
    switch (content) {
      case Content.Chosen chosen ->
          transcript.append(place, Line.officer(id, chosen.label(), "", chosen.value(), at));
      case Content.File file ->
          transcript.append(
              place, Line.officer(id, file.caption(), file.attachment().name(), "", at));
      case Content.Location location ->
          transcript.append(place, Line.officer(id, "📍 位置 Location", "", "", at));
      case Content.Text text -> transcript.append(place, Line.officer(id, text.text(), "", "", at));
      default -> {}
    }
  }

  private ChannelAddress allowedPlace(HttpServletRequest request) {
    ChannelAddress place = place(request);
    if (!limits.allows(place.id(), request.getRemoteAddr())) {
      throw ChatRefusal.tooMany();
    }
    return place;
  }

  private static ChannelAddress place(HttpServletRequest request) {
    return ChatCookie.find(request).map(ChatCookie::address).orElseThrow(ChatRefusal::noSession);
  }

  private static Posted read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST_POST + 1);
    if (body.length > LARGEST_POST) {
      throw ChatRefusal.tooLarge();
    }
    try {
      Posted posted = JSON.readValue(body, Posted.class);
      if (posted == null) {
        throw ChatRefusal.unreadable();
      }
      return posted;
    } catch (JacksonException broken) {
      throw ChatRefusal.unreadable();
    }
  }
}
