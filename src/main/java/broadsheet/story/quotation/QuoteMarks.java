package broadsheet.story.quotation;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in quotation marks, the outermost pair each time, in the habits of many languages. */
final class QuoteMarks {
    private static final String OPENERS = "“„«‹「『\"״”»‘‚‟";

    /** Where a text has one of these, single marks hold a title or a heading at arm's length. */
    private static final String DOUBLE = "“„«\"‟";

    private static final String SENTENCE_MARKS = ".,!?…—";

    /**
     * A stretch of text with its quotation marks.
     *
     * @param start of the opening mark
     * @param end behind the closing mark, or the end of the text
     * @param closed false when the paragraph ends before the quotation does
     */
    record Span(int start, int end, boolean closed) {
        String inner(String text) {
            return text.substring(start + 1, closed ? end - 1 : end);
        }
    }

    private final boolean single;

    private QuoteMarks(boolean single) {
        this.single = single;
    }

    /** The habit of a text: straight single marks quote only where no double ones do. */
    static QuoteMarks of(String wholeText) {
        return new QuoteMarks(wholeText.chars().noneMatch(c -> DOUBLE.indexOf(c) >= 0));
    }

    /**
     * Every quotation, outermost marks only.
     *
     * @param next the paragraph below; where a quotation goes on it opens with the same mark again
     */
    List<Span> in(String text, String next) {
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            if (!opens(text, at)) {
                at++;
                continue;
            }
            int end = end(text, at);
            int again = opensAgain(text, at, end);
            if (again > 0)
                spans.add(new Span(
                        at, at + text.substring(at, again).stripTrailing().length(), false));
            else if (end > 0) spans.add(new Span(at, end, true));
            else if (runsOn(text, at, next)) spans.add(new Span(at, text.length(), false));
            at = again > 0 ? again : end > 0 ? end : runsOn(text, at, next) ? text.length() : at + 1;
        }
        return spans;
    }

    private boolean opens(String text, int at) {
        char mark = text.charAt(at);
        if (mark == '\'') return single && opensSingle(text, at);
        if (OPENERS.indexOf(mark) < 0) return false;
        boolean free = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean touches = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return switch (mark) {
            case '“', '„', '‟', '‚', '‘' -> free && touches;
            case '\"', '״', '”', '»' -> free && touches && (at == 0 || ",.;:!?".indexOf(text.charAt(at - 1)) < 0);
            default -> true;
        };
    }

    /** Not the apostrophe of "the '90s". */
    private static boolean opensSingle(String text, int at) {
        boolean free = at == 0 || " (—–[\n".indexOf(text.charAt(at - 1)) >= 0;
        return free && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /**
     * Where the same mark opens once more before it was closed: the paragraphs of one long quotation, run together. A
     * straight mark opens when a space stands before it and a word behind.
     */
    private static int opensAgain(String text, int open, int end) {
        char mark = text.charAt(open);
        if ("\"“'".indexOf(mark) < 0) return -1;
        int upTo = end > 0 ? end : text.length();
        for (int i = open + 2; i < upTo; i++) {
            if (text.charAt(i) != mark || !Character.isWhitespace(text.charAt(i - 1))) continue;
            boolean word = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
            int before = i - 1;
            while (before > open && Character.isWhitespace(text.charAt(before))) before--;
            if (word && (mark != '\'' || SENTENCE_MARKS.indexOf(text.charAt(before)) >= 0)) return i;
        }
        return -1;
    }

    /**
     * Behind a closing apostrophe, or -1. One behind a comma or full stop surely closes; one behind an s may be a
     * genitive ("the swimmers' club") and closes only when nothing surer follows.
     */
    private static int endOfSingle(String text, int open) {
        int perhaps = -1;
        for (int i = open + 2; i < text.length(); i++) {
            if (text.charAt(i) != '\'') continue;
            if (i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) {
                if (opensSingle(text, i) && perhaps > 0) return perhaps;
                continue;
            }
            char before = text.charAt(i - 1);
            if (before != 's') return i + 1;
            if (perhaps < 0) perhaps = i + 1;
        }
        return perhaps;
    }

    /** Behind the closing mark, or -1. */
    private static int end(String text, int open) {
        if (text.charAt(open) == '\'') return endOfSingle(text, open);
        var closers = closers(text.charAt(open));
        boolean nests = "«「『".indexOf(text.charAt(open)) >= 0;
        int depth = 1;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == text.charAt(open) && closers.indexOf(c) < 0) {
                if (!nests) return -1;
                depth++;
            } else if (closers.indexOf(c) >= 0 && closes(text, i) && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static String closers(char mark) {
        return switch (mark) {
            case '“', '‟' -> "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«";
            case '‹' -> "›";
            case '「' -> "」";
            case '『' -> "』";
            case '‘' -> "’";
            case '‚' -> "‘";
            default -> String.valueOf(mark);
        };
    }

    /** An apostrophe or a mark inside an abbreviation (צה״ל) has a letter behind it. */
    private static boolean closes(String text, int at) {
        boolean mayStandInsideAWord = "’\"״”".indexOf(text.charAt(at)) >= 0;
        return !mayStandInsideAWord || at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** A quotation over several paragraphs opens each of them and closes only the last. */
    private static boolean runsOn(String text, int at, String next) {
        return "“„«".indexOf(text.charAt(at)) >= 0
                && (text.substring(0, at).isBlank() || next.indexOf(text.charAt(at)) == 0);
    }
}
