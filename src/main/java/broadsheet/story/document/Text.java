package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;

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
        inlines = canonical(inlines);
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

    /** The words alone; a line break is a newline. */
    public String plain() {
        if (inlines.size() == 1 && inlines.getFirst() instanceof Inline.Run only) return only.text();
        var plain = new StringBuilder();
        for (var inline : inlines) {
            switch (inline) {
                case Inline.Run run -> plain.append(run.text());
                case Inline.LineBreak _ -> plain.append('\n');
            }
        }
        return plain.toString();
    }

    /** White space folded and trimmed, control characters dropped, torn surrogates replaced. */
    static String tidy(String raw) {
        return Text.of(raw).plain();
    }

    private static List<Inline> canonical(List<Inline> raw) {
        var kept = new ArrayList<Inline>(raw.size());
        for (var inline : raw) {
            switch (inline) {
                case Inline.LineBreak lineBreak -> {
                    trimEnd(kept);
                    if (!kept.isEmpty()) kept.add(lineBreak);
                }
                case Inline.Run run -> append(kept, run);
            }
        }
        while (!kept.isEmpty() && kept.getLast() instanceof Inline.LineBreak) {
            kept.removeLast();
            trimEnd(kept);
        }
        trimEnd(kept);
        return List.copyOf(kept);
    }

    private static void append(List<Inline> kept, Inline.Run run) {
        boolean spaceBefore = kept.isEmpty()
                || kept.getLast() instanceof Inline.LineBreak
                || kept.getLast() instanceof Inline.Run before && before.text().endsWith(" ");
        var text = folded(run.text(), spaceBefore);
        if (text.isEmpty()) return;
        if (!kept.isEmpty()
                && kept.getLast() instanceof Inline.Run before
                && before.marks().equals(run.marks())) {
            kept.set(kept.size() - 1, new Inline.Run(before.text() + text, run.marks()));
        } else {
            kept.add(new Inline.Run(text, run.marks()));
        }
    }

    private static void trimEnd(List<Inline> kept) {
        while (!kept.isEmpty()
                && kept.getLast() instanceof Inline.Run last
                && last.text().endsWith(" ")) {
            var shorter = last.text().substring(0, last.text().length() - 1);
            kept.removeLast();
            if (!shorter.isEmpty()) kept.add(new Inline.Run(shorter, last.marks()));
        }
    }

    /** The one loop every character passes; the string itself comes back when nothing had to change. */
    private static String folded(String raw, boolean spaceBefore) {
        var out = new StringBuilder(raw.length());
        boolean space = spaceBefore;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
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
}
