package broadsheet.text;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import de.danielnaber.jwordsplitter.InputTooLongException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds the parts of German compounds in the place of the whole: a text about Hochwasserschutzmauern is found for Hochwasser,
 * Schutz and Mauern, and for Hochwasserschutz too.
 */
final class CompoundFilter extends TokenFilter {
    /** Shorter words have no parts worth finding, longer ones are addresses and typing errors. */
    private static final int SHORTEST = 7;

    private static final int LONGEST = 50;
    private static final int SHORTEST_PART = 3;

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final ArrayDeque<String> parts = new ArrayDeque<>();
    private final GermanWordSplitter splitter = splitter();
    private State whole = captureState();

    CompoundFilter(TokenStream words) {
        super(words);
    }

    private static GermanWordSplitter splitter() {
        try {
            return new GermanWordSplitter(true);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!parts.isEmpty()) {
            restoreState(whole);
            word.setEmpty().append(parts.poll());
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) return false;
        if (word.length() >= SHORTEST && word.length() <= LONGEST) keepParts();
        return true;
    }

    /** Every run of neighbouring parts, but not the whole. */
    private void keepParts() {
        var found = parts(splitter, word.toString());
        if (found.size() < 2) return;
        whole = captureState();
        for (int from = 0; from < found.size(); from++) {
            for (int to = from + 1; to <= found.size(); to++) {
                var run = String.join("", found.subList(from, to));
                if (to - from < found.size() && run.length() >= SHORTEST_PART) parts.add(run);
            }
        }
    }

    /** The smallest parts; the word alone if it has none. */
    static List<String> parts(String word) {
        synchronized (Shared.SPLITTER) {
            return parts(Shared.SPLITTER, word);
        }
    }

    // For questions, which are few; it does not say that it may be used by two at a time.
    private static final class Shared {
        static final GermanWordSplitter SPLITTER = splitter();
    }

    private static List<String> parts(GermanWordSplitter splitter, String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) return List.of(word);
        try {
            return splitter.splitWord(word.toLowerCase(Locale.GERMAN));
        } catch (InputTooLongException tooLong) {
            return List.of(word);
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
    }
}
