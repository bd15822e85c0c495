package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with one index in use and, for a while, one being built.
 *
 * <table>
 * <caption>Contents</caption>
 * <tr><td>{@code current}</td><td>the index in use and its commit; replaced at once</td></tr>
 * <tr><td>{@code index-…}</td><td>an index; once another one is in use it is removed</td></tr>
 * <tr><td>{@code source}</td><td>the folder of documents it was built from; absent for the
 * samples</td></tr>
 * <tr><td>{@code building}</td><td>held locked while somebody builds; a killed builder frees it</td></tr>
 * </table>
 */
final class IndexFolder {

  private static final String PREFIX = "index-";
  private static final Pattern POINTER = Pattern.compile("(index-[0-9a-f-]+) (segments_[0-9a-z]+)");

  /** A file lock is held by the whole process, so builders within it take turns here. */
  private static final ReentrantLock BUILDING = new ReentrantLock();

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A state of an index that may be asked.
   *
   * @param index its folder
   * @param commit the name of the commit's file in it
   */
  record Published(Path index, String commit) {}

  /** What is done while nobody else builds. */
  interface Building<T> {
    T run() throws IOException;
  }

  /** The index in use, which may be damaged; nothing where none was ever published. */
  Optional<Published> current() throws IOException {
    try {
      String pointer = Files.readString(folder.resolve("current"), StandardCharsets.UTF_8).strip();
      Matcher matcher = POINTER.matcher(pointer);
      return matcher.matches() && Files.isDirectory(folder.resolve(matcher.group(1)))
          ? Optional.of(new Published(folder.resolve(matcher.group(1)), matcher.group(2)))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Runs alone, in this process and among all. */
  <T> T alone(Building<T> building) throws IOException {
    Files.createDirectories(folder);
    BUILDING.lock();
    try (FileChannel lock =
            FileChannel.open(
                folder.resolve("building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      return building.run();
    } finally {
      BUILDING.unlock();
    }
  }

  /** Indexes that are not in use: what a killed builder left. */
  List<Path> unused() throws IOException {
    Optional<Path> used = current().map(Published::index);
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> child.getFileName().toString().startsWith(PREFIX))
          .filter(child -> !Optional.of(child).equals(used))
          .toList();
    }
  }

  /** A new empty folder for an index. */
  Path create() throws IOException {
    return Files.createDirectory(folder.resolve(PREFIX + UUID.randomUUID()));
  }

  /** Makes a commit the one in use, at once; other indexes are removed. */
  void publish(Published next) throws IOException {
    Path pointer = folder.resolve("current.new");
    try (FileChannel channel =
        FileChannel.open(
            pointer,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(
          StandardCharsets.UTF_8.encode(next.index().getFileName() + " " + next.commit()));
      channel.force(true);
    }
    Files.move(
        pointer,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    for (Path old : unused()) {
      remove(old);
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

  void note(Optional<Path> source) throws IOException {
    Path note = folder.resolve("source");
    if (source.isPresent()) {
      Files.writeString(note, source.get().toString());
    } else {
      Files.deleteIfExists(note);
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
