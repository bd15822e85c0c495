package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Reads what the second stage looks at from the columns of the index. */
final class HitReader {

  private final IndexReader reader;
  private final IntFunction<Entry> owners;

  /**
   * @param owners the document of each clause, by the index's own number of the clause
   */
  HitReader(IndexReader reader, IntFunction<Entry> owners) {
    this.reader = reader;
    this.owners = owners;
  }

  /** Of each clause found; in the order of the index. */
  List<Hit> read(ScoreDoc[] found) throws IOException {
    ScoreDoc[] inOrder = found.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(one -> one.doc));
    List<Hit> hits = new ArrayList<>(inOrder.length);
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next < inOrder.length && inOrder[next].doc < end) {
        Columns columns = Columns.of(leaf.reader());
        for (; next < inOrder.length && inOrder[next].doc < end; next++) {
          hits.add(
              columns.hit(
                  inOrder[next],
                  inOrder[next].doc - leaf.docBase,
                  owners.apply(inOrder[next].doc)));
        }
      }
    }
    return hits;
  }

  /** The columns of one part of the index, gone through once from the front. */
  private record Columns(
      NumericDocValues facts,
      NumericDocValues traits,
      SortedNumericDocValues places,
      BinaryDocValues said,
      BinaryDocValues meaning) {

    static Columns of(LeafReader reader) throws IOException {
      return new Columns(
          DocValues.getNumeric(reader, IndexFields.FACTS),
          DocValues.getNumeric(reader, IndexFields.TRAITS),
          DocValues.getSortedNumeric(reader, IndexFields.PLACE),
          DocValues.getBinary(reader, IndexFields.SAID),
          DocValues.getBinary(reader, IndexFields.MEANING));
    }

    Hit hit(ScoreDoc found, int doc, Entry owner) throws IOException {
      facts.advanceExact(doc);
      traits.advanceExact(doc);
      places.advanceExact(doc);
      said.advanceExact(doc);
      String text = said.binaryValue().utf8ToString();
      int body = text.indexOf('\n');
      return new Hit(
          found.doc,
          owner,
          found.score,
          places.nextValue(),
          facts.longValue(),
          traits.longValue(),
          text.substring(0, body),
          text.substring(body + 1),
          meaning.advanceExact(doc)
              ? new Meanings(BytesRef.deepCopyOf(meaning.binaryValue()))
              : Meanings.NONE);
    }
  }
}
