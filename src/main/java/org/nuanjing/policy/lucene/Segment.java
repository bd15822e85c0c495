package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * A part of the index, whose content never changes though some of it may be deleted: of which
 * document each entry is. Read once and shared by all states of the index that hold the part, so
 * that a change costs what is new.
 */
final class Segment {

  private static final int NONE = -1;

  private final int size;

  /** Where each run of entries of one document begins. */
  private final int[] starts;

  /** Of each run, the document's place in {@link #ids}; {@link #NONE} for entries of none. */
  private final int[] owners;

  private final String[] ids;
  private final Map<Integer, Entry> described;
  private final Map<BitSet, FixedBitSet> kept = Ground.kept();

  private Segment(
      int size, int[] starts, int[] owners, String[] ids, Map<Integer, Entry> described) {
    this.size = size;
    this.starts = starts;
    this.owners = owners;
    this.ids = ids;
    this.described = described;
  }

  static Segment of(LeafReader leaf) throws IOException {
    SortedDocValues of = DocValues.getSorted(leaf, IndexFields.DOCUMENT_OF);
    String[] ids = new String[of.getValueCount()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = of.lookupOrd(i).utf8ToString();
    }
    int[] starts = new int[Math.max(1, leaf.maxDoc())];
    int[] owners = new int[starts.length];
    int runs = 0;
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      int owner = of.advanceExact(doc) ? of.ordValue() : NONE;
      if (runs == 0 || owners[runs - 1] != owner) {
        starts[runs] = doc;
        owners[runs++] = owner;
      }
    }
    return new Segment(
        leaf.maxDoc(),
        Arrays.copyOf(starts, runs),
        Arrays.copyOf(owners, runs),
        ids,
        described(leaf));
  }

  private static Map<Integer, Entry> described(LeafReader leaf) throws IOException {
    Map<Integer, Entry> described = new HashMap<>();
    PostingsEnum documents =
        leaf.postings(new Term(IndexFields.KIND, IndexFields.KIND_DOCUMENT), PostingsEnum.NONE);
    StoredFields stored = leaf.storedFields();
    while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      var fields = stored.document(documents.docID());
      described.put(
          documents.docID(), Entry.of(IndexFields.document(fields), IndexFields.aliases(fields)));
    }
    return described;
  }

  /** The id of the document an entry belongs to; empty where it belongs to none. */
  String owner(int doc) {
    int at = Arrays.binarySearch(starts, doc);
    int owner = owners[at >= 0 ? at : -at - 2];
    return owner == NONE ? "" : ids[owner];
  }

  /** Its documents that are not deleted, each with its region as it is given. */
  List<Entry> documents(Bits live) {
    List<Entry> there = new ArrayList<>();
    described.forEach((doc, document) -> {
      if (live.get(doc)) {
        there.add(document);
      }
    });
    return there;
  }

  /** The entries of some documents, deleted ones among them; kept, and so not to be changed. */
  FixedBitSet among(Set<String> documents) {
    BitSet which = new BitSet(ids.length);
    for (int i = 0; i < ids.length; i++) {
      which.set(i, documents.contains(ids[i]));
    }
    return kept.computeIfAbsent(which, this::among);
  }

  private FixedBitSet among(BitSet which) {
    FixedBitSet bits = new FixedBitSet(size);
    for (int run = 0; run < starts.length; run++) {
      if (owners[run] != NONE && which.get(owners[run])) {
        bits.set(starts[run], run + 1 < starts.length ? starts[run + 1] : size);
      }
    }
    return bits;
  }
}
