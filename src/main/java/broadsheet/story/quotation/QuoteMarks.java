package broadsheet.story.quotation;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in quotation marks, the outermost pair each time, in the habits of many languages. */
final class QuoteMarks {
    private static final String OPENERS = "“„«‹「『\"״”»‘‚‟";

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

    private QuoteMarks() {}

    static List<Span> in(String text) {
        return in(text, "");
    }

    /**
     * Every quotation, outermost marks only.
     *
     * @param next the paragraph below; where a quotation goes on it opens with the same mark again
     */
    static List<Span> in(String text, String next) {
        var spans = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            if (!opens(text, at)) {
                at++;
                continue;
            }
            int end = end(text, at);
            if (end > 0) spans.add(new Span(at, end, true));
            else if (runsOn(text, at, next)) spans.add(new Span(at, text.length(), false));
            at = end > 0 ? end : runsOn(text, at, next) ? text.length() : at + 1;
        }
        return spans;
    }

    private static boolean opens(String text, int at) {
        char mark = text.charAt(at);
        if (OPENERS.indexOf(mark) < 0) return false;
        boolean free = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean touches = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return switch (mark) {
            case '“', '„', '‟', '‚', '‘' -> free && touches;
            case '\"', '״', '”', '»' -> free && touches && (at == 0 || ",.;:!?".indexOf(text.charAt(at - 1)) < 0);
            default -> true;
        };
    }

    /** Behind the closing mark, or -1. */
    private static int end(String text, int open) {
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
