package org.nuanjing.policy.lucene;

import java.util.List;
import java.util.function.BiConsumer;
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
import org.apache.lucene.util.Bits;
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

  /** These and others. */
  Among with(Among others) {
    return combined(others, FixedBitSet::or);
  }

  /** These but for others. */
  Among without(Among others) {
    return combined(others, FixedBitSet::andNot);
  }

  /** These that are among others. */
  Among within(Among others) {
    return combined(others, FixedBitSet::and);
  }

  private Among combined(Among others, BiConsumer<FixedBitSet, FixedBitSet> change) {
    List<FixedBitSet> combined = leaves.stream().map(FixedBitSet::clone).toList();
    for (int i = 0; i < combined.size(); i++) {
      change.accept(combined.get(i), others.leaves.get(i));
    }
    return new Among(combined);
  }

  /** Those of a leaf that are not deleted. */
  Bits accepted(LeafReaderContext leaf) {
    FixedBitSet bits = leaves.get(leaf.ord);
    Bits live = leaf.reader().getLiveDocs();
    return live == null ? bits.asReadOnlyBits() : new Both(bits.asReadOnlyBits(), live);
  }

  private record Both(Bits one, Bits other) implements Bits {

    @Override
    public boolean get(int doc) {
      return one.get(doc) && other.get(doc);
    }

    @Override
    public int length() {
      return one.length();
    }

    @Override
    public void applyMask(FixedBitSet found, int offset) {
      one.applyMask(found, offset);
      other.applyMask(found, offset);
    }
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
