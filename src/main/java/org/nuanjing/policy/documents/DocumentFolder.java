package org.nuanjing.policy.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files of rules below a folder, in the order of their names; links are not followed. */
public final class DocumentFolder {

  private static final Set<String> KINDS =
      Set.of("md", "markdown", "txt", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "zip");
  private static final int DEEPEST = 12;

  private DocumentFolder() {}

  /** Every file whose name ends like a document's; hidden files, folders and others are passed. */
  public static List<SourceFile> list(Path folder) throws IOException {
    Path root = folder.toRealPath();
    try (var walk = Files.walk(root, DEEPEST)) {
      return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> shown(root.relativize(path)))
          .filter(path -> readable(path.toString()))
          .<SourceFile>map(path -> new InFolder(name(root, path), path))
          .sorted((one, other) -> one.name().compareTo(other.name()))
          .toList();
    }
  }

  /** Whether a file of this name is one the reader knows. */
  public static boolean readable(String name) {
    return KINDS.contains(ending(name));
  }

  /** What follows the last dot, in small letters; empty without one. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean shown(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return false;
      }
    }
    return true;
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** {@code a/b.pdf} is described by {@code a/b.yaml}. */
  static String sideName(String name) {
    return name.substring(0, name.length() - ending(name).length()) + "yaml";
  }

  private record InFolder(String name, Path path) implements SourceFile {
    @Override
    public long size() {
      return path.toFile().length();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<SourceFile> side() {
      Path side = path.resolveSibling(sideName(path.getFileName().toString()));
      return Files.isRegularFile(side, LinkOption.NOFOLLOW_LINKS) && !side.equals(path)
          ? Optional.of(new InFolder(sideName(name), side))
          : Optional.empty();
    }
  }
}
