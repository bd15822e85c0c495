package org.nuanjing.intents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The intents of a folder, or those inside the program.
 *
 * <p>A folder per intent, named as the intent is:
 *
 * <table>
 * <caption>Files of an intent</caption>
 * <tr><td>{@code intent.yaml}</td><td>{@code title}, {@code behaviour}; where a ticket may be filed
 *     {@code desk}, {@code response}, {@code confidentiality}, {@code binding} and perhaps {@code
 *     urgent} (slot, value, response); perhaps {@code menu}, {@code label}, {@code slots}</td></tr>
 * <tr><td>{@code answers.yaml}</td><td>its texts: a key, below it {@code zh} and {@code en}; the
 *     keys of each behaviour stand in {@link AnswerKeys}</td></tr>
 * <tr><td>{@code examples.yaml}</td><td>what officers say to mean it: lists {@code zh} and {@code
 *     en}</td></tr>
 * <tr><td>{@code held_out.yaml}</td><td>only beside what is out of scope, and may be missing:
 *     messages about other things than its examples, in the same form</td></tr>
 * <tr><td>{@code transcript.txt}</td><td>whole conversations, run as tests; see {@link
 *     Transcript}</td></tr>
 * </table>
 *
 * <p>A slot has {@code name}, {@code title}, {@code type}, {@code ask}, {@code why} and perhaps
 * {@code need} ({@code required} unless given), {@code opening} ({@code does_not_fill} unless
 * given) and, for a choice, {@code options} ({@code value}, {@code label}). Constants are written
 * in lower case. {@code _common/answers.yaml} has the texts that belong to no intent; {@code
 * _common/several.tsv}, which may be missing, the messages that ask for several things: a line of
 * column names, then labels joined by +, a tab, and the message.
 */
public final class FolderIntentCatalog implements IntentCatalog {

  private static final String INSIDE = "nuanjing/intents/";
  private static final long LARGEST_FILE = 4_000_000;

  private final SortedMap<String, Intent> intents = new TreeMap<>();
  private final Map<String, Phrase> texts;
  private final List<String> heldOut;
  private final List<MixedExample> several;

  private FolderIntentCatalog(IntentsReader.Read read) {
    read.intents().forEach(intent -> this.intents.put(intent.name(), intent));
    this.texts = Map.copyOf(read.texts());
    this.heldOut = List.copyOf(read.heldOut());
    this.several = List.copyOf(read.several());
  }

  /**
   * Reads a folder; throws {@link FaultyIntents} where anything in it is wrong, and {@link
   * UncheckedIOException} where it cannot be read at all.
   */
  public static FolderIntentCatalog read(Path folder) {
    return catalog(folder.toString(), IntentsReader.read(files(folder)));
  }

  /** Reads the folder that is inside the program. */
  public static FolderIntentCatalog readInside() {
    return catalog("the program", IntentsReader.read(filesInside()));
  }

  /** All faults of a folder, ordered by file and line; none where it can be used. */
  public static List<IntentFault> check(Path folder) {
    return IntentsReader.read(files(folder)).faults();
  }

  /** All faults of the folder inside the program. */
  public static List<IntentFault> checkInside() {
    return IntentsReader.read(filesInside()).faults();
  }

  /** The conversations of a folder, ordered by file. */
  public static List<Transcript> transcripts(Path folder) {
    return Transcripts.readAll(files(folder));
  }

  /** The conversations of the folder inside the program. */
  public static List<Transcript> transcriptsInside() {
    return Transcripts.readAll(filesInside());
  }

  static FolderIntentCatalog catalog(String folder, IntentsReader.Read read) {
    if (!read.faults().isEmpty()) {
      throw new FaultyIntents(folder, read.faults());
    }
    return of(read);
  }

  /** What was read, whatever its faults. */
  static FolderIntentCatalog of(IntentsReader.Read read) {
    return new FolderIntentCatalog(read);
  }

  @Override
  public Optional<Intent> find(String name) {
    return Optional.ofNullable(intents.get(name));
  }

  @Override
  public List<Intent> list() {
    return List.copyOf(intents.values());
  }

  @Override
  public List<String> heldOut() {
    return heldOut;
  }

  @Override
  public List<MixedExample> several() {
    return several;
  }

  @Override
  public Phrase text(String key) {
    Phrase phrase = texts.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("There is no text " + key + ".");
    }
    return phrase;
  }

  static Map<String, String> files(Path folder) {
    try (var found = Files.walk(folder, 2)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path below = folder.relativize(file);
        if (!below.getFileName().toString().startsWith(".")) {
          files.put(below.toString().replace('\\', '/'), content(file));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("The intents folder " + folder + " cannot be read.", e);
    }
  }

  /** What is too large or no UTF-8 comes back as something the reader reports. */
  private static String content(Path file) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      return " ".repeat((int) LARGEST_FILE + 1);
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      return "\0 not UTF-8";
    }
  }

  static Map<String, String> filesInside() {
    var resolver =
        new PathMatchingResourcePatternResolver(FolderIntentCatalog.class.getClassLoader());
    try {
      Map<String, String> files = new TreeMap<>();
      for (Resource file : resolver.getResources("classpath:" + INSIDE + "*/*.*")) {
        String url = file.getURL().toString();
        String below = url.substring(url.lastIndexOf(INSIDE) + INSIDE.length());
        files.put(below, file.getContentAsString(UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("The intents inside the program cannot be read.", e);
    }
  }
}
