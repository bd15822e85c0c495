package org.nuanjing.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Keys in a file that its owner alone can read. */
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_ENTERS =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

  private final Path path;

  public KeyFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /** Reads the keys; throws {@link KeyFault} when they are missing, broken or open to others. */
  public Keys read() {
    try {
      if (!Files.isRegularFile(path)) {
        throw new KeyFault(
            path
                + " is not there. Put the key file back, or name another in"
                + " nuanjing.privacy.key-file.");
      }
      refuseWhenOthersCanRead();
      return Keys.parse(Files.readString(path).strip(), path.toString());
    } catch (IOException e) {
      throw new KeyFault(path + " cannot be read by the user this program runs as.", e);
    }
  }

  /** Reads the keys, making new ones first where there are none. */
  public Keys readOrCreate() {
    if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      try {
        create(Keys.generate());
      } catch (IOException e) {
        throw new KeyFault(
            path + " cannot be written. Let this program write its data folder, or name another.",
            e);
      }
    }
    return read();
  }

  private void create(Keys keys) throws IOException {
    Path folder = path.resolveSibling("");
    boolean posix = posix();
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      if (posix) {
        Files.setPosixFilePermissions(folder, OWNER_ENTERS);
      }
    }
    Path draft = Files.createTempFile(folder, "seal", ".new");
    try {
      if (posix) {
        Files.setPosixFilePermissions(draft, OWNER_READS_AND_WRITES);
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(keys.write().getBytes(UTF_8)));
        channel.force(true);
      }
      // A link, unlike a move, never replaces what another program made meanwhile.
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException another) {
      // Then those are the keys.
    } finally {
      Files.delete(draft);
    }
  }

  private void refuseWhenOthersCanRead() throws IOException {
    if (!posix()) {
      return;
    }
    Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
    open.retainAll(Files.getPosixFilePermissions(path));
    if (!open.isEmpty()) {
      throw new KeyFault("Others on this machine can open the keys. Please run: chmod 600 " + path);
    }
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public String toString() {
    return "KeyFile[" + path + "]";
  }
}
