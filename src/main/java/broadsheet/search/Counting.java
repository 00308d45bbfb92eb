package broadsheet.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the stories that fit, and how many of them have which value of a facet: for each facet as if nothing had been chosen in
 * it, so that a reader sees what choosing another value would give. Exact, not sampled; sets of stories are bits, and what is
 * common is counted by laying bits over one another.
 */
final class Counting {
    private final IndexSearcher searcher;
    private final Query words;
    private final Narrowing narrowing;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
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
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
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
        total += all(base, chosen, "").cardinality();
        for (var field : Fields.COUNTED) {
            var fitting = all(base, chosen, field);
            var found = counts.computeIfAbsent(field, _ -> new HashMap<>());
            LeafValues.of(leaf, field).count(leaf.reader(), fitting, found);
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

    /** The commonest values, commonest first. */
    List<Answer.Count> commonest(Facet facet, int most) {
        return of(facet.word()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(value -> new Answer.Count(value.getKey(), value.getValue()))
                .toList();
    }

    Map<String, Integer> of(String field) {
        return counts.getOrDefault(field, Map.of());
    }
}
