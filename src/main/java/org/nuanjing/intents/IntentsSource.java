package org.nuanjing.intents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the program takes its intents from: a folder that may change while it runs, or what is
 * inside the program and never changes.
 *
 * @param folder the outside folder; empty for those inside
 */
public record IntentsSource(Optional<Path> folder) {

  private static final int DEPTH = 2;

  /**
   * Reads it as it is now; throws {@link IllegalStateException} where there is no such folder and
   * {@link UncheckedIOException} where it cannot be read.
   */
  public IntentsFolder read() {
    if (folder.isEmpty()) {
      return IntentsFolder.readInside();
    }
    if (!Files.isDirectory(folder.get())) {
      throw new IllegalStateException(
          "nuanjing.intents.folder names %s, which is no folder. Name the folder that holds the"
                  .formatted(folder.get())
              + " intents, or leave the setting out to use those inside the program.");
    }
    return IntentsFolder.read(folder.get());
  }

  /**
   * A text that is another one as soon as a file is added, removed, renamed or written to; empty
   * where the folder cannot be looked at, and for what is inside the program.
   */
  public String stamp() {
    if (folder.isEmpty()) {
      return "";
    }
    TreeSet<String> files = new TreeSet<>();
    try (var found = Files.walk(folder.get(), DEPTH)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        files.add(file + " " + about.lastModifiedTime().toMillis() + " " + about.size());
      }
    } catch (IOException | UncheckedIOException gone) {
      return "";
    }
    return String.join("\n", files);
  }
}
