package org.nuanjing.policy.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The documents of a ZIP file, unpacked in memory within limits. A ZIP file inside it is not
 * opened.
 */
final class Archive {

  private final String name;
  private final Limits limits;
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final List<Reading.Refused> refused = new ArrayList<>();
  private long unpacked;

  private Archive(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  static Archive open(String name, byte[] bytes, Limits limits) throws Refusal {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw Refusal.notA("ZIP");
    }
    try {
      return read(name, bytes, limits, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IOException otherNames) {
      try {
        return read(name, bytes, limits, Charset.forName("GB18030"));
      } catch (IllegalArgumentException | IOException e) {
        throw Refusal.damaged();
      }
    }
  }

  private static Archive read(String name, byte[] bytes, Limits limits, Charset names)
      throws IOException, Refusal {
    Archive archive = new Archive(name, limits);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > limits.entries()) {
          throw new Refusal(
              "it holds more than " + limits.entries() + " files; split it",
              "里面超过 " + limits.entries() + " 个文件；请拆成几份");
        }
        archive.take(entry, zip);
      }
      if (count == 0) {
        throw Refusal.damaged();
      }
    }
    return archive;
  }

  /** Everything is unpacked and counted, whatever it is; only what may be a document is kept. */
  private void take(ZipEntry entry, ZipInputStream zip) throws IOException, Refusal {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      unpacked += read;
      if (unpacked > limits.unpackedBytes()) {
        throw Refusal.bomb();
      }
      if (content.size() <= limits.bytes()) {
        content.write(buffer, 0, read);
      }
    }
    String path = entry.getName().replace('\\', '/');
    String ending = DocumentFolder.ending(path);
    if (entry.isDirectory() || hidden(path)) {
      return;
    }
    if (ending.equals("zip")) {
      refused.add(
          new Reading.Refused(
              name + "/" + Cleaning.line(path),
              "it is a ZIP file inside a ZIP file; unpack it first",
              "压缩包里还有压缩包；请先解开"));
    } else if (DocumentFolder.readable(path) || ending.equals("yaml")) {
      entries.put(path, content.toByteArray());
    }
  }

  /** Also what would lie outside the archive. */
  private static boolean hidden(String path) {
    for (String part : path.split("/", -1)) {
      if (part.startsWith(".") || part.startsWith("~$") || part.equals("__MACOSX")) {
        return true;
      }
    }
    return path.startsWith("/");
  }

  List<Reading.Refused> refused() {
    return refused;
  }

  List<SourceFile> files() {
    return entries.keySet().stream()
        .filter(DocumentFolder::readable)
        .<SourceFile>map(Inside::new)
        .toList();
  }

  private final class Inside implements SourceFile {
    private final String path;

    private Inside(String path) {
      this.path = path;
    }

    @Override
    public String name() {
      return Archive.this.name + "/" + Cleaning.line(path);
    }

    @Override
    public long size() {
      return bytes().length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes());
    }

    @Override
    public Optional<SourceFile> side() {
      String side = DocumentFolder.sideName(path);
      return entries.containsKey(side) ? Optional.of(new Inside(side)) : Optional.empty();
    }

    private byte[] bytes() {
      return Objects.requireNonNull(entries.get(path));
    }
  }
}
