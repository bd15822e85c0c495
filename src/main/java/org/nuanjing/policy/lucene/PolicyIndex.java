package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.nuanjing.embedding.BgeEncoder;
import org.nuanjing.embedding.SentenceEncoder;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.SourceFile;
import org.nuanjing.policy.lucene.FileFields.Origin;
import org.nuanjing.policy.lucene.IndexFolder.Published;

/**
 * The index of a folder of documents and of what staff entered: derived from them, brought up to
 * date file by file, and built anew where it is missing, damaged or of an older build. What is in
 * use stays until the next state of it is complete; what a killed builder had done is gone on with.
 */
public final class PolicyIndex {

  /** After so many files, or so long, what was done is saved: a power cut costs no more. */
  private static final int SAVED_EVERY = 500;

  private static final Duration SAVED_AFTER = Duration.ofSeconds(20);

  private final IndexFolder folder;
  private final DocumentReader reader;
  private final Opening opening;
  private final Optional<SentenceEncoder> encoder;

  /** How an index's folder is opened. */
  interface Opening {
    Directory of(Path index) throws IOException;
  }

  public PolicyIndex(Path folder) {
    this(folder, BgeEncoder.find());
  }

  /**
   * @param encoder tells what clauses mean; nothing for an index of words alone, which is made two
   *     hundred times as fast and answers less well
   */
  public PolicyIndex(Path folder, Optional<SentenceEncoder> encoder) {
    this(folder, new DocumentReader(Limits.USUAL), FSDirectory::open, encoder);
  }

  PolicyIndex(
      Path folder, DocumentReader reader, Opening opening, Optional<SentenceEncoder> encoder) {
    this.folder = new IndexFolder(folder);
    this.reader = reader;
    this.opening = opening;
    this.encoder = encoder;
  }

  /**
   * Makes the index hold these documents, beside what staff entered. It is checked whole; an index
   * that is damaged is built anew, and then without what staff entered until {@link #renew}.
   *
   * @param source the folder the documents come from, kept for {@link #findSource}; nothing for the
   *     samples
   * @throws IOException also where the disk is full; what is in use stays in use
   */
  public IndexReport update(List<SourceFile> files, Optional<Path> source, Progress progress)
      throws IOException {
    return folder.alone(() -> {
      Optional<Published> base = intact() ? folder.current() : Optional.empty();
      return bring(base, Origin.FOLDER, files, progress, () -> folder.note(source));
    });
  }

  /**
   * Makes the index hold what staff entered, beside its other documents. Files whose {@link
   * SourceFile#content} is known are not opened, so that this costs what has changed.
   *
   * @throws IOException where there is no index to add to: then {@link #update} it first; also
   *     where the disk is full
   */
  public IndexReport renew(List<SourceFile> registered) throws IOException {
    return folder.alone(() -> {
      Optional<Published> base = folder.current();
      if (base.isEmpty() || !fits(base.get().index())) {
        throw new IOException("There is no index to add to.");
      }
      return bring(base, Origin.REGISTER, registered, Progress.SILENT, () -> {});
    });
  }

  /** The folder the last index was built from, even if it is damaged; nothing for the samples. */
  public Optional<Path> findSource() throws IOException {
    return folder.source();
  }

  /** The index in use, checked whole. The caller closes it. */
  Optional<Snapshot> findIntact() throws IOException {
    Optional<Published> current = folder.current();
    return current.isEmpty() ? Optional.empty() : Snapshot.findIntact(current.get());
  }

  Optional<Published> current() throws IOException {
    return folder.current();
  }

  /** The index in use, if this build of the program can use it. */
  Optional<Published> findFitting() throws IOException {
    Optional<Published> current = folder.current();
    return current.isPresent() && fits(current.get().index()) ? current : Optional.empty();
  }

  /** Tells what clauses and questions mean; nothing for an index of words alone. */
  Optional<SentenceEncoder> encoder() {
    return encoder;
  }

  private boolean intact() throws IOException {
    Optional<Snapshot> snapshot = findIntact();
    if (snapshot.isPresent()) {
      snapshot.get().close();
    }
    Optional<Published> current = folder.current();
    return snapshot.isPresent() && current.isPresent() && fits(current.get().index());
  }

  private boolean fits(Path index) throws IOException {
    try (Directory directory = opening.of(index)) {
      return IndexUpdate.fits(directory, encoder);
    }
  }

  /** What is done before the next state is published. */
  private interface Before {
    void publishing() throws IOException;
  }

  private IndexReport bring(
      Optional<Published> base,
      Origin origin,
      List<SourceFile> files,
      Progress progress,
      Before before)
      throws IOException {
    Path index = base.isPresent() ? base.get().index() : begun();
    String used = base.map(Published::commit).orElse("");
    try (Directory directory = opening.of(index);
        IndexUpdate update = IndexUpdate.open(directory, used, origin, encoder)) {
      int read = bring(update, files, progress);
      if (read >= SAVED_EVERY) {
        update.gather();
      }
      String commit = read >= 0 ? update.save() : update.saved();
      boolean published = base.isPresent() && commit.equals(used);
      before.publishing();
      if (!published) {
        folder.publish(new Published(index, commit));
      }
      IndexUpdate.Size size = update.size();
      return new IndexReport(
          published ? IndexReport.Outcome.UNCHANGED : IndexReport.Outcome.BUILT,
          size.documents(),
          size.clauses(),
          Math.max(0, read),
          update.refused());
    }
  }

  /**
   * @return how many files were read; -1 where nothing had to be done at all
   */
  private int bring(IndexUpdate update, List<SourceFile> files, Progress progress)
      throws IOException {
    Set<String> gone = new HashSet<>(update.files());
    int read = 0;
    int done = 0;
    long saved = System.nanoTime();
    for (SourceFile file : files) {
      String content = file.content();
      gone.remove(file.name());
      if (!update.has(file.name(), content)) {
        update.put(file.name(), content, reader.readAll(file));
        boolean late = System.nanoTime() - saved > SAVED_AFTER.toNanos();
        if (++read % SAVED_EVERY == 0 || late) {
          update.save();
          saved = System.nanoTime();
        }
      }
      progress.read(++done, files.size(), file.name());
    }
    for (String file : gone) {
      update.remove(file);
    }
    boolean untouched = read == 0 && gone.isEmpty() && update.begun();
    return untouched ? -1 : read;
  }

  /** The folder of an index that a killed builder left, to go on with, or a new one. */
  private Path begun() throws IOException {
    Optional<Path> left = Optional.empty();
    for (Path unused : folder.unused()) {
      if (left.isEmpty() && fits(unused)) {
        left = Optional.of(unused);
      } else {
        IndexFolder.remove(unused);
      }
    }
    return left.isPresent() ? left.get() : folder.create();
  }
}
