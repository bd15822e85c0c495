package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    this(new PolicyIndex(folder));
  }

  public PolicyShelf(PolicyIndex index) {
    this.index = index;
  }

  /**
   * A library to ask; the caller closes it.
   *
   * @param report what was indexed for it; nothing where an index was used as it is
   */
  public record Opened(LucenePolicyLibrary library, Optional<IndexReport> report) {}

  /**
   * The library over a folder's documents as they are now; without a folder, over the index that
   * was built here from one, else over the sample documents.
   */
  public Opened library(@Nullable Path documents) throws IOException {
    if (documents != null) {
      return library(DocumentFolder.list(documents), Optional.of(documents.toRealPath()));
    }
    Optional<Path> built = index.findSource();
    Optional<LucenePolicyLibrary> whole =
        built.isEmpty() ? Optional.empty() : LucenePolicyLibrary.find(index);
    if (whole.isPresent()) {
      return new Opened(whole.get(), Optional.empty());
    }
    if (built.filter(Files::isDirectory).isPresent()) {
      log.warn(
          "The policy index is damaged or of another build; building it anew from its documents.");
      return library(built.get());
    }
    if (built.isPresent()) {
      log.warn("The policy index is of no use and its documents are gone; using the samples.");
    }
    return library(BundledDocuments.list(), Optional.empty());
  }

  /** Makes the index hold what staff entered, beside its other documents. */
  IndexReport renew(List<SourceFile> registered) throws IOException {
    return index.renew(registered);
  }

  /** Builds an index that is missing or damaged anew, as {@link #library} would. */
  void mend(@Nullable Path documents) throws IOException {
    library(documents).library().close();
  }

  /** The state of the index in use; changes whenever anybody changes it. */
  String state() throws IOException {
    return index.current().map(Object::toString).orElse("");
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

  private Opened library(List<SourceFile> files, Optional<Path> source) throws IOException {
    IndexReport report;
    try {
      report = index.update(files, source, Progress.SILENT);
    } catch (IOException e) {
      Optional<LucenePolicyLibrary> earlier = LucenePolicyLibrary.find(index);
      if (earlier.isEmpty()) {
        throw e;
      }
      log.error("The policy index cannot be brought up to date; the earlier one answers.", e);
      return new Opened(earlier.get(), Optional.empty());
    }
    Optional<LucenePolicyLibrary> library = LucenePolicyLibrary.find(index);
    if (library.isEmpty()) {
      log.warn("What was left of the policy index is damaged; building it anew.");
      report = index.update(files, source, Progress.SILENT);
      library = LucenePolicyLibrary.find(index);
    }
    return new Opened(
        library.orElseThrow(() -> new IOException("The policy index cannot be read back.")),
        Optional.of(report));
  }
}
