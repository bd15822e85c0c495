package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.nuanjing.embedding.SentenceEncoder;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.documents.Reading;
import org.nuanjing.policy.lucene.FileFields.Noted;
import org.nuanjing.policy.lucene.FileFields.Origin;

/**
 * An index being brought up to date. What is saved on the way is found again by the next update,
 * even after a power cut; nobody sees it before it is published. What was not saved is dropped on
 * closing.
 */
final class IndexUpdate implements AutoCloseable {

  private static final String FORMAT = "format";
  private static final double BUFFER_MB = 64;
  private static final int FEW_PARTS = 4;

  private final Directory directory;
  private final IndexWriter writer;
  private final boolean begun;
  private final Origin origin;
  private final Optional<SentenceEncoder> encoder;
  private final Map<String, Noted> noted;

  private IndexUpdate(
      Directory directory,
      IndexWriter writer,
      boolean begun,
      Origin origin,
      Optional<SentenceEncoder> encoder)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.begun = begun;
    this.origin = origin;
    this.encoder = encoder;
    this.noted = noted();
  }

  /**
   * Goes on from the latest commit of an index, or begins one.
   *
   * @param used the name of the commit that is in use, kept; empty where none is
   * @param origin of the files it is brought up to date with
   * @param encoder tells what clauses mean; nothing for an index without meaning
   * @throws IOException also where the index is damaged
   */
  static IndexUpdate open(
      Directory directory, String used, Origin origin, Optional<SentenceEncoder> encoder)
      throws IOException {
    boolean begun = DirectoryReader.indexExists(directory);
    IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(new PolicyAnalyzer())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setIndexDeletionPolicy(new KeptCommits(used))
                .setCommitOnClose(false));
    try {
      return new IndexUpdate(directory, writer, begun, origin, encoder);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** Whether there is an index that this build of the program can go on with. */
  static boolean fits(Directory directory, Optional<SentenceEncoder> encoder) {
    try {
      return IndexFields.format(encoder)
          .equals(SegmentInfos.readLatestCommit(directory).getUserData().get(FORMAT));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Whether anything was ever saved. */
  boolean begun() {
    return begun;
  }

  /** Whether a file is in the index with this content, or was refused with it. */
  boolean has(String file, String content) {
    Noted one = noted.get(origin.key(file));
    return one != null && one.content().equals(content);
  }

  /** The files that are in the index. */
  Set<String> files() {
    return noted.keySet().stream().map(Origin::file).collect(Collectors.toSet());
  }

  /** What was left out of the files. */
  List<Reading.Refused> refused() {
    return noted.values().stream()
        .flatMap(one -> one.refused().stream())
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  /** Puts what was read from a file in the place of what it held before. */
  void put(String file, String content, List<Reading> readings) throws IOException {
    String key = origin.key(file);
    List<Reading.Refused> refused = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    for (Reading reading : readings) {
      switch (reading) {
        case Reading.Refused bad -> refused.add(bad);
        case Reading.Read read -> {
          documents.add(IndexFields.document(read));
          documents.addAll(clauses(read.passages()));
        }
      }
    }
    documents.forEach(document -> FileFields.from(key, document));
    documents.add(FileFields.file(key, content, refused));
    writer.updateDocuments(FileFields.term(key), documents);
    noted.put(key, new Noted(key, content, refused));
  }

  /** Made on all processors, for telling what a clause means costs more than writing it. */
  private List<Document> clauses(List<Passage> passages) {
    return IntStream.range(0, passages.size())
        .parallel()
        .mapToObj(place -> IndexFields.clause(passages.get(place), place, encoder))
        .toList();
  }

  void remove(String file) throws IOException {
    String key = origin.key(file);
    writer.deleteDocuments(FileFields.term(key));
    noted.remove(key);
  }

  /** Keeps what was done so far, and gives the name of the commit that holds it. */
  String save() throws IOException {
    writer.setLiveCommitData(Map.of(FORMAT, IndexFields.format(encoder)).entrySet());
    writer.commit();
    return SegmentInfos.getLastCommitSegmentsFileName(directory);
  }

  /** Brings the parts of the index down to few: each is looked through for each term asked. */
  void gather() throws IOException {
    writer.forceMerge(FEW_PARTS);
  }

  /** The name of the commit that was saved last. */
  String saved() throws IOException {
    return SegmentInfos.getLastCommitSegmentsFileName(directory);
  }

  /** How many documents and clauses there are, deleted ones left out. */
  Size size() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      return new Size(
          IndexFields.count(searcher, IndexFields.KIND_DOCUMENT), IndexFields.clauses(searcher));
    }
  }

  /** How much an index holds. */
  record Size(int documents, int clauses) {}

  @Override
  public void close() throws IOException {
    writer.rollback();
  }

  private Map<String, Noted> noted() throws IOException {
    Map<String, Noted> all = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Query files = FileFields.files(origin);
      for (ScoreDoc hit : searcher.search(files, Math.max(1, searcher.count(files))).scoreDocs) {
        Noted one = FileFields.noted(searcher.storedFields().document(hit.doc));
        all.put(one.key(), one);
      }
    }
    return all;
  }
}
