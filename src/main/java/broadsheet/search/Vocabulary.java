package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words that the archive is made of. */
final class Vocabulary {
    /** Terms looked at for one beginning, in all pieces of the index together: some two milliseconds. */
    private static final int MOST_LOOKED_AT = 4_000;

    /** Of these, in a piece that holds next to nothing. */
    private static final int LEAST_LOOKED_AT = 200;

    /** Stories read for all completions together: two letters fit half the archive, and mean none of it. */
    private static final int MOST_READ = 50_000;

    /** So few letters mean nothing yet. */
    private static final int SHORT = 3;

    private static final int COMPLETIONS = 12;
    private static final int CORRECTIONS = 3;

    /** Words of three letters all look like one another. */
    private static final int SHORTEST_CORRECTED = 4;

    private static final int LONGEST_CORRECTED = 40;

    private final IndexReader reader;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /** The tags of the languages that have stems in the index. */
    List<String> languages() throws IOException {
        var found = new HashMap<String, Integer>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Fields.LANGUAGE);
            if (terms == null) continue;
            var each = terms.iterator();
            for (var tag = each.next(); tag != null; tag = each.next()) {
                found.merge(tag.utf8ToString().split("-")[0], each.docFreq(), Integer::sum);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In how many stories the word stands in this field. */
    int frequency(String field, String word) throws IOException {
        return reader.docFreq(new Term(field, word));
    }

    /** The commonest words that begin like this, without the beginning itself. */
    List<String> completions(String field, String beginning) throws IOException {
        var found = new HashMap<String, Integer>();
        var prefix = new BytesRef(beginning);
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(field);
            if (terms == null) continue;
            var each = terms.iterator();
            if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) continue;
            var word = each.term();
            int most = lookedAt(leaf.reader());
            for (int i = 0; i < most && word != null && StringHelper.startsWith(word, prefix); i++) {
                if (word.length > prefix.length) found.merge(word.utf8ToString(), each.docFreq(), Integer::sum);
                word = each.next();
            }
        }
        var commonest = found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPLETIONS)
                .toList();
        return affordable(commonest, beginning.length() > SHORT);
    }

    /** A piece of the index is looked through as thoroughly as there are stories in it. */
    private int lookedAt(IndexReader leaf) {
        long share = (long) MOST_LOOKED_AT * leaf.numDocs() / Math.max(1, reader.numDocs());
        return (int) Math.max(LEAST_LOOKED_AT, share);
    }

    /** The commonest is always read where it may well be meant; two or three letters that begin a little word begin others too. */
    private static List<String> affordable(List<Map.Entry<String, Integer>> commonest, boolean always) {
        var kept = new ArrayList<String>();
        int read = 0;
        for (var one : commonest) {
            boolean free = always && kept.isEmpty();
            if (!free && read + one.getValue() > MOST_READ) continue;
            if (!free) read += one.getValue();
            kept.add(one.getKey());
        }
        return kept.isEmpty() && !commonest.isEmpty()
                ? List.of(commonest.getFirst().getKey())
                : kept;
    }

    /** Words that look like one that nobody wrote, the likeliest first. */
    List<String> corrections(String word) throws IOException {
        var found = similar(word, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return found.stream()
                .filter(one -> one.score == found.getFirst().score)
                .limit(CORRECTIONS)
                .map(one -> one.string)
                .toList();
    }

    /** Words that look like a rare one and are very much commoner, the likeliest first. */
    List<String> commoner(String word) throws IOException {
        int often = 10 * Math.max(1, frequency(Fields.TEXT, word));
        return similar(word, SuggestMode.SUGGEST_MORE_POPULAR).stream()
                .filter(found -> found.freq >= often)
                .map(one -> one.string)
                .toList();
    }

    private List<SuggestWord> similar(String word, SuggestMode mode) throws IOException {
        if (word.length() < SHORTEST_CORRECTED || word.length() > LONGEST_CORRECTED) return List.of();
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < 6 ? 1 : 2);
        var found = new ArrayList<SuggestWord>();
        for (var field : List.of(Fields.TEXT, Fields.HEADLINE, Fields.BYLINE, Fields.SUBJECT)) {
            found.addAll(List.of(checker.suggestSimilar(new Term(field, word), CORRECTIONS, reader, mode)));
        }
        found.sort(Comparator.<SuggestWord>comparingDouble(one -> -one.score).thenComparing(one -> -one.freq));
        return found.stream()
                .filter(one -> found.stream()
                                .filter(other -> other.string.equals(one.string))
                                .findFirst()
                                .orElseThrow()
                        == one)
                .toList();
    }
}
