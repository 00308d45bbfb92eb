package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words with their marks, in one canonical form: neighbours under equal marks are one run, white space is as a browser
 * would show it (no double spaces, none at the ends or around a line break), control characters and torn surrogates are
 * gone. Two texts that look alike are therefore equal, and going out to HTML and back changes nothing.
 *
 * @param inlines in reading order
 */
public record Text(List<Inline> inlines) {
    public static final Text EMPTY = new Text(List.of());

    public Text {
        inlines = new Folding().of(inlines);
    }

    public static Text of(String words) {
        return words.isEmpty() ? EMPTY : new Text(List.of(new Inline.Run(words)));
    }

    public static Text of(Inline... inlines) {
        return new Text(List.of(inlines));
    }

    public boolean isEmpty() {
        return inlines.isEmpty();
    }

    /** Whether every word of it is strong; an interview's questions are. */
    public boolean isStrong() {
        return !isEmpty()
                && inlines.stream()
                        .allMatch(inline -> inline instanceof Inline.Footnote
                                || inline.marks().contains(new Mark.Strong()));
    }

    /** What its footnotes say. */
    public Stream<Text> notes() {
        return inlines.stream().<Text>mapMulti((inline, found) -> {
            if (inline instanceof Inline.Footnote(var note)) found.accept(note);
        });
    }

    /** The words alone; a line break is a newline, footnotes are left out. */
    public String plain() {
        if (inlines.size() == 1 && inlines.getFirst() instanceof Inline.Run only) return only.text();
        var plain = new StringBuilder();
        for (var inline : inlines) {
            switch (inline) {
                case Inline.Run run -> plain.append(run.text());
                case Inline.LineBreak _ -> plain.append('\n');
                case Inline.Footnote _ -> {}
            }
        }
        return plain.toString();
    }

    /** White space folded and trimmed, control characters dropped, torn surrogates replaced. */
    static String tidy(String raw) {
        return Text.of(raw).plain();
    }

    /** Brings inlines into the canonical form, in time linear in their length. */
    private static final class Folding {
        private final List<Inline> kept = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private List<Mark> marks = List.of();

        /** Whether a space would not be seen here: after another, or where a line begins. */
        private boolean spaceBefore = true;

        List<Inline> of(List<Inline> raw) {
            for (var inline : raw) {
                switch (inline) {
                    case Inline.LineBreak lineBreak -> breakLine(lineBreak);
                    case Inline.Run run -> add(run);
                    case Inline.Footnote footnote -> add(footnote);
                }
            }
            endLine();
            while (!kept.isEmpty() && kept.getLast() instanceof Inline.LineBreak) kept.removeLast();
            return List.copyOf(kept);
        }

        private void add(Inline.Run run) {
            var text = folded(run.text(), spaceBefore);
            if (text.isEmpty()) return;
            if (!run.marks().equals(marks)) {
                endRun();
                marks = run.marks();
            }
            words.append(text);
            spaceBefore = text.endsWith(" ");
        }

        private void add(Inline.Footnote footnote) {
            if (footnote.note().isEmpty()) return;
            endRun();
            kept.add(footnote);
            spaceBefore = false;
        }

        private void breakLine(Inline.LineBreak lineBreak) {
            endLine();
            if (!kept.isEmpty()) kept.add(lineBreak);
        }

        private void endLine() {
            if (!words.isEmpty() && spaceBefore) words.setLength(words.length() - 1);
            endRun();
            spaceBefore = true;
        }

        private void endRun() {
            if (!words.isEmpty()) kept.add(new Inline.Run(words.toString(), marks));
            words.setLength(0);
        }
    }

    /** The one loop every character passes; the string itself comes back when nothing had to change. */
    private static String folded(String raw, boolean spaceBefore) {
        int same = unchanged(raw, spaceBefore);
        if (same == raw.length()) return raw;
        var out = new StringBuilder(raw.length()).append(raw, 0, same);
        boolean space = same == 0 ? spaceBefore : raw.charAt(same - 1) == ' ';
        for (int i = same; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                if (!space) out.append(' ');
                space = true;
                continue;
            }
            if (Character.isISOControl(c)) continue;
            space = false;
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1));
            if (pair) out.append(c).append(raw.charAt(++i));
            else out.append(Character.isSurrogate(c) ? '\uFFFD' : c);
        }
        return out.toString();
    }

    /** How many characters from the start on are certainly as they should be. */
    private static int unchanged(String raw, boolean spaceBefore) {
        boolean space = spaceBefore;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = c == ' ' ? !space : !Character.isISOControl(c) && !Character.isSurrogate(c);
            if (!plain) return i;
            space = c == ' ';
        }
        return raw.length();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
