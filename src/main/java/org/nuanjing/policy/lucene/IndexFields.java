package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.nuanjing.embedding.BgeEncoder;
import org.nuanjing.embedding.SentenceEncoder;
import org.nuanjing.policy.Category;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.documents.ArticleNumber;
import org.nuanjing.policy.documents.Reading;

/**
 * How documents and clauses lie in the index.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>kind</td><td>{@code document} or {@code clause}</td></tr>
 * <tr><td>document</td><td>the document's id, on both</td></tr>
 * <tr><td>id</td><td>the clause's id</td></tr>
 * <tr><td>article</td><td>the article's number, on clauses that have one</td></tr>
 * <tr><td>place</td><td>the clause's place in its document from 0, as points and stored</td></tr>
 * <tr><td>text</td><td>title and clause as characters and pairs, not stored</td></tr>
 * <tr><td>documentOf</td><td>the document's id as a column, on both</td></tr>
 * <tr><td>facts</td><td>the kinds of facts a clause states, a bit each, as a column</td></tr>
 * <tr><td>traits</td><td>what kind of clause it is, a bit each, as a column</td></tr>
 * <tr><td>said</td><td>heading, line feed, text of a clause in normal form, as a column</td></tr>
 * <tr><td>meaning</td><td>{@link Meanings} of a clause, as a column; in an index without meaning
 * there is none</td></tr>
 * <tr><td>others</td><td>stored only</td></tr>
 * </table>
 */
final class IndexFields {

  /** Changes whenever an index of an older build cannot be used any more. */
  static final String FORMAT = "9";

  static final String KIND = "kind";
  static final String KIND_DOCUMENT = "document";
  static final String KIND_CLAUSE = "clause";
  static final String DOCUMENT = "document";
  static final String ID = "id";
  static final String ARTICLE = "article";
  static final String PLACE = "place";
  static final String TEXT = "text";
  static final String DOCUMENT_OF = "documentOf";
  static final String FACTS = "facts";
  static final String TRAITS = "traits";
  static final String SAID = "said";
  static final String MEANING = "meaning";

  private static final String SEPARATOR = "\n";

  private IndexFields() {}

  /** Of an index made with an encoder or without one; one of another format is of no use. */
  static String format(Optional<SentenceEncoder> encoder) {
    return encoder.isPresent() ? FORMAT + " " + BgeEncoder.NAME : FORMAT;
  }

  static Document document(Reading.Read read) {
    PolicyDocument from = read.document();
    Document to = of(KIND_DOCUMENT, from.id());
    to.add(new StoredField("title", from.title()));
    to.add(new StoredField("issuer", from.issuer()));
    to.add(new StoredField("number", from.number()));
    to.add(new StoredField("region", from.region()));
    to.add(
        new StoredField(
            "categories",
            from.categories().stream()
                .map(Category::name)
                .sorted()
                .collect(Collectors.joining(SEPARATOR))));
    to.add(new StoredField("issued", day(from.issued())));
    to.add(new StoredField("effective", day(from.effective())));
    to.add(new StoredField("expires", day(from.expires())));
    to.add(new StoredField("supersedes", from.supersedes()));
    to.add(new StoredField("supersededBy", from.supersededBy()));
    to.add(new StoredField("owner", read.care().owner()));
    to.add(new StoredField("review", day(read.care().review())));
    to.add(new StoredField("aliases", String.join(SEPARATOR, read.aliases())));
    to.add(nothingSearched());
    return to;
  }

  /**
   * @param place of the clause in its document, from 0
   * @param encoder tells what it means; nothing where the index is to be without meaning
   */
  static Document clause(Passage passage, int place, Optional<SentenceEncoder> encoder) {
    Document to = of(KIND_CLAUSE, passage.document().id());
    String body = PolicyText.normal(passage.text());
    ArticleNumber.parse(passage.article())
        .ifPresent(number -> to.add(new StringField(ARTICLE, number.toString(), Store.NO)));
    to.add(new StringField(ID, passage.id(), Store.YES));
    to.add(new IntField(PLACE, place, Store.YES));
    to.add(new StoredField("label", passage.article()));
    to.add(new StoredField("heading", passage.heading()));
    to.add(new StoredField("body", passage.text()));
    to.add(new NumericDocValuesField(FACTS, AskedFact.statedIn(body)));
    String heading = PolicyText.normal(passage.heading()).replace('\n', ' ');
    to.add(new NumericDocValuesField(TRAITS, Trait.in(heading, body)));
    to.add(new BinaryDocValuesField(SAID, new BytesRef(heading + "\n" + body)));
    to.add(new TextField(TEXT, PolicyText.normal(searched(passage)), Store.NO));
    String title = PolicyText.normal(Entry.core(passage.title()));
    encoder.ifPresent(
        one -> to.add(new BinaryDocValuesField(MEANING, Meanings.of(title, body, one).packed())));
    return to;
  }

  /**
   * No text, for an entry that is no clause: the lengths of texts are found faster where every
   * entry has one.
   */
  static Field nothingSearched() {
    return new TextField(TEXT, "", Store.NO);
  }

  /** How many clauses there are, told by counting everything else. */
  static int clauses(IndexSearcher searcher) throws IOException {
    return searcher.getIndexReader().numDocs()
        - count(searcher, KIND_DOCUMENT)
        - count(searcher, FileFields.KIND_FILE);
  }

  static int count(IndexSearcher searcher, String kind) throws IOException {
    return searcher.count(new TermQuery(new Term(KIND, kind)));
  }

  /** What of a clause is searched. */
  static String searched(Passage passage) {
    String text = passage.title() + "\n" + passage.text();
    return passage.article().isEmpty() ? passage.heading() + "\n" + text : text;
  }

  static PolicyDocument document(Document from) {
    return new PolicyDocument(
        from.get(DOCUMENT),
        from.get("title"),
        from.get("issuer"),
        from.get("number"),
        from.get("region"),
        categories(from.get("categories")),
        day(from.get("issued")),
        day(from.get("effective")),
        day(from.get("expires")),
        from.get("supersedes"),
        from.get("supersededBy"));
  }

  /** Who looks after a document; empty where nobody is named. */
  static String owner(Document from) {
    return from.get("owner");
  }

  /** The day by which somebody should look at a document again. */
  static Optional<LocalDate> review(Document from) {
    return day(from.get("review"));
  }

  static List<String> aliases(Document from) {
    return lines(from.get("aliases"));
  }

  static Passage clause(Document from, PolicyDocument document) {
    return new Passage(
        from.get(ID), document, from.get("label"), from.get("heading"), from.get("body"));
  }

  /** The place of a clause in its document, from 0. */
  static int place(Document clause) {
    return Objects.requireNonNull(clause.getField(PLACE)).numericValue().intValue();
  }

  private static Document of(String kind, String id) {
    Document document = new Document();
    document.add(new StringField(KIND, kind, Store.NO));
    document.add(new StringField(DOCUMENT, id, Store.YES));
    document.add(new SortedDocValuesField(DOCUMENT_OF, new BytesRef(id)));
    return document;
  }

  private static Set<Category> categories(String names) {
    return lines(names).stream().map(Category::valueOf).collect(Collectors.toSet());
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split(SEPARATOR, -1)).filter(line -> !line.isEmpty()).toList();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static Optional<LocalDate> day(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }
}
