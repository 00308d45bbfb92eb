package broadsheet.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The paragraphs of a text: one a line as a browser copies them, joined again where a program has wrapped the lines. */
final class PastedLines {
    /** Mail programs and terminals wrap between these columns. */
    private static final int NARROWEST_WRAP = 50;

    private static final int WIDEST_WRAP = 100;

    private static final Pattern BLANK = Pattern.compile(
            "(?:[ \\t\\u00a0]*(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029\\f]))[ \\t\\u00a0]*(?:(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029\\f])[ \\t\\u00a0]*)+");
    private static final Pattern LINE = Pattern.compile("\\R");

    private PastedLines() {}

    static List<String> of(String text) {
        var paragraphs = new ArrayList<String>();
        for (var block : BLANK.split(text)) {
            var lines = LINE.splitAsStream(block)
                    .map(PastedLines::stripped)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (isWrapped(lines)) paragraphs.add(String.join(" ", lines));
            else paragraphs.addAll(lines);
        }
        return paragraphs;
    }

    /** Every line but the last is about full, and sentences run on over their ends. */
    private static boolean isWrapped(List<String> lines) {
        if (lines.size() < 2) return false;
        int runOn = 0;
        for (var line : lines.subList(0, lines.size() - 1)) {
            if (line.length() < NARROWEST_WRAP || line.length() > WIDEST_WRAP) return false;
            if (!Words.endsSentence(line)) runOn++;
        }
        return runOn * 2 >= lines.size() - 1;
    }

    private static String stripped(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) from++;
        while (to > from && isSpace(line.charAt(to - 1))) to--;
        return line.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
