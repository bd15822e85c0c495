package org.nuanjing.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the shipped intents to break. */
public final class Folders {

  /** What the assistant cannot do without, and two that just answer. */
  private static final List<String> FEW =
      List.of("crisis", "goodbye", "help_menu", "out_of_scope", "talk_to_person", "thanks");

  private Folders() {}

  /** Copies the shipped intents into an empty folder. */
  public static Path shipped(Path to) {
    Path from = Path.of("intents");
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to;
  }

  /** Copies a few shipped intents, so few that they are quickly read and trained. */
  public static Path few(Path to) {
    Path from = Path.of("intents");
    try {
      Files.createDirectories(to.resolve("_common"));
      Files.copy(from.resolve("_common/answers.yaml"), to.resolve("_common/answers.yaml"));
      for (String intent : FEW) {
        Files.createDirectories(to.resolve(intent));
        try (var files = Files.list(from.resolve(intent))) {
          for (Path file : files.filter(each -> !each.endsWith("held_out.yaml")).toList()) {
            Files.copy(file, to.resolve(intent).resolve(file.getFileName()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to;
  }

  /** Replaces a text in a file, which must have it; {@code ¶} stands for a new line. */
  public static void replace(Path file, String old, String text) {
    try {
      String before = Files.readString(file);
      if (!before.contains(old)) {
        throw new AssertionError(file + " does not contain " + old);
      }
      Files.writeString(file, before.replace(old, text.replace("¶", "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds lines at the end of a file, which is made where it is missing. */
  public static void append(Path file, String lines) {
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, before + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line of the first line that contains a text, from 1. */
  public static int line(Path file, String text) {
    try {
      var lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(text)) {
          return i + 1;
        }
      }
      throw new AssertionError(file + " has no line with " + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
