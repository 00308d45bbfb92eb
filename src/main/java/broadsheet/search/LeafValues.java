package broadsheet.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values of one field the documents of one piece of the index have. Pieces never change, so this is read once for each and kept
 * as long as the piece is: four bytes a value, and for fields in which a document may have several, four a document.
 */
final class LeafValues {
    /** Up to so many values of one field, each has a set of bits for the documents that have it. */
    private static final int FEW = 32;

    private static final Map<IndexReader.CacheKey, Map<String, LeafValues>> KEPT = new ConcurrentHashMap<>();

    /** Where a document's values begin; null if each has one or none, at the document's own number. */
    private final int @Nullable [] starts;

    /** Numbers of values, less than 0 for none. */
    private final int[] values;

    /** From a value's number in this piece to its number in all of them. */
    private final int[] numbers;

    private volatile List<FixedBitSet> bits = List.of();

    private LeafValues(int @Nullable [] starts, int[] values, int[] numbers) {
        this.starts = starts;
        this.values = values;
        this.numbers = numbers;
    }

    /** Reads what is counted of a new piece, before a question comes and waits for it. */
    static void prepare(LeafReader leaf) throws IOException {
        for (var field : Fields.COUNTED) of(leaf, field);
    }

    static LeafValues of(LeafReader leaf, String field) throws IOException {
        var cache = leaf.getCoreCacheHelper();
        if (cache == null) return read(leaf, field);
        var kept = KEPT.computeIfAbsent(cache.getKey(), _ -> {
            cache.addClosedListener(KEPT::remove);
            return new ConcurrentHashMap<>();
        });
        var known = kept.get(field);
        if (known != null) return known;
        var read = read(leaf, field);
        kept.put(field, read);
        return read;
    }

    private static LeafValues read(LeafReader leaf, String field) throws IOException {
        var all = DocValues.getSortedSet(leaf, field);
        var numbers = numbers(all, Tally.names(field));
        var single = DocValues.unwrapSingleton(all);
        if (single == null) return several(all, leaf.maxDoc(), numbers);
        var values = new int[leaf.maxDoc()];
        Arrays.fill(values, -1);
        for (int document = single.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = single.nextDoc()) {
            values[document] = single.ordValue();
        }
        return new LeafValues(null, values, numbers);
    }

    private static int[] numbers(SortedSetDocValues all, Tally.Names names) throws IOException {
        var numbers = new int[Math.toIntExact(all.getValueCount())];
        var each = all.termsEnum();
        int i = 0;
        for (var name = each.next(); name != null; name = each.next()) numbers[i++] = names.number(name.utf8ToString());
        return numbers;
    }

    private static LeafValues several(SortedSetDocValues all, int documents, int[] numbers) throws IOException {
        var starts = new int[documents + 1];
        var values = new int[documents];
        int end = 0;
        for (int document = 0; document < documents; document++) {
            starts[document] = end;
            if (!all.advanceExact(document)) continue;
            int its = all.docValueCount();
            if (end + its > values.length) values = Arrays.copyOf(values, (end + its) * 3 / 2);
            for (int i = 0; i < its; i++) values[end++] = (int) all.nextOrd();
        }
        starts[documents] = end;
        return new LeafValues(starts, Arrays.copyOf(values, end), numbers);
    }

    /** Adds how many of these documents of the piece have which value. */
    void count(FixedBitSet fitting, Tally tally) {
        int known = numbers.length;
        var found = starts != null
                ? several(starts, fitting, known)
                : known <= FEW ? few(fitting, known) : single(fitting, known);
        for (int value = 0; value < found.length; value++) {
            if (found[value] > 0) tally.add(numbers[value], found[value]);
        }
    }

    /** Of a handful of values the bits of each are laid over those that fit, 64 documents at a stroke. */
    private int[] few(FixedBitSet fitting, int known) {
        var sets = bits;
        if (sets.isEmpty()) bits = sets = bits(known);
        var found = new int[known];
        for (int value = 0; value < known; value++) {
            found[value] = (int) FixedBitSet.intersectionCount(sets.get(value), fitting);
        }
        return found;
    }

    private List<FixedBitSet> bits(int known) {
        var sets = Stream.generate(() -> new FixedBitSet(values.length))
                .limit(known)
                .toList();
        for (int document = 0; document < values.length; document++) {
            if (values[document] >= 0) sets.get(values[document]).set(document);
        }
        return sets;
    }

    private int[] single(FixedBitSet fitting, int known) {
        var found = new int[known];
        var words = fitting.getBits();
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                int value = values[(word << 6) + Long.numberOfTrailingZeros(left)];
                if (value >= 0) found[value]++;
            }
        }
        return found;
    }

    private int[] several(int[] from, FixedBitSet fitting, int known) {
        var found = new int[known];
        var words = fitting.getBits();
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                int document = (word << 6) + Long.numberOfTrailingZeros(left);
                for (int i = from[document]; i < from[document + 1]; i++) found[values[i]]++;
            }
        }
        return found;
    }
}
