package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.DocumentReader;
import org.nuanjing.policy.documents.Limits;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.documents.SourceFile;

/** The index of a folder of documents: derived from them, and built anew when they change. */
public final class PolicyIndex {

  private final IndexFolder folder;
  private final DocumentReader reader;

  public PolicyIndex(Path folder) {
    this(folder, new DocumentReader(Limits.USUAL));
  }

  PolicyIndex(Path folder, DocumentReader reader) {
    this.folder = new IndexFolder(folder);
    this.reader = reader;
  }

  /**
   * Makes the index hold these documents. An index that is whole and already holds them is left as
   * it is; the old one answers until the new one is complete.
   *
   * @param source the folder the documents come from, kept for {@link #findSource}; nothing for the
   *     samples
   */
  public IndexReport update(List<SourceFile> files, Optional<Path> source, Progress progress)
      throws IOException {
    String fingerprint = fingerprint(files);
    Optional<Snapshot> current = findIntact();
    if (current.isPresent()) {
      try (Snapshot snapshot = current.get()) {
        if (snapshot.about("fingerprint").equals(fingerprint)) {
          progress.read(files.size(), files.size(), "");
          return new IndexReport(
              IndexReport.Outcome.UNCHANGED,
              snapshot.catalogue().size(),
              snapshot.passages(),
              List.of());
        }
      }
    }
    Map<String, String> about = Map.of("fingerprint", fingerprint);
    return folder.replace(source, index -> build(index, files, about, progress));
  }

  /** The folder the last index was built from, even if it is damaged; nothing for the samples. */
  public Optional<Path> findSource() throws IOException {
    return folder.source();
  }

  /** The index in use, checked whole. The caller closes it. */
  Optional<Snapshot> findIntact() throws IOException {
    Optional<Path> current = folder.current();
    return current.isEmpty() ? Optional.empty() : Snapshot.findIntact(current.get());
  }

  Optional<Path> current() throws IOException {
    return folder.current();
  }

  private IndexReport build(
      Path index, List<SourceFile> files, Map<String, String> about, Progress progress)
      throws IOException {
    List<Reading.Refused> refused = new ArrayList<>();
    int documents = 0;
    int passages = 0;
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new PolicyAnalyzer()))) {
      for (SourceFile file : files) {
        switch (reader.read(file)) {
          case Reading.Refused bad -> refused.add(bad);
          case Reading.Read read -> {
            add(writer, read);
            documents++;
            passages += read.passages().size();
          }
        }
        progress.read(documents + refused.size(), files.size(), file.name());
      }
      writer.setLiveCommitData(about.entrySet());
      writer.commit();
    }
    return new IndexReport(IndexReport.Outcome.BUILT, documents, passages, refused);
  }

  private static void add(IndexWriter writer, Reading.Read read) throws IOException {
    writer.addDocument(IndexFields.document(read));
    int place = 0;
    for (Passage passage : read.passages()) {
      writer.addDocument(IndexFields.clause(passage, place++));
    }
  }

  /** Differs whenever a name, a content or the way of indexing does. */
  private static String fingerprint(List<SourceFile> files) throws IOException {
    MessageDigest all = sha256();
    all.update(IndexFields.FORMAT.getBytes(StandardCharsets.UTF_8));
    for (SourceFile file : files) {
      all.update(file.name().getBytes(StandardCharsets.UTF_8));
      all.update((byte) 0);
      all.update(content(file));
    }
    return HexFormat.of().formatHex(all.digest());
  }

  /** A file that cannot be opened counts by its size; reading it will tell why. */
  private static byte[] content(SourceFile file) {
    MessageDigest one = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = file.open()) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        one.update(buffer, 0, read);
      }
    } catch (IOException e) {
      one.update(Long.toString(file.size()).getBytes(StandardCharsets.UTF_8));
    }
    return one.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
