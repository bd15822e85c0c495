package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.register.Shelf;

/** The documents of the library, read from its index. */
final class LuceneShelf implements Shelf {

  private static final int MOST_CLAUSES = 10_000;

  private final LucenePolicyLibrary library;

  LuceneShelf(LucenePolicyLibrary library) {
    this.library = library;
  }

  @Override
  public List<Shelved> list(LocalDate day) {
    return library.held(snapshot -> list(snapshot, day));
  }

  @Override
  public List<Shelved> versions(String document, LocalDate day) {
    return library.held(snapshot -> {
      List<String> versions = family(snapshot.catalogue(), document);
      return list(snapshot, day).stream()
          .filter(one -> versions.contains(one.document().id()))
          .toList();
    });
  }

  @Override
  public List<Passage> passages(String document) {
    return library.held(snapshot -> passages(snapshot, document));
  }

  private static List<Shelved> list(Snapshot snapshot, LocalDate day) throws IOException {
    Map<String, Standing> standings = snapshot.catalogue().standings(day);
    List<Shelved> shelved = new ArrayList<>();
    for (Document stored : snapshot.stored(IndexFields.KIND_DOCUMENT)) {
      PolicyDocument document = IndexFields.document(stored);
      shelved.add(
          new Shelved(
              document,
              standings.getOrDefault(document.id(), Standing.IN_FORCE),
              IndexFields.owner(stored),
              IndexFields.review(stored)));
    }
    shelved.sort(
        Comparator.comparing((Shelved one) -> one.document().title())
            .thenComparing(one -> one.document().start(), Comparator.reverseOrder())
            .thenComparing(one -> one.document().id()));
    return shelved;
  }

  private static List<String> family(Catalogue catalogue, String document) {
    return catalogue.entries().stream()
        .filter(entry -> entry.id().equals(document))
        .flatMap(entry -> catalogue.versions(entry).stream())
        .map(entry -> entry.id())
        .toList();
  }

  private static List<Passage> passages(Snapshot snapshot, String document) throws IOException {
    Query clauses =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexFields.KIND, IndexFields.KIND_CLAUSE)), Occur.FILTER)
            .add(new TermQuery(new Term(IndexFields.DOCUMENT, document)), Occur.FILTER)
            .build();
    List<Passage> passages = new ArrayList<>();
    for (ScoreDoc hit :
        snapshot.searcher().search(clauses, MOST_CLAUSES, Sort.INDEXORDER).scoreDocs) {
      passages.add(snapshot.passage(hit.doc));
    }
    return passages;
  }
}
