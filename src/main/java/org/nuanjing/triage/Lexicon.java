package org.nuanjing.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.nuanjing.intents.IntentFault;

/**
 * The reviewed words of risk, from {@code crisis/signals.yaml}; the file says what its parts mean.
 */
record Lexicon(
    List<Pattern> blank,
    List<Pattern> own,
    List<Pattern> negated,
    List<Pattern> another,
    List<Pattern> duty,
    List<Entry> signals) {

  /** What stands around a signal and still leaves it one. */
  enum Scope {
    OWN,
    ALWAYS,
    ANOTHER
  }

  /** A pattern of one kind of signal. */
  record Entry(String kind, RiskLevel level, Scope scope, Pattern pattern) {}

  /** What came of reading; the lexicon is of no use where there are faults. */
  record Read(Lexicon lexicon, List<IntentFault> faults) {}

  private static final String INSIDE = "/nuanjing/intents/" + LexiconReader.FILE;

  static Lexicon readInside() {
    try (InputStream in = Lexicon.class.getResourceAsStream(INSIDE)) {
      if (in == null) {
        throw new IllegalStateException("The program has no " + INSIDE + "; build it again.");
      }
      return read(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("crisis/signals.yaml cannot be read.", e);
    }
  }

  /** Reads the file; throws with every fault in it where there are any. */
  static Lexicon read(String content) {
    Read read = new LexiconReader().read(content);
    if (!read.faults().isEmpty()) {
      throw new IllegalStateException(
          read.faults().stream()
              .map(fault -> "  " + fault)
              .collect(joining("\n", "The words of risk need mending:\n", "")));
    }
    return read.lexicon();
  }
}
