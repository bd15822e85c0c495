package org.nuanjing.policy.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file of rules that a test makes up. */
public final class FileOf implements SourceFile {

  private final String name;
  private final byte[] bytes;

  public FileOf(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  public static FileOf text(String name, String text) {
    return new FileOf(name, text.getBytes(StandardCharsets.UTF_8));
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
