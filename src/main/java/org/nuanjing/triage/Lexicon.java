package org.nuanjing.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuanjing.intents.IntentFault;

/**
 * The reviewed words of risk, from {@code crisis/signals.yaml}; the file says what its parts mean.
 */
record Lexicon(
    List<Sought> blank,
    Around around,
    Map<String, Sought> context,
    Set<String> grave,
    List<Entry> signals,
    List<Entry> sounds,
    List<Together> together,
    List<Trial> trials) {

  /** What stands around a signal and still leaves it one. */
  enum Scope {
    OWN,
    ALWAYS,
    ANOTHER
  }

  /** What changes the meaning of a signal by standing around it. */
  record Around(
      List<Sought> own,
      List<Sought> negated,
      List<Sought> twice,
      List<Sought> another,
      List<Sought> duty,
      List<Sought> past,
      List<Sought> recent,
      List<Sought> soon) {}

  /** A pattern of one kind of signal. */
  record Entry(String kind, RiskLevel level, Scope scope, Sought pattern) {}

  /** Kinds that mean more when all of them stand in a message. */
  record Together(Set<String> kinds, RiskLevel level) {

    Together {
      kinds = Set.copyOf(kinds);
    }
  }

  /** A sentence, and what the patterns alone must make of it. */
  record Trial(int line, String say, RiskLevel level, List<String> signals, Subject subject) {

    Trial {
      signals = List.copyOf(signals);
    }
  }

  /** What came of reading; the lexicon is of no use where there are faults. */
  record Read(Lexicon lexicon, List<IntentFault> faults) {}

  /** What stands inside the program, by its path below the folder of intents. */
  static String inside(String file) {
    String path = "/nuanjing/intents/" + file;
    try (InputStream in = Lexicon.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The program has no " + path + "; build it again.");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read.", e);
    }
  }

  /** Reads the file; throws with every fault in it where there are any. */
  static Lexicon read(String content) {
    Read read = new LexiconReader().read(content);
    refuse(read.faults());
    return read.lexicon();
  }

  /** Throws where there are faults, with all of them. */
  static void refuse(List<IntentFault> faults) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          faults.stream()
              .map(fault -> "  " + fault)
              .collect(joining("\n", "The words of risk need mending:\n", "")));
    }
  }
}
