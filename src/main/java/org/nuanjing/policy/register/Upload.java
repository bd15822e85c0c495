package org.nuanjing.policy.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.nuanjing.policy.documents.SourceFile;

/** A file that staff handed in, in memory. */
final class Upload implements SourceFile {

  private final String name;
  private final byte[] bytes;

  Upload(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** What a file holds, whole. */
  static byte[] bytes(SourceFile file) {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
