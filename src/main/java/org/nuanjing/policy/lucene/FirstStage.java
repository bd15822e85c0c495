package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * Finds the clauses with the highest BM25 scores among some.
 *
 * <p>What this costs grows with how many entries the terms have in the index. In a large library
 * the most telling terms find the clauses, as many terms as have {@link #MOST_ENTRIES} together,
 * and the others only score what those found. Libraries of up to about a hundred thousand clauses
 * have not so many entries, and there all terms find.
 */
final class FirstStage {

  /** Of the terms that find, in one question; measured. */
  private static final int MOST_ENTRIES = 500_000;

  /** So many clauses for each one wanted are found where some terms only score. */
  private static final int DEEPER = 4;

  /** Of fewer than one in so many entries, what holds the terms is looked for among those alone. */
  private static final int FEW = 16;

  private final IndexSearcher searcher;
  private final Frequencies frequencies;
  private final List<Entry<String, Double>> finding;
  private final List<Entry<String, Double>> scoring;

  /**
   * A first stage for one question.
   *
   * @param terms what is searched, each with its weight
   */
  FirstStage(IndexSearcher searcher, Frequencies frequencies, Map<String, Double> terms) {
    this(searcher, frequencies, terms, MOST_ENTRIES);
  }

  FirstStage(
      IndexSearcher searcher,
      Frequencies frequencies,
      Map<String, Double> terms,
      long mostEntries) {
    this.searcher = searcher;
    this.frequencies = frequencies;
    List<Entry<String, Double>> telling = new ArrayList<>(terms.entrySet());
    telling.sort(Comparator.comparingDouble(this::worth).reversed());
    long entries = 0;
    int many = 0;
    while (many < telling.size() && (many == 0 || entries <= mostEntries)) {
      entries += frequencies.of(telling.get(many++).getKey());
    }
    finding = telling.subList(0, many);
    scoring = telling.subList(many, telling.size());
  }

  private double worth(Entry<String, Double> term) {
    return term.getValue() * frequencies.rarity(term.getKey());
  }

  /**
   * The best clauses, best first.
   *
   * @param most how many at most
   * @param floor a score; what reaches no more may be left out
   */
  ScoreDoc[] best(Among among, int most, double floor) throws IOException {
    if (finding.isEmpty() || among.count() == 0) {
      return new ScoreDoc[0];
    }
    if (scoring.isEmpty()) {
      return found(among, most, (float) floor).scoreDocs;
    }
    TopDocs found = found(among, DEEPER * most, 0);
    return QueryRescorer.rescore(searcher, found, anyOf(scoring).build(), 1, most).scoreDocs;
  }

  private BooleanQuery.Builder anyOf(List<Entry<String, Double>> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Entry<String, Double> term : terms) {
      Query one = frequencies.query(term.getKey());
      double weight = term.getValue();
      query.add(weight == 1 ? one : new BoostQuery(one, (float) weight), Occur.SHOULD);
    }
    return query;
  }

  /**
   * Where many may answer, the others are left out one by one as they come up: a filter beside the
   * terms would be advanced together with each of them, which costs more.
   */
  private TopDocs found(Among among, int most, float floor) throws IOException {
    BooleanQuery.Builder query = anyOf(finding);
    if (among.count() < searcher.getIndexReader().maxDoc() / FEW) {
      query.setMinimumNumberShouldMatch(1).add(among, Occur.FILTER);
    }
    Weight weight = searcher.createWeight(searcher.rewrite(query.build()), ScoreMode.TOP_SCORES, 1);
    TopScoreDocCollector top = new TopScoreDocCollectorManager(most, most).newCollector();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        LeafCollector collector = new Above(floor, top.getLeafCollector(leaf));
        scorer.score(collector, among.accepted(leaf), 0, DocIdSetIterator.NO_MORE_DOCS);
        collector.finish();
      }
    }
    return top.topDocs();
  }

  /** Tells the scorer from the start that only scores above a floor count. */
  private static final class Above extends FilterLeafCollector {

    private final float floor;

    Above(float floor, LeafCollector collector) {
      super(collector);
      this.floor = floor;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      scorer.setMinCompetitiveScore(floor);
      super.setScorer(
          new FilterScorable(scorer) {
            @Override
            public void setMinCompetitiveScore(float score) throws IOException {
              in.setMinCompetitiveScore(Math.max(floor, score));
            }
          });
    }
  }
}
