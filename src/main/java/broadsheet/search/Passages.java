package broadsheet.search;

import broadsheet.search.Answer.Piece;
import broadsheet.text.Language;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Cuts the place out of a text that shows best why it was found, and marks the words. */
final class Passages {
    /** Three lines on a wide page. */
    private static final int LONGEST = 260;

    /** So far back a sentence may begin and still be shown from its beginning. */
    private static final int BEFORE = 90;

    private static final String ENDINGS = ",.;:!?)]…–—-،؛。、";

    private Passages() {}

    /**
     * A word that was asked for, in a text.
     *
     * @param word which one of the question's
     */
    record Spot(int start, int end, int word, boolean little) {}

    /** The whole text with every spot marked. */
    static List<Piece> marked(String text, List<Spot> spots) {
        return pieces(text, 0, text.length(), spots);
    }

    /** The best passage; empty if there is no spot. */
    static List<Piece> best(String text, List<Spot> spots, Language language) {
        if (spots.isEmpty()) return List.of();
        var sorted = spots.stream()
                .filter(spot -> spot.end() <= text.length())
                .sorted(Comparator.comparingInt(Spot::start))
                .toList();
        int best = 0;
        int most = -1;
        for (int first = 0; first < sorted.size(); first++) {
            int worth = worth(sorted, first);
            if (worth > most) {
                most = worth;
                best = first;
            }
        }
        if (sorted.isEmpty()) return List.of();
        var locale = language.locale();
        int start = start(text, sorted.get(best).start(), locale);
        int end = end(text, start, Math.max(sorted.get(best).end(), Math.min(text.length(), start + LONGEST)), locale);
        var pieces = new ArrayList<Piece>();
        if (start > 0 && !beginsSentence(text, start)) pieces.add(new Piece("… ", false));
        pieces.addAll(pieces(text, start, end, sorted));
        if (end < text.length() && !endsSentence(text, end)) pieces.add(new Piece(" …", false));
        return pieces;
    }

    /** Different words are worth more than the same one again; the little words hardly anything. */
    private static int worth(List<Spot> spots, int first) {
        var words = new HashSet<Integer>();
        int worth = 0;
        int end = spots.get(first).start() + LONGEST - BEFORE;
        for (int i = first; i < spots.size() && spots.get(i).end() <= end; i++) {
            var spot = spots.get(i);
            worth += (words.add(spot.word()) ? 20 : 1) * (spot.little() ? 1 : 10);
        }
        return worth;
    }

    private static int start(String text, int spot, Locale locale) {
        int earliest = Math.max(0, spot - BEFORE);
        var sentences = BreakIterator.getSentenceInstance(locale);
        // A little more before it, so that the beginning of a sentence is known as one.
        int from = Math.max(0, earliest - BEFORE);
        sentences.setText(text.substring(from, Math.min(text.length(), spot + 1)));
        int sentence = from + Math.max(0, sentences.preceding(Math.max(1, spot - from + 1)));
        if (sentence >= earliest && (from == 0 || sentence > from)) return skipSpaces(text, sentence);
        return earliest == 0 ? 0 : skipSpaces(text, boundary(text, spot - BEFORE / 2, locale));
    }

    private static int end(String text, int start, int wanted, Locale locale) {
        int paragraph = text.indexOf("\n\n", start + LONGEST / 2);
        int end = paragraph >= 0 && paragraph < wanted ? paragraph : wanted;
        int cut = end >= text.length() || end == paragraph ? Math.min(end, text.length()) : boundary(text, end, locale);
        while (cut > start && Character.isWhitespace(text.charAt(cut - 1))) cut--;
        return cut;
    }

    /** The last place not behind this one where a word begins or ends. */
    private static int boundary(String text, int at, Locale locale) {
        int from = Math.max(0, at - BEFORE);
        var words = BreakIterator.getWordInstance(locale);
        words.setText(text.substring(from, Math.min(text.length(), at + BEFORE)));
        int within = at - from;
        return from + (words.isBoundary(within) ? within : Math.max(0, words.preceding(within)));
    }

    /** To where a word, a figure or a quotation begins. */
    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || ENDINGS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) before--;
        return before < 0 || before < at - 2 || ".!?…。！？؟۔”\"“»".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean endsSentence(String text, int at) {
        return ".!?…。！？؟۔”\"“»".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Spot> spots) {
        var pieces = new ArrayList<Piece>();
        int done = start;
        for (var spot : spots.stream()
                .sorted(Comparator.comparingInt(Spot::start).thenComparingInt(spot -> -spot.end()))
                .toList()) {
            if (spot.start() < done || spot.end() > end) continue;
            piece(pieces, text.substring(done, spot.start()), false);
            piece(pieces, text.substring(spot.start(), spot.end()), true);
            done = spot.end();
        }
        piece(pieces, text.substring(done, Math.max(done, end)), false);
        return pieces;
    }

    private static void piece(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) pieces.add(new Piece(text.replace("\t", " · ").replaceAll("\\s+", " "), marked));
    }
}
