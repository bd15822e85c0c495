package org.nuanjing.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.nuanjing.channel.Attachments;
import org.nuanjing.channel.Channel.AttachmentGone;
import org.nuanjing.channel.ChannelAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands a browser the files that were sent to its own place, and no others. */
@RestController
class ChatFileController {

  private static final Set<String> SHOWN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/webp",
          "image/gif",
          "audio/ogg",
          "audio/mpeg",
          "audio/mp4",
          "video/mp4",
          "video/webm");

  private final Transcript transcript;
  private final Attachments attachments;

  ChatFileController(Transcript transcript, Attachments attachments) {
    this.transcript = transcript;
    this.attachments = attachments;
  }

  /**
   * A file.
   *
   * @param line the id of the message it came with
   * @param piece which piece of it, from 0
   */
  @GetMapping("/chat/files/{line}/{piece}")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @PathVariable String line, @PathVariable int piece) {
    ChannelAddress place =
        ChatCookie.find(request).map(ChatCookie::address).orElseThrow(ChatRefusal::noSession);
    Attachment file =
        transcript.after(place, "").stream()
            .map(Transcript.Placed::line)
            .filter(one -> one.author() == Line.Author.ASSISTANT && one.id().equals(line))
            .flatMap(one -> one.pieces().stream().skip(Math.max(0, piece)).limit(1))
            .flatMap(one -> one.file().stream())
            .findFirst()
            .orElseThrow(ChatRefusal::fileGone);
    try {
      return answer(file, attachments.open(file));
    } catch (AttachmentGone gone) {
      throw ChatRefusal.fileGone();
    }
  }

  private static ResponseEntity<byte[]> answer(Attachment file, byte[] bytes) {
    boolean shown = SHOWN.contains(file.mediaType());
    String name = file.name().replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    ContentDisposition disposition =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(name.isEmpty() ? "file" : name, java.nio.charset.StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(
            shown ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }
}
