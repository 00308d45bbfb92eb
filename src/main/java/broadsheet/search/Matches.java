package broadsheet.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of one piece of the index that a query finds, as bits; deleted ones are left out. */
final class Matches implements LeafCollector {
    private final FixedBitSet bits;

    private Matches(int documents) {
        this.bits = new FixedBitSet(documents);
    }

    /** Null where there is none. */
    static @Nullable FixedBitSet of(Weight weight, LeafReaderContext leaf) throws IOException {
        var scorer = weight.bulkScorer(leaf);
        if (scorer == null) return null;
        var matches = new Matches(leaf.reader().maxDoc());
        scorer.score(matches, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
        return matches.bits;
    }

    static FixedBitSet orNone(Weight weight, LeafReaderContext leaf) throws IOException {
        var found = of(weight, leaf);
        return found == null ? new FixedBitSet(leaf.reader().maxDoc()) : found;
    }

    @Override
    public void setScorer(Scorable scorer) {
        // How well it fits does not matter here.
    }

    @Override
    public void collect(int document) {
        bits.set(document);
    }

    @Override
    public void collectRange(int from, int to) {
        bits.set(from, to);
    }

    @Override
    public void collect(DocIdStream documents) throws IOException {
        documents.forEach(bits::set);
    }
}
