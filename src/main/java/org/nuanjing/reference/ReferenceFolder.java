package org.nuanjing.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of reference data: of a folder, or the samples inside the program. */
public final class ReferenceFolder {

  private static final String SAMPLES = "/nuanjing/reference/";

  private final Optional<Path> folder;
  private final String samples;

  /** A folder; empty for the samples inside the program. */
  public ReferenceFolder(Optional<Path> folder) {
    this(folder, SAMPLES);
  }

  /**
   * A folder of another kind that is read the same way.
   *
   * @param samples where its samples lie inside the program, a slash at both ends
   */
  public ReferenceFolder(Optional<Path> folder, String samples) {
    this.folder = folder;
    this.samples = samples;
  }

  /** The text of a file without a byte order mark; empty, with a fault, where it is no text. */
  public Optional<String> read(String file, Faults faults) {
    Optional<byte[]> bytes = bytes(file);
    if (bytes.isEmpty()) {
      faults.add(
          file, 0, "The file is missing.", "Put it into the folder of nuanjing.reference.folder.");
    }
    return bytes.flatMap(there -> text(file, there, faults));
  }

  /** The same for a file that a folder may go without, as folders of earlier versions do. */
  public Optional<String> find(String file, Faults faults) {
    return bytes(file).flatMap(there -> text(file, there, faults));
  }

  private static Optional<String> text(String file, byte[] bytes, Faults faults) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException other) {
      faults.add(
          file,
          0,
          "The file is not UTF-8 text; perhaps a spreadsheet saved it as GBK.",
          "Save it again as “CSV UTF-8（逗号分隔）”, or as UTF-8 text.");
      return Optional.empty();
    }
  }

  private Optional<byte[]> bytes(String file) {
    try {
      if (folder.isPresent()) {
        Path path = folder.get().resolve(file);
        return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
      }
      try (InputStream in = ReferenceFolder.class.getResourceAsStream(samples + file)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
