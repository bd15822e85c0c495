package org.nuanjing.policy.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.nuanjing.policy.documents.Reading;

/**
 * How the files an index was made from lie in it, so that what has not changed is not read again.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>kind</td><td>{@code file}</td></tr>
 * <tr><td>file</td><td>origin and name of the file, also on its documents and clauses</td></tr>
 * <tr><td>content</td><td>what its content is told by; stored only</td></tr>
 * <tr><td>refused</td><td>name and reason of what was left out of it; stored only</td></tr>
 * </table>
 */
final class FileFields {

  static final String KIND_FILE = "file";
  static final String FILE = "file";

  private static final String CONTENT = "content";
  private static final String REFUSED = "refused";
  private static final String SEPARATOR = "\n";

  private FileFields() {}

  /** Where a file comes from; each origin is brought up to date by itself. */
  enum Origin {
    /** A folder of documents, or the samples. */
    FOLDER,
    /** What staff entered. */
    REGISTER;

    /** A file's name in the index. */
    String key(String file) {
      return name().charAt(0) + ":" + file;
    }

    /** A file's own name. */
    static String file(String key) {
      return key.substring(2);
    }
  }

  /** What the index notes of the files of an origin. */
  static Query files(Origin origin) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(IndexFields.KIND, KIND_FILE)), Occur.FILTER)
        .add(new PrefixQuery(term(origin.key(""))), Occur.FILTER)
        .build();
  }

  static Term term(String key) {
    return new Term(FILE, key);
  }

  /** What the index notes of a file. */
  static Document file(String key, String content, List<Reading.Refused> refused) {
    Document document = new Document();
    document.add(new StringField(IndexFields.KIND, KIND_FILE, Store.NO));
    document.add(new StringField(FILE, key, Store.YES));
    document.add(new StoredField(CONTENT, content));
    document.add(IndexFields.nothingSearched());
    for (Reading.Refused one : refused) {
      document.add(
          new StoredField(
              REFUSED, String.join(SEPARATOR, one.name(), one.reason(), one.chinese())));
    }
    return document;
  }

  /** Notes which file a document or clause came from. */
  static Document from(String key, Document document) {
    document.add(new StringField(FILE, key, Store.NO));
    return document;
  }

  /** A file as the index has it. */
  record Noted(String key, String content, List<Reading.Refused> refused) {}

  static Noted noted(Document stored) {
    return new Noted(
        stored.get(FILE),
        Optional.ofNullable(stored.get(CONTENT)).orElse(""),
        Arrays.stream(stored.getValues(REFUSED)).map(FileFields::refused).toList());
  }

  private static Reading.Refused refused(String value) {
    String[] parts = value.split(SEPARATOR, 3);
    return new Reading.Refused(parts[0], parts[1], parts[2]);
  }
}
