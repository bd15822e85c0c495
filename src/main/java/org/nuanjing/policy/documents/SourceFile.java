package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file of rules, wherever it lies: in a folder, in the register, or inside the program. */
public interface SourceFile {

  /** The path inside its collection, with slashes; stable, and the document's id. */
  String name();

  /** In bytes. */
  long size();

  InputStream open() throws IOException;

  /** The file beside it that describes it ({@code NAME.yaml}). */
  default Optional<SourceFile> side() {
    return Optional.empty();
  }

  /**
   * Differs whenever the file or its side file does. A file that cannot be opened counts by its
   * size; reading it will tell why.
   */
  default String content() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = open()) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      digest.update(Long.toString(size()).getBytes(StandardCharsets.UTF_8));
    }
    side().ifPresent(side -> digest.update(side.content().getBytes(StandardCharsets.US_ASCII)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
