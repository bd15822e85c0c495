package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A folder with one index in use and, for a while, one being built.
 *
 * <table>
 * <caption>Contents</caption>
 * <tr><td>{@code current}</td><td>the name of the index in use; replaced at once</td></tr>
 * <tr><td>{@code index-…}</td><td>an index; all but the one in use are removed after a swap</td></tr>
 * <tr><td>{@code source}</td><td>the folder of documents it was built from; absent for the
 * samples</td></tr>
 * <tr><td>{@code building}</td><td>held locked while somebody builds; a killed builder frees it</td></tr>
 * </table>
 */
final class IndexFolder {

  private static final String PREFIX = "index-";

  /** A file lock is held by the whole process, so builders within it take turns here. */
  private static final ReentrantLock BUILDING = new ReentrantLock();

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** What builds an index in an empty folder. */
  interface Build<T> {
    T into(Path index) throws IOException;
  }

  /** The index in use, which may be damaged; nothing where none was ever published. */
  Optional<Path> current() throws IOException {
    try {
      String name = Files.readString(folder.resolve("current"), StandardCharsets.UTF_8).strip();
      Path index = folder.resolve(name);
      return name.matches(PREFIX + "[0-9a-f-]+") && Files.isDirectory(index)
          ? Optional.of(index)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Builds aside, then swaps; the index in use stays until then, and stays if building fails. */
  <T> T replace(Optional<Path> source, Build<T> build) throws IOException {
    Files.createDirectories(folder);
    BUILDING.lock();
    try (FileChannel lock =
            FileChannel.open(
                folder.resolve("building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      removeAllBut(current());
      Path index = Files.createDirectory(folder.resolve(PREFIX + UUID.randomUUID()));
      T result = build.into(index);
      note(source);
      publish(index);
      removeAllBut(Optional.of(index));
      return result;
    } finally {
      BUILDING.unlock();
    }
  }

  /** The folder of documents the last index was built from; nothing for the samples. */
  Optional<Path> source() throws IOException {
    try {
      return Optional.of(Path.of(Files.readString(folder.resolve("source")).strip()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void note(Optional<Path> source) throws IOException {
    Path note = folder.resolve("source");
    if (source.isPresent()) {
      Files.writeString(note, source.get().toString());
    } else {
      Files.deleteIfExists(note);
    }
  }

  private void publish(Path index) throws IOException {
    Path pointer = folder.resolve("current.new");
    try (FileChannel channel =
        FileChannel.open(
            pointer,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(StandardCharsets.UTF_8.encode(index.getFileName().toString()));
      channel.force(true);
    }
    Files.move(
        pointer,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void removeAllBut(Optional<Path> kept) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        String name = child.getFileName().toString();
        if (name.startsWith(PREFIX) && !Optional.of(child).equals(kept)) {
          remove(child);
        }
      }
    }
  }

  /** Removes a folder with everything in it; what another process holds open stays. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted((one, other) -> other.compareTo(one)).toList()) {
        path.toFile().delete();
      }
    }
  }
}
