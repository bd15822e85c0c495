package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.nuanjing.policy.Excerpt;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.ArticleNumber;
import org.nuanjing.policy.lucene.IndexFolder.Published;

/** One state of the index, open for reading; it does not change under its readers. */
final class Snapshot implements AutoCloseable {

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int passages;
  private final Catalogue catalogue;
  private final Map<Viewpoint, Ground> grounds = Ground.kept();

  /** In the order of the reader's leaves. */
  private final List<Segment> segments;

  /**
   * @param earlier whose parts are taken over where this one has them too
   */
  private Snapshot(Directory directory, DirectoryReader reader, List<Snapshot> earlier)
      throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.segments = segments(earlier);
    this.catalogue = new Catalogue(documents());
    this.passages = IndexFields.clauses(searcher);
  }

  private List<Segment> segments(List<Snapshot> earlier) throws IOException {
    Map<Object, Segment> known = new HashMap<>();
    for (Snapshot one : earlier) {
      for (LeafReaderContext leaf : one.reader.leaves()) {
        known.put(key(leaf), one.segments.get(leaf.ord));
      }
    }
    List<Segment> all = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Segment there = known.get(key(leaf));
      all.add(there == null ? Segment.of(leaf.reader()) : there);
    }
    return all;
  }

  private static Object key(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  /** Opens an index after checking every file of it; nothing where one is missing or damaged. */
  static Optional<Snapshot> findIntact(Published published) throws IOException {
    Directory directory = FSDirectory.open(published.index());
    try {
      DirectoryReader reader = DirectoryReader.open(commit(directory, published));
      try {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return Optional.of(new Snapshot(directory, reader, List.of()));
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      directory.close();
      return Optional.empty();
    }
  }

  /**
   * The next state of the same index, which shares with this one what has not changed and may be
   * used after this one is closed. Nothing where it cannot be opened.
   */
  Optional<Snapshot> findNext(Published published) throws IOException {
    DirectoryReader next;
    try {
      next = DirectoryReader.openIfChanged(reader, commit(directory, published));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
    if (next == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Snapshot(directory, next, List.of(this)));
    } catch (IOException | RuntimeException e) {
      next.close();
      return Optional.empty();
    }
  }

  private static IndexCommit commit(Directory directory, Published published) throws IOException {
    return DirectoryReader.listCommits(directory).stream()
        .filter(commit -> commit.getSegmentsFileName().equals(published.commit()))
        .findFirst()
        .orElseThrow(() -> new IOException("The index has no such commit."));
  }

  /** What holds on a day, seen from a place. */
  Ground ground(LocalDate day, String region) {
    Viewpoint viewpoint = new Viewpoint(day, region);
    Ground known = grounds.get(viewpoint);
    if (known == null) {
      known = new Ground(catalogue, day, region);
      grounds.put(viewpoint, known);
    }
    return known;
  }

  private record Viewpoint(LocalDate day, String region) {}

  /** The clauses of some documents. */
  Among among(Set<String> documents) {
    List<FixedBitSet> leaves = segments.stream().map(one -> one.among(documents)).toList();
    return new Among(leaves);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** How many clauses hold each term, for one question. */
  Frequencies frequencies() {
    return new Frequencies(searcher, passages);
  }

  int passages() {
    return passages;
  }

  /** Holds the snapshot open for one question; false when it is closed already. */
  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** A clause of a document by its number. */
  Optional<Passage> findArticle(PolicyDocument document, ArticleNumber article) throws IOException {
    return first(document, new TermQuery(new Term(IndexFields.ARTICLE, article.toString())));
  }

  /** The clause of a document with the same number as another's, else the same heading. */
  Optional<Passage> findSame(PolicyDocument document, Passage passage) throws IOException {
    Optional<ArticleNumber> article = ArticleNumber.parse(passage.article());
    String label = passage.id().substring(passage.document().id().length());
    return article.isPresent()
        ? findArticle(document, article.get())
        : first(document, new TermQuery(new Term(IndexFields.ID, document.id() + label)));
  }

  private Optional<Passage> first(PolicyDocument document, Query which) throws IOException {
    List<Passage> found = clauses(document, which, 1);
    return found.stream().findFirst();
  }

  private List<Passage> clauses(PolicyDocument document, Query which, int most) throws IOException {
    Query query = clausesOf(document, which);
    Sort inOrder =
        new Sort(IntField.newSortField(IndexFields.PLACE, false, SortedNumericSelector.Type.MIN));
    List<Passage> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most, inOrder).scoreDocs) {
      found.add(IndexFields.clause(stored(hit.doc), document));
    }
    return found;
  }

  private static Query clausesOf(PolicyDocument document, Query which) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(IndexFields.KIND, IndexFields.KIND_CLAUSE)), Occur.FILTER)
        .add(new TermQuery(new Term(IndexFields.DOCUMENT, document.id())), Occur.FILTER)
        .add(which, Occur.FILTER)
        .build();
  }

  /** A clause by its id, with up to so many neighbours on each side. */
  Optional<Excerpt> around(String id, int neighbours) throws IOException {
    OptionalInt doc = find(id);
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    int place = IndexFields.place(stored(doc.getAsInt()));
    int from = Math.max(0, place - neighbours);
    List<Passage> passages =
        clauses(
            entry(doc.getAsInt()).document(),
            IntField.newRangeQuery(IndexFields.PLACE, from, place + neighbours),
            2 * neighbours + 1);
    return Optional.of(new Excerpt(passages, place - from));
  }

  /** A clause by its id. */
  Optional<Passage> findPassage(String id) throws IOException {
    OptionalInt doc = find(id);
    return doc.isEmpty() ? Optional.empty() : Optional.of(passage(doc.getAsInt()));
  }

  private OptionalInt find(String id) throws IOException {
    ScoreDoc[] hits = searcher.search(new TermQuery(new Term(IndexFields.ID, id)), 1).scoreDocs;
    return hits.length == 0 ? OptionalInt.empty() : OptionalInt.of(hits[0].doc);
  }

  Passage passage(int doc) throws IOException {
    return IndexFields.clause(stored(doc), entry(doc).document());
  }

  /** The document a clause belongs to. */
  Entry entry(int doc) {
    int leaf = ReaderUtil.subIndex(doc, reader.leaves());
    return entry(leaf, doc - reader.leaves().get(leaf).docBase);
  }

  private Entry entry(int leaf, int doc) {
    return catalogue.get(segments.get(leaf).owner(doc));
  }

  /** An article of a document as the second stage looks at it; empty where there is none. */
  List<Hit> article(PolicyDocument document, ArticleNumber article) throws IOException {
    Query which = new TermQuery(new Term(IndexFields.ARTICLE, article.toString()));
    return hits(searcher.search(clausesOf(document, which), 1).scoreDocs);
  }

  /** What the second stage looks at, of each clause found; in the order of the index. */
  List<Hit> hits(ScoreDoc[] found) throws IOException {
    return new HitReader(reader, this::entry).read(found);
  }

  /** Its folder stays open for the next state of the same index. */
  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Document stored(int doc) throws IOException {
    return searcher.storedFields().document(doc);
  }

  private List<Entry> documents() {
    List<Entry> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      Bits all = live == null ? new Bits.MatchAllBits(leaf.reader().maxDoc()) : live;
      documents.addAll(segments.get(leaf.ord).documents(all));
    }
    return documents;
  }

  /** Everything of a kind, as stored. */
  List<Document> stored(String kind) throws IOException {
    Query query = new TermQuery(new Term(IndexFields.KIND, kind));
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, Math.max(1, searcher.count(query))).scoreDocs) {
      documents.add(stored(hit.doc));
    }
    return documents;
  }
}
