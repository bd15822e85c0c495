package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanjing.policy.documents.BundledDocuments;
import org.nuanjing.policy.documents.DocumentFolder;
import org.nuanjing.policy.documents.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index folder that always gives a library: what is missing or damaged is built anew. */
public final class PolicyShelf {

  /** The index's place inside the data folder. */
  public static final String INDEX_FOLDER = "policy-index";

  private static final Logger log = LoggerFactory.getLogger(PolicyShelf.class);

  private final PolicyIndex index;

  public PolicyShelf(Path folder) {
    this.index = new PolicyIndex(folder);
  }

  /**
   * The library over a folder's documents as they are now; without a folder, over the index that
   * was built here from one, else over the sample documents.
   */
  public LucenePolicyLibrary library(@Nullable Path documents) throws IOException {
    if (documents != null) {
      return library(DocumentFolder.list(documents), Optional.of(documents.toRealPath()));
    }
    Optional<Path> built = index.findSource();
    Optional<LucenePolicyLibrary> whole =
        built.isEmpty() ? Optional.empty() : LucenePolicyLibrary.find(index);
    if (whole.isPresent()) {
      return whole.get();
    }
    if (built.filter(Files::isDirectory).isPresent()) {
      log.warn("The policy index is damaged; building it anew from its documents.");
      return library(built.get());
    }
    if (built.isPresent()) {
      log.warn("The policy index is damaged and its documents are gone; using the samples.");
    }
    return library(BundledDocuments.list(), Optional.empty());
  }

  /** Makes the index hold a folder's documents. */
  public IndexReport update(Path documents, Progress progress) throws IOException {
    return index.update(
        DocumentFolder.list(documents), Optional.of(documents.toRealPath()), progress);
  }

  /** Removes an index folder that was only needed for a while. */
  public static void remove(Path folder) throws IOException {
    IndexFolder.remove(folder);
  }

  private LucenePolicyLibrary library(List<SourceFile> files, Optional<Path> source)
      throws IOException {
    long start = System.nanoTime();
    IndexReport report = index.update(files, source, Progress.SILENT);
    log.info(
        "Policy index {}: {} documents, {} clauses, {} refused, {} ms.",
        report.outcome(),
        report.documents(),
        report.passages(),
        report.refused().size(),
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    report.refused().forEach(file -> log.warn("{} is left out: {}.", file.name(), file.reason()));
    return LucenePolicyLibrary.find(index)
        .orElseThrow(() -> new IOException("The policy index cannot be read back."));
  }
}
