package org.nuanjing.policy.entitlements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.BundledDocuments;
import org.nuanjing.policy.documents.DocumentFolder;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.documents.SourceFile;
import org.nuanjing.reference.Faults;
import org.nuanjing.reference.ReferenceBroken;
import org.nuanjing.reference.ReferenceFolder;

/** Reads {@code entitlements.yaml} beside the documents; a folder may go without it. */
public final class EntitlementsFolder {

  private static final String SAMPLES = "/nuanjing/policies/";

  private final List<SourceFile> files;
  private final DocumentReader reader = new DocumentReader(Limits.USUAL);
  private final Map<String, Map<String, Passage>> read = new HashMap<>();

  private EntitlementsFolder(List<SourceFile> files) {
    this.files = files;
  }

  /**
   * Reads a folder of documents, or the samples inside the program.
   *
   * @throws ReferenceBroken with every fault, such as an amount its clause does not state
   */
  public static Entitlements read(Optional<Path> folder) {
    Faults faults = new Faults();
    Optional<String> text =
        new ReferenceFolder(folder, SAMPLES).find(EntitlementsYaml.FILE, faults);
    List<Entitlement> rules =
        text.map(
                there -> {
                  EntitlementsFolder documents = new EntitlementsFolder(files(folder));
                  return new EntitlementsYaml(faults, documents::clause).read(there);
                })
            .orElseGet(List::of);
    faults.check();
    return new Entitlements(rules);
  }

  private static List<SourceFile> files(Optional<Path> folder) {
    try {
      return folder.isPresent() ? DocumentFolder.list(folder.get()) : BundledDocuments.list();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only documents that are named are read, each once. */
  private Optional<Passage> clause(String id) {
    int hash = id.lastIndexOf('#');
    String file = hash < 0 ? id : id.substring(0, hash);
    return Optional.ofNullable(read.computeIfAbsent(file, this::passages).get(id));
  }

  private Map<String, Passage> passages(String name) {
    Map<String, Passage> passages = new HashMap<>();
    files.stream()
        .filter(file -> file.name().equals(name))
        .map(reader::read)
        .filter(Reading.Read.class::isInstance)
        .flatMap(reading -> ((Reading.Read) reading).passages().stream())
        .forEach(passage -> passages.put(passage.id(), passage));
    return passages;
  }
}
