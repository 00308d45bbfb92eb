package broadsheet.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the stories that fit, and how many of them have which value of a facet: for each facet as if nothing had been chosen in
 * it, so that a reader sees what choosing another value would give. Exact, not sampled; sets of stories are bits.
 */
final class Counting {
    private final IndexSearcher searcher;
    private final Query words;
    private final Narrowing narrowing;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Fitting fitting = new Fitting();
    private int total;

    Counting(IndexSearcher searcher, Query words, Narrowing narrowing) {
        this.searcher = searcher;
        this.words = words;
        this.narrowing = narrowing;
    }

    void count() throws IOException {
        var weight = weight(words);
        var facets = new EnumMap<Facet, Weight>(Facet.class);
        for (var facet : narrowing.facets().entrySet()) facets.put(facet.getKey(), weight(facet.getValue()));
        var dates = narrowing.dates() == null ? null : weight(narrowing.dates());
        for (var leaf : searcher.getIndexReader().leaves()) count(leaf, weight, facets, dates);
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private void count(LeafReaderContext leaf, Weight weight, Map<Facet, Weight> facets, @Nullable Weight dates)
            throws IOException {
        var base = Matches.of(weight, leaf);
        if (base == null) return;
        var chosen = new LinkedHashMap<String, FixedBitSet>();
        for (var facet : facets.entrySet()) {
            chosen.put(facet.getKey().word(), Matches.orNone(facet.getValue(), leaf));
        }
        if (dates != null) chosen.put(Fields.MONTH, Matches.orNone(dates, leaf));
        var all = all(base, chosen, "");
        int count = all.cardinality();
        total += count;
        fitting.add(leaf, all, count);
        for (var field : Fields.COUNTED) {
            var its = all(base, chosen, field);
            LeafValues.of(leaf.reader(), field).count(its, of(field));
        }
    }

    /** The stories that fit all that was chosen but in one field. */
    private static FixedBitSet all(FixedBitSet base, Map<String, FixedBitSet> chosen, String but) {
        if (chosen.isEmpty() || chosen.size() == 1 && chosen.containsKey(but)) return base;
        var fitting = base.clone();
        chosen.forEach((field, bits) -> {
            if (!field.equals(but)) fitting.and(bits);
        });
        return fitting;
    }

    int total() {
        return total;
    }

    /** All that were counted. */
    Query fitting() {
        return fitting;
    }

    /** What was counted of a field. */
    Tally of(String field) {
        return tallies.computeIfAbsent(field, Tally::new);
    }
}
