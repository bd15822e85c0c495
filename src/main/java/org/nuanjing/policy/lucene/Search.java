package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.nuanjing.policy.Addressee;
import org.nuanjing.policy.Citation;
import org.nuanjing.policy.Passage;
import org.nuanjing.policy.PolicyDocument;
import org.nuanjing.policy.Question;
import org.nuanjing.policy.Reach;
import org.nuanjing.policy.Relation;
import org.nuanjing.policy.Standing;
import org.nuanjing.policy.lucene.NamedDocuments.Naming;

/**
 * One question put to one state of the index.
 *
 * <p>BM25 over characters and pairs of title and clause, the words that only ask left out and the
 * weight of repeated terms damped; measured best among the public configurations on the project's
 * questions. What may answer at all is decided by {@link Scope}.
 */
final class Search {

  private static final int CANDIDATES = 100;

  /** The asker's own place's rule counts more than the nation's on the same matter; measured. */
  private static final double OWN_PLACE = 1.2;

  /** A rule of some place counts less where nobody knows the asker's. */
  private static final double UNKNOWN_PLACE = 0.8;

  /** A rule made for others than the asker counts less. */
  private static final double OTHER_CATEGORY = 0.7;

  /** A clause of the document the question names in passing counts more. */
  private static final double NAMED = 1.4;

  private final Snapshot snapshot;
  private final Question question;
  private final Scope scope;
  private final Naming naming;
  private final Optional<AskedFact> asked;
  private final Map<String, Integer> terms;
  private final Map<String, Double> weights;

  Search(Snapshot snapshot, Question question, WordList words, PolicyAnalyzer analyzer)
      throws IOException {
    this.snapshot = snapshot;
    this.question = question;
    this.scope = new Scope(snapshot.catalogue(), question);
    this.naming = naming(words);
    this.asked = AskedFact.in(question.text());
    this.terms = counted(analyzer.terms(words.without(PolicyText.normal(question.text()))));
    this.weights = weights();
  }

  Naming naming() {
    return naming;
  }

  Question question() {
    return question;
  }

  /**
   * The best clause of another place, where the question names a place: it shows that the matter is
   * ruled by places. Nothing where no place is named.
   */
  Optional<Candidate> elsewhere() throws IOException {
    return scope.namesPlace() ? best(scope.foreign(), 1).stream().findFirst() : Optional.empty();
  }

  /** The clause the question cites by number, if it does and there is one. */
  Optional<Candidate> cited() throws IOException {
    if (naming instanceof Naming.Named named && named.article().isPresent()) {
      return snapshot
          .findArticle(named.entry().document(), named.article().get())
          .map(passage -> new Candidate(citation(passage), Double.MAX_VALUE, 1, true));
    }
    return Optional.empty();
  }

  /** The best clauses of the documents that may answer, best first. */
  List<Candidate> best(int most) throws IOException {
    Set<String> documents = new HashSet<>(scope.answering());
    if (naming instanceof Naming.Named named) {
      snapshot
          .catalogue()
          .versions(named.entry())
          .forEach(version -> documents.remove(version.id()));
      documents.add(named.entry().id());
    }
    return best(documents, most);
  }

