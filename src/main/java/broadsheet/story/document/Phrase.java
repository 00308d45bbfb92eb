package broadsheet.story.document;

import java.util.ArrayList;
import java.util.List;

/** A text as it is wrapped on a page: a mark that neighbours share stands around them once. What templates show. */
public sealed interface Phrase {

    record Words(String text) implements Phrase {}

    record LineEnd() implements Phrase {}

    record Note(Text note) implements Phrase {}

    record Marked(Mark mark, List<Phrase> inside) implements Phrase {}

    /** The phrases of a text, in reading order. */
    static List<Phrase> of(Text text) {
        return nested(text.inlines(), 0);
    }

    private static List<Phrase> nested(List<Inline> inlines, int depth) {
        var phrases = new ArrayList<Phrase>(inlines.size());
        for (int from = 0, to; from < inlines.size(); from = to) {
            to = endOfSame(inlines, from, depth);
            var first = inlines.get(from);
            if (first.marks().size() > depth) {
                var inside = nested(inlines.subList(from, to), depth + 1);
                phrases.add(new Marked(first.marks().get(depth), inside));
            } else {
                phrases.add(bare(first));
            }
        }
        return phrases;
    }

    /** Where the stretch under the same mark ends; a piece without one is a stretch of its own. */
    private static int endOfSame(List<Inline> inlines, int from, int depth) {
        var marks = inlines.get(from).marks();
        int to = from + 1;
        if (marks.size() <= depth) return to;
        var mark = marks.get(depth);
        while (to < inlines.size()
                && inlines.get(to).marks().size() > depth
                && inlines.get(to).marks().get(depth).equals(mark)) to++;
        return to;
    }

    private static Phrase bare(Inline inline) {
        return switch (inline) {
            case Inline.Run run -> new Words(run.text());
            case Inline.LineBreak _ -> new LineEnd();
            case Inline.Footnote(var note) -> new Note(note);
        };
    }
}
