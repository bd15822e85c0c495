package org.nuanjing.authoring.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nuanjing.authoring.Performance;
import org.nuanjing.authoring.Performance.Scene;
import org.nuanjing.channel.Choice;
import org.nuanjing.intents.Transcript;
import org.nuanjing.intents.Transcript.Files;
import org.nuanjing.intents.Transcript.Hears;
import org.nuanjing.intents.Transcript.NothingPending;
import org.nuanjing.intents.Transcript.Says;
import org.nuanjing.intents.Transcript.Sends;
import org.nuanjing.intents.Transcript.Silence;
import org.nuanjing.intents.Transcript.Staff;
import org.nuanjing.intents.Transcript.Taps;
import org.nuanjing.intents.Transcript.Turn;
import org.nuanjing.intents.Transcript.Waits;

/** Writes a played conversation as a script: both sides, and a mark at every expectation. */
final class Script {

  private final PrintWriter out;

  Script(PrintWriter out) {
    this.out = out;
  }

  void print(Performance played) {
    Transcript transcript = played.transcript();
    out.printf("# %s  (%s:%d)%n", transcript.title(), transcript.file(), transcript.line());
    played.scenes().forEach(this::print);
    out.println();
  }

  private void print(Scene scene) {
    String mark =
        switch (scene.turn()) {
          case Hears _, Files _, NothingPending _, Silence _ ->
              scene.miss().isEmpty() ? "    ✓ " : "    ✗ ";
          case Says _, Taps _, Sends _, Waits _, Staff _ -> "";
        };
    out.println(mark + written(scene.turn()));
    said(out, scene.said(), scene.buttons());
    scene
        .miss()
        .ifPresent(miss ->
            out.printf("    ✗ line %d: %s %s%n", scene.turn().line(), miss.what(), miss.mend()));
  }

  /** Writes what the assistant said, a block a paragraph, and its buttons. */
  static void said(PrintWriter out, List<String> blocks, List<Choice> buttons) {
    blocks.forEach(block -> block.lines().forEach(line -> out.println("  │ " + line)));
    if (!buttons.isEmpty()) {
      out.println(
          buttons.stream()
              .map(button -> "[" + button.label() + "]")
              .collect(Collectors.joining(" ", "  │ ", "")));
    }
  }

  private static String written(Turn turn) {
    return switch (turn) {
      case Says says -> "officer: " + says.text();
      case Taps taps -> "officer taps: " + taps.label();
      case Sends sends -> "officer sends: " + sent(sends);
      case Waits waits -> "wait: " + waits.time().toString().substring(2).toLowerCase(Locale.ROOT);
      case Hears hears -> "assistant: " + String.join("…", hears.fragments());
      case Files files ->
          ticket(files.desk(), files.response().name(), new TreeMap<>(files.values()));
      case NothingPending nothing -> "nothing pending";
      case Silence silence -> "silence";
      case Staff staff ->
          staff.text().isEmpty()
              ? "staff " + staff.act().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              : "staff says: " + staff.text();
    };
  }

  private static String sent(Sends sends) {
    String thing = sends.thing().name().toLowerCase(Locale.ROOT);
    return sends.caption().isEmpty() ? thing : thing + " \"" + sends.caption() + "\"";
  }

  /** A ticket as transcripts write it. */
  static String ticket(String desk, String response, Map<String, String> values) {
    String rest =
        values.entrySet().stream()
            .map(value -> " " + value.getKey() + "=" + value.getValue())
            .collect(Collectors.joining());
    return "ticket: " + desk + " " + response.toLowerCase(Locale.ROOT) + rest;
  }
}