  private List<Candidate> best(Collection<String> documents, int most) throws IOException {
    if (terms.isEmpty() || documents.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.forEach((term, count) -> query.add(weighted(term, count), Occur.SHOULD));
    query.add(new TermQuery(new Term(IndexFields.KIND, IndexFields.KIND_CLAUSE)), Occur.FILTER);
    if (documents.size() < snapshot.catalogue().size()) {
      query.add(
          new TermInSetQuery(IndexFields.DOCUMENT, documents.stream().map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : snapshot.searcher().search(query.build(), CANDIDATES).scoreDocs) {
      hits.add(hit(hit.doc, hit.score));
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed());
    List<Candidate> best = new ArrayList<>();
    for (Hit hit : hits.subList(0, Math.min(most, hits.size()))) {
      Passage passage = snapshot.passage(hit.doc);
      best.add(new Candidate(citation(passage), hit.score, coverage(passage), hit.stated));
    }
    return best;
  }

  /** A clause found, before its text is fetched. */
  private record Hit(int doc, double score, boolean stated) {}

  private static Query weighted(String term, int count) {
    Query query = new TermQuery(new Term(IndexFields.TEXT, term));
    return count == 1 ? query : new BoostQuery(query, (float) Math.sqrt(count));
  }

  private Hit hit(int doc, double score) throws IOException {
    Entry entry = snapshot.entry(doc);
    double factor = place(scope.reach(entry)) * document(entry.document());
    if (asked.isEmpty()) {
      return new Hit(doc, score * factor, true);
    }
    boolean stated = snapshot.states(doc, asked.get());
    return new Hit(doc, score * factor * (stated ? asked.get().weight() : 1), stated);
  }

  private static double place(Reach reach) {
    return switch (reach) {
      case OWN -> OWN_PLACE;
      case UNKNOWN -> UNKNOWN_PLACE;
      case NATIONAL, OTHER -> 1;
    };
  }

  private double document(PolicyDocument document) {
    boolean named =
        naming instanceof Naming.Named found && found.entry().document().equals(document);
    boolean forOthers = scope.addressee(document) == Addressee.OTHERS;
    return (named ? NAMED : 1) * (forOthers ? OTHER_CATEGORY : 1);
  }

  private Citation citation(Passage passage) {
    Entry entry = snapshot.catalogue().get(passage.document().id());
    return new Citation(
        passage,
        scope.standing(entry),
        scope.reach(entry),
        scope.addressee(entry.document()),
        Relation.MAIN,
        List.of());
  }

  /** The share of what was asked, each term by its rarity, that the clause or its title holds. */
  private double coverage(Passage passage) {
    String text = PolicyText.normal(IndexFields.searched(passage));
    double held = 0;
    double all = 0;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      all += weight.getValue();
      held += text.contains(weight.getKey()) ? weight.getValue() : 0;
    }
    return all == 0 ? 0 : held / all;
  }

  private Map<String, Double> weights() throws IOException {
    Map<String, Double> weights = new LinkedHashMap<>();
    double clauses = snapshot.passages() + 1.0;
    for (String term : terms.keySet()) {
      int frequency =
          snapshot.searcher().getIndexReader().docFreq(new Term(IndexFields.TEXT, term));
      weights.put(term, Math.log(1 + (clauses - frequency + 0.5) / (frequency + 0.5)));
    }
    return weights;
  }

  private Naming naming(WordList words) {
    Set<String> inPlace = scope.inPlace().keySet();
    Catalogue catalogue = snapshot.catalogue();
    NamedDocuments documents =
        new NamedDocuments(
            inPlace.stream().map(catalogue::get).toList(), catalogue.places(), words);
    Naming found = documents.in(question.text());
    return found instanceof Naming.Named named
        ? new Naming.Named(version(named.entry()), named.article())
        : found;
  }

  /** The version of the year the question says, else the one in force. */
  private Entry version(Entry named) {
    List<Entry> versions = snapshot.catalogue().versions(named);
    Optional<Integer> year = NamedDocuments.year(question.text());
    return versions.stream()
        .filter(entry -> year.isPresent() && ofYear(entry, year.get()))
        .findFirst()
        .or(() ->
            versions.stream()
                .filter(entry -> scope.standing(entry) == Standing.IN_FORCE)
                .findFirst())
        .orElse(versions.getLast());
  }

  private static boolean ofYear(Entry entry, int year) {
    return entry.document().issued().filter(day -> day.getYear() == year).isPresent()
        || entry.document().effective().filter(day -> day.getYear() == year).isPresent();
  }

  private static Map<String, Integer> counted(List<String> terms) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }
}
