package org.nuanjing.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.nuanjing.channel.Attachment;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Hands out what officers sent: pictures and sound of well-known types may be shown, everything
 * else is only ever saved.
 */
final class Files {

  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
  private static final Set<String> SHOWN =
      Set.of("audio/ogg", "audio/mpeg", "audio/mp4", "video/mp4", "video/webm");

  private Files() {}

  static boolean picture(String mediaType) {
    return PICTURES.contains(mediaType.toLowerCase(Locale.ROOT));
  }

  static ResponseEntity<byte[]> answer(Attachment attachment, byte[] bytes) {
    String type = attachment.mediaType().toLowerCase(Locale.ROOT);
    boolean shown = PICTURES.contains(type) || SHOWN.contains(type);
    ContentDisposition disposition =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(plain(attachment.name()), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(shown ? type : "application/octet-stream"))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }

  /** A file that is only ever saved. */
  static ResponseEntity<byte[]> saved(String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(plain(name), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }

  /** A name that means nothing to any shell, browser or file system. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    return plain.isEmpty() ? "attachment" : plain;
  }
}
