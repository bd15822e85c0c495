package org.nuanjing.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Folders of intents to break. */
public final class Folders {

  /** What the assistant cannot do without, two that just answer, one that asks, self-checks. */
  private static final List<String> FEW =
      List.of(
          "crisis",
          "goodbye",
          "help_menu",
          "identity_binding",
          "language_switch",
          "out_of_scope",
          "policy_question",
          "privacy_request",
          "self_assessment",
          "supply_request",
          "talk_to_person",
          "thanks",
          "ticket_add",
          "ticket_cancel",
          "ticket_hurry",
          "ticket_status");

  /** Holds whatever is understood: the first answer of all begins with the help lines. */
  private static final String TRANSCRIPT = "# 打开\nofficer: 帮助\nassistant: 12356\n";

  private static final int EXAMPLES = 15;
  private static final int ONE_MESSAGE_IN = 8;

  private Folders() {}

  /**
   * Writes a few of the shipped intents into an empty folder, with few examples, so that they are
   * quickly read and trained, and conversations that need nothing to be understood.
   */
  public static Path few(Path to) {
    Path from = Path.of("intents");
    copy(from, to, "_common/answers.yaml");
    copy(from, to, "crisis/signals.yaml");
    write(to.resolve("crisis/messages.tsv"), messages(from.resolve("crisis/messages.tsv")));
    for (String intent : FEW) {
      copy(from, to, intent + "/intent.yaml");
      copy(from, to, intent + "/answers.yaml");
      write(to.resolve(intent + "/examples.yaml"), examples(from.resolve(intent)));
      write(to.resolve(intent + "/transcript.txt"), TRANSCRIPT);
    }
    return to;
  }

  /** How many intents {@link #few} has. */
  public static int countFew() {
    return FEW.size();
  }

  private static String examples(Path intent) {
    List<String> kept = new ArrayList<>();
    int count = 0;
    for (String line : lines(intent.resolve("examples.yaml"))) {
      count = line.strip().startsWith("-") ? count + 1 : 0;
      if (count <= EXAMPLES) {
        kept.add(line);
      }
    }
    return String.join("\n", kept) + "\n";
  }

  private static String messages(Path file) {
    List<String> all = lines(file);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ONE_MESSAGE_IN) {
      kept.add(all.get(i));
    }
    return String.join("\n", kept) + "\n";
  }

  private static void copy(Path from, Path to, String file) {
    write(to.resolve(file), String.join("\n", lines(from.resolve(file))) + "\n");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, and the folder it is in. */
  public static void write(Path file, String content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text in a file, which must have it. */
  public static void replace(Path file, String old, String text) {
    String before = String.join("\n", lines(file)) + "\n";
    if (!before.contains(old)) {
      throw new AssertionError(file + " does not contain " + old);
    }
    write(file, before.replace(old, text));
  }

  /** Adds lines at the end of a file. */
  public static void append(Path file, String more) {
    write(file, String.join("\n", lines(file)) + "\n" + more);
  }

  /** The line of the first line that contains a text, from 1. */
  public static int line(Path file, String text) {
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(file + " has no line with " + text);
  }
}
