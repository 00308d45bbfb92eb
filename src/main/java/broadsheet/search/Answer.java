package broadsheet.search;

import broadsheet.story.Teaser;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question.
 *
 * @param total stories that fit, on all pages
 * @param hits those of the page asked for
 * @param counts for each facet its commonest values among the stories that fit the words and all other filters
 * @param months how many of them were published when, newest first, whatever dates were asked for
 * @param meant the words as they are probably meant, if something else was typed
 * @param loosely why stories are among the hits that do not have every word as it was typed
 * @param whole whether the index is complete; while it is made anew, stories are missing
 */
public record Answer(
        int total,
        List<Hit> hits,
        Map<Facet, List<Count>> counts,
        SortedMap<YearMonth, Integer> months,
        @Nullable String meant,
        Loosely loosely,
        boolean whole) {
    /** A page that can be read to its end. */
    public static final int HITS = 20;

    public Answer {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return Math.clamp((total + HITS - 1) / HITS, 1, Question.MOST_PAGES);
    }

    /** How closely the hits keep to the words. */
    public enum Loosely {
        /** Every word is in every story. */
        NOT,
        /** A word that nobody wrote was taken for one that looks like it. */
        MISSPELT,
        /** No story has all of the words, so those with most of them are shown. */
        MOST_WORDS
    }

    /**
     * A value of a facet.
     *
     * @param stories how many have it
     */
    public record Count(String value, int stories) {}

    /**
     * A story.
     *
     * @param headline in pieces, the words asked for marked
     * @param passage the place of the text that has most of them; empty when they are not in the text
     */
    public record Hit(Teaser story, List<Piece> headline, List<Piece> passage) {
        public Hit {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    /**
     * A piece of text.
     *
     * @param marked whether it is one of the words asked for
     */
    public record Piece(String text, boolean marked) {}
}
