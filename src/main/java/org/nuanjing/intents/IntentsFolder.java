package org.nuanjing.intents;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of intents as it stood at one time: every file was read once, and all that is asked here
 * comes from the same reading. Never changes.
 */
public final class IntentsFolder {

  private static final String SIGNALS = "crisis/signals.yaml";
  private static final String RISK_MESSAGES = "crisis/messages.tsv";
  private static final String COMMON = "_common";

  private final String name;
  private final Map<String, String> files;
  private final IntentsReader.Read read;

  private IntentsFolder(String name, Map<String, String> files) {
    this.name = name;
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
    this.read = IntentsReader.read(files);
  }

  /** Reads a folder; throws {@link UncheckedIOException} where it cannot be read at all. */
  public static IntentsFolder read(Path folder) {
    return new IntentsFolder(folder.toString(), FolderIntentCatalog.files(folder));
  }

  /** Reads the folder that is inside the program. */
  public static IntentsFolder readInside() {
    return new IntentsFolder("the program", FolderIntentCatalog.filesInside());
  }

  /** A folder of these contents, by path below it with forward slashes. */
  static IntentsFolder of(Map<String, String> files) {
    return new IntentsFolder("a test", files);
  }

  /** The folder's path, or what stands for it in a sentence. */
  public String name() {
    return name;
  }

  /** What makes it unusable, ordered by file and line; none where it can be used. */
  public List<IntentFault> faults() {
    return read.faults();
  }

  /** The intents; throws {@link FaultyIntents} where there are faults. */
  public IntentCatalog catalog() {
    return FolderIntentCatalog.catalog(name, read);
  }

  /**
   * The intents in spite of faults, for looking further: those without any in their own folder can
   * be relied on. Empty where something all of them need is missing.
   */
  public Optional<IntentCatalog> findPartly() {
    Set<String> folders = new TreeSet<>();
    files.keySet().stream()
        .filter(path -> path.indexOf('/') > 0)
        .forEach(path -> folders.add(path.substring(0, path.indexOf('/'))));
    folders.remove(COMMON);
    return read.intents().size() < folders.size() || faulty().contains(COMMON) || lacking()
        ? Optional.empty()
        : Optional.of(FolderIntentCatalog.of(read));
  }

  private boolean lacking() {
    return faults().stream().anyMatch(fault -> fault.file().equals("."));
  }

  /** The folders below it that have faults. */
  public Set<String> faulty() {
    Set<String> faulty = new TreeSet<>();
    faults().forEach(fault -> faulty.add(fault.folder()));
    return faulty;
  }

  /** All conversations, ordered by file; lines that are not understood are left out. */
  public List<Transcript> transcripts() {
    return Transcripts.readAll(files);
  }

  /** The sentences known to be misunderstood, in the order of their list; often none. */
  public List<Misunderstood> misunderstood() {
    return MisunderstoodList.read(files, new Faults());
  }

  /** The words of risk as they stand in {@code crisis/signals.yaml}; empty where it has none. */
  public Optional<String> signals() {
    return Optional.ofNullable(files.get(SIGNALS));
  }

  /** The messages that risk is learned from, as they stand; empty where it has none. */
  public Optional<String> riskMessages() {
    return Optional.ofNullable(files.get(RISK_MESSAGES));
  }

  /** Every file, by its path below the folder with forward slashes. */
  public Map<String, String> files() {
    return files;
  }

  /** A file's contents by its path below the folder; empty where there is none. */
  public Optional<String> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Where things stand. */
  public Places places() {
    return new Places(files);
  }

  /** Examples of different intents that say nearly the same, ordered by file and line. */
  public List<IntentFault> alike() {
    return AlikeExamples.find(places().examples());
  }
}
