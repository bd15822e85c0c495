package org.nuanjing.policy.lucene;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The entries of the index whose bits are set; for one state of the index only. */
final class Among extends Query {

  private final List<FixedBitSet> leaves;
  private final long count;

  /**
   * @param leaves the entries of each leaf of the reader, in their order
   */
  Among(List<FixedBitSet> leaves) {
    this.leaves = List.copyOf(leaves);
    this.count = leaves.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /** How many entries there are. */
  long count() {
    return count;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet bits = leaves.get(leaf.ord);
        BitSetIterator iterator = new BitSetIterator(bits, count);
        return ConstantScoreScorerSupplier.fromIterator(
            iterator, score(), mode, leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "among " + count;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
