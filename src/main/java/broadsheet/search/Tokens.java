package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What an analyser makes of a word or phrase of a question. */
record Tokens(List<String> all) {
    /** A phrase of more is found by its beginning. */
    private static final int MOST = 24;

    static Tokens of(Analyzer analyser, String text) {
        var all = new ArrayList<String>();
        try (var stream = analyser.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && all.size() < MOST) if (!word.isEmpty()) all.add(word.toString());
            stream.end();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return new Tokens(List.copyOf(all));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether it is one word and not a row of them, as a Chinese name or a hyphenated word is. */
    boolean isOne() {
        return all.size() == 1;
    }

    String last() {
        return all.getLast();
    }

    /** They stand in this field, next to one another if there are several. */
    Query in(String field) {
        return isOne()
                ? new TermQuery(new Term(field, all.getFirst()))
                : new PhraseQuery(field, all.toArray(String[]::new));
    }
}
