package broadsheet.extraction;

import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a text: one a line as a browser copies them, joined again where a program has wrapped the lines. */
final class PastedLines {
    /** Mail programs and terminals wrap between these columns. */
    private static final int NARROWEST_WRAP = 50;

    private static final int WIDEST_WRAP = 100;

    private PastedLines() {}

    static List<String> of(String text) {
        var paragraphs = new ArrayList<String>();
        var block = new ArrayList<String>();
        text.lines().map(PastedLines::stripped).forEach(line -> {
            if (line.isEmpty()) end(block, paragraphs);
            else block.add(line);
        });
        end(block, paragraphs);
        return paragraphs;
    }

    private static void end(List<String> block, List<String> paragraphs) {
        if (isWrapped(block)) paragraphs.add(String.join(" ", block));
        else paragraphs.addAll(block);
        block.clear();
    }

    /** Every line but the last is about full, and sentences run on over their ends. */
    private static boolean isWrapped(List<String> lines) {
        if (lines.size() < 2) return false;
        int runOn = 0;
        for (var line : lines.subList(0, lines.size() - 1)) {
            if (line.length() < NARROWEST_WRAP || line.length() > WIDEST_WRAP) return false;
            if (!Lines.endsSentence(line)) runOn++;
        }
        return runOn * 2 >= lines.size() - 1;
    }

    private static String stripped(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) from++;
        while (to > from && isSpace(line.charAt(to - 1))) to--;
        return folded(line, from, to);
    }

    /** Runs of spaces mean nothing, and patterns stumble over a million of them. */
    private static String folded(String line, int from, int to) {
        var folded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = line.charAt(i) == '\t' ? ' ' : line.charAt(i);
            boolean again = c == ' ' && folded.length() > 0 && folded.charAt(folded.length() - 1) == ' ';
            if (!again) folded.append(c);
        }
        return folded.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
