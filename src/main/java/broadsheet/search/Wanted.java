package broadsheet.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or phrase somebody typed.
 *
 * @param typed as it stands in the question
 * @param form what counts as having it
 */
record Wanted(String typed, Form form) {
    /** More are a pasted text; each costs time. */
    static final int MOST = 16;

    private static final String QUOTES = "\"“”„‟«»＂〝〞「」『』";

    /** What counts as having it. */
    enum Form {
        /** A word, in any of its forms. */
        WORD,
        /** The beginning of a word, or a whole one: somebody may still be typing it. */
        BEGINNING,
        /** These words in this order, as they stand. */
        PHRASE
    }

    /** Takes a question apart. A quotation mark that is never closed means nothing; one between Hebrew letters belongs to a word. */
    static List<Wanted> in(String question) {
        var wanted = new ArrayList<Wanted>();
        int from = 0;
        for (int open = quote(question, 0); open >= 0 && wanted.size() < MOST; open = quote(question, from)) {
            int close = quote(question, open + 1);
            if (close < 0) break;
            words(wanted, question.substring(from, open), false);
            var inside = question.substring(open + 1, close).strip();
            if (!inside.isEmpty()) wanted.add(new Wanted(inside, Form.PHRASE));
            from = close + 1;
        }
        words(wanted, question.substring(from), true);
        return List.copyOf(wanted.subList(0, Math.min(wanted.size(), MOST)));
    }

    private static int quote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0 && !(hebrew(text, i - 1) && hebrew(text, i + 1))) return i;
        }
        return -1;
    }

    private static boolean hebrew(String text, int place) {
        return place >= 0
                && place < text.length()
                && Character.UnicodeScript.of(text.charAt(place)) == Character.UnicodeScript.HEBREW;
    }

    private static void words(List<Wanted> wanted, String text, boolean last) {
        var words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) continue;
            boolean open = last && i == words.length - 1 && !text.endsWith(" ");
            wanted.add(new Wanted(words[i], open || words[i].endsWith("*") ? Form.BEGINNING : Form.WORD));
        }
    }
}
