package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The commonest values of one field in one piece of the index, and which documents have them. Pieces never change, so this is
 * worked out once for each and kept as long as the piece is.
 */
final class LeafValues {
    /** Of more values than these the rare ones are not shown when very many stories fit. */
    private static final int MOST = 64;

    /** When fewer documents fit, looking at each is quicker than looking at each value. */
    private static final int FEW = 5_000;

    /** One bit a document weighs less than four bytes for each that has the value. */
    private static final int BITS_A_DOCUMENT = 32;

    private static final Map<IndexReader.CacheKey, Map<String, LeafValues>> KEPT = new ConcurrentHashMap<>();

    private record Common(String value, int documents) {}

    /** Who has a value: as bits where there are many, by number where there are few. */
    private sealed interface Having {
        String value();

        int among(FixedBitSet fitting);

        record Many(String value, FixedBitSet documents) implements Having {
            @Override
            public int among(FixedBitSet fitting) {
                return (int) FixedBitSet.intersectionCount(documents, fitting);
            }
        }

        record Some(String value, int[] documents) implements Having {
            @Override
            public int among(FixedBitSet fitting) {
                int count = 0;
                for (int document : documents) if (fitting.get(document)) count++;
                return count;
            }
        }
    }

    private final String field;
    private volatile List<Having> commonest = List.of();

    private LeafValues(String field) {
        this.field = field;
    }

    static LeafValues of(LeafReaderContext leaf, String field) {
        var cache = leaf.reader().getCoreCacheHelper();
        if (cache == null) return new LeafValues(field);
        return KEPT.computeIfAbsent(cache.getKey(), key -> {
                    cache.addClosedListener(KEPT::remove);
                    return new ConcurrentHashMap<>();
                })
                .computeIfAbsent(field, _ -> new LeafValues(field));
    }

    /** Adds how many of these documents of the piece have which value. */
    void count(LeafReader reader, FixedBitSet fitting, Map<String, Integer> counts) throws IOException {
        int documents = fitting.cardinality();
        if (documents == 0) return;
        if (documents <= FEW) countEach(reader, fitting, counts);
        else {
            for (var having : commonest(reader)) {
                int count = having.among(fitting);
                if (count > 0) counts.merge(having.value(), count, Integer::sum);
            }
        }
    }

    private void countEach(LeafReader reader, FixedBitSet fitting, Map<String, Integer> counts) throws IOException {
        var values = DocValues.getSortedSet(reader, field);
        var found = new java.util.HashMap<Long, Integer>();
        for (int document = fitting.nextSetBit(0);
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = document + 1 < fitting.length()
                        ? fitting.nextSetBit(document + 1)
                        : DocIdSetIterator.NO_MORE_DOCS) {
            if (!values.advanceExact(document)) continue;
            for (int i = 0; i < values.docValueCount(); i++) found.merge(values.nextOrd(), 1, Integer::sum);
        }
        for (var each : found.entrySet()) {
            counts.merge(values.lookupOrd(each.getKey()).utf8ToString(), each.getValue(), Integer::sum);
        }
    }

    private List<Having> commonest(LeafReader reader) throws IOException {
        var known = commonest;
        if (known.isEmpty()) commonest = known = read(reader);
        return known;
    }

    private List<Having> read(LeafReader reader) throws IOException {
        var terms = reader.terms(field);
        if (terms == null) return List.of();
        var most = new PriorityQueue<Common>(Comparator.comparingInt(Common::documents));
        var each = terms.iterator();
        for (var value = each.next(); value != null; value = each.next()) {
            most.add(new Common(value.utf8ToString(), each.docFreq()));
            if (most.size() > MOST) most.poll();
        }
        var all = new ArrayList<Having>();
        for (var common : most) {
            if (!each.seekExact(new BytesRef(common.value()))) continue;
            all.add(having(reader.maxDoc(), common, each.postings(null, PostingsEnum.NONE)));
        }
        return List.copyOf(all);
    }

    private static Having having(int all, Common common, PostingsEnum documents) throws IOException {
        if (common.documents() > all / BITS_A_DOCUMENT) {
            var bits = new FixedBitSet(all);
            bits.or(documents);
            return new Having.Many(common.value(), bits);
        }
        var numbers = new int[common.documents()];
        int i = 0;
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            numbers[i++] = document;
        }
        return new Having.Some(common.value(), numbers);
    }
}
