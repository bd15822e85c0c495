package org.nuanjing.policy.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstStageTest {

  private static final List<String> CLAUSES =
      List.of("年休假五天", "年休假按规定", "按规定", "按规定报销", "按规定办理", "报销按规定办理", "婚假十三天");
  private static final Map<String, Double> ASKED = Map.of("休假", 1.0, "规定", 1.0, "办理", 0.6);

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexSearcher searcher;

  @BeforeEach
  void index() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new PolicyAnalyzer()))) {
      for (String clause : CLAUSES) {
        Document document = new Document();
        document.add(new TextField(IndexFields.TEXT, clause, Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @AfterEach
  void close() throws IOException {
    searcher.getIndexReader().close();
  }

  @Test
  void findsWhatHoldsAnyTermBestFirst() throws IOException {
    assertThat(docs(best(all(), 9, 0, Long.MAX_VALUE)))
        .startsWith(1)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }

  @Test
  void leavesOutWhatMayNotAnswer() throws IOException {
    assertThat(docs(best(among(2, 4, 6), 9, 0, Long.MAX_VALUE))).containsExactly(4, 2);
  }

  @Test
  void leavesOutWhatDoesNotReachAScore() throws IOException {
    ScoreDoc[] whole = best(all(), 9, 0, Long.MAX_VALUE);
    assertThat(docs(best(all(), 1, whole[1].score, Long.MAX_VALUE))).containsExactly(1);
    assertThat(docs(best(all(), 1, whole[0].score + 1, Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void findsByTheMostTellingTermsAndScoresByAll() throws IOException {
    ScoreDoc[] few = best(all(), 9, 0, 1);
    assertThat(docs(few)).containsExactly(1, 0);
    ScoreDoc[] whole = best(all(), 9, 0, Long.MAX_VALUE);
    assertThat(few[0].score).isEqualTo(whole[0].score);
  }

  @Test
  void findsNothingWithoutTerms() throws IOException {
    FirstStage stage = new FirstStage(searcher, new Frequencies(searcher, 7), Map.of());
    assertThat(stage.best(all(), 9, 0)).isEmpty();
  }

  private ScoreDoc[] best(Among among, int most, double floor, long mostEntries)
      throws IOException {
    Frequencies frequencies = new Frequencies(searcher, CLAUSES.size());
    return new FirstStage(searcher, frequencies, ASKED, mostEntries).best(among, most, floor);
  }

  private static Among all() {
    return among(0, 1, 2, 3, 4, 5, 6);
  }

  private static Among among(int... docs) {
    FixedBitSet bits = new FixedBitSet(CLAUSES.size());
    Arrays.stream(docs).forEach(bits::set);
    return new Among(List.of(bits));
  }

  private static List<Integer> docs(ScoreDoc[] found) {
    return Arrays.stream(found).map(one -> one.doc).toList();
  }
}
