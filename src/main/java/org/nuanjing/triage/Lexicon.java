package org.nuanjing.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

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

  private static final String INSIDE = "/nuanjing/intents/crisis/signals.yaml";

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
    return new Reader().read(content);
  }

  /** Collects faults while reading goes on. */
  private static final class Reader {

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Lexicon read(String content) {
      Map<?, ?> file = file(content);
      if (!(file.get("review") instanceof String)) {
        faults.add("review is missing: say who reviewed it, or that it needs review.");
      }
      if (file.get("define") instanceof Map<?, ?> defined) {
        defined.forEach((name, part) -> names.put("<" + name + ">", String.valueOf(part)));
      }
      Lexicon lexicon =
          new Lexicon(
              patterns(file, "blank"),
              patterns(file, "own"),
              patterns(file, "negated"),
              patterns(file, "another"),
              patterns(file, "duty"),
              signals(file.get("signals")));
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            "crisis/signals.yaml needs mending:\n  " + String.join("\n  ", faults));
      }
      return lexicon;
    }

    private Map<?, ?> file(String content) {
      try {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        if (file instanceof Map<?, ?> map) {
          return map;
        }
        faults.add("It is no list of keys and values.");
      } catch (YAMLException e) {
        faults.add("It is not valid YAML: " + e.getMessage());
      }
      return Map.of();
    }

    private List<Entry> signals(@Nullable Object listed) {
      List<Entry> entries = new ArrayList<>();
      if (listed instanceof List<?> list) {
        list.forEach(each -> signal(each, entries));
      }
      if (entries.isEmpty()) {
        faults.add("signals is empty: list what to notice.");
      }
      return entries;
    }

    private void signal(@Nullable Object each, List<Entry> entries) {
      if (!(each instanceof Map<?, ?> signal)) {
        faults.add("A signal has kind, level, scope and patterns.");
        return;
      }
      String kind = String.valueOf(signal.get("kind"));
      try {
        RiskLevel level =
            RiskLevel.valueOf(String.valueOf(signal.get("level")).toUpperCase(Locale.ROOT));
        Scope scope = Scope.valueOf(String.valueOf(signal.get("scope")).toUpperCase(Locale.ROOT));
        patterns(signal, "patterns")
            .forEach(pattern -> entries.add(new Entry(kind, level, scope, pattern)));
      } catch (IllegalArgumentException e) {
        faults.add(kind + ": level is low to imminent, scope own, always or another.");
      }
    }

    private List<Pattern> patterns(Map<?, ?> file, String key) {
      List<Pattern> patterns = new ArrayList<>();
      if (!(file.get(key) instanceof List<?> list) || list.isEmpty()) {
        faults.add(key + " is missing: list its patterns.");
        return patterns;
      }
      for (Object each : list) {
        String written = String.valueOf(each);
        for (var name : names.entrySet()) {
          written = written.replace(name.getKey(), name.getValue());
        }
        try {
          patterns.add(Pattern.compile(written));
        } catch (PatternSyntaxException e) {
          faults.add(key + ": " + e.getDescription() + " in " + each);
        }
      }
      return patterns;
    }
  }
}
