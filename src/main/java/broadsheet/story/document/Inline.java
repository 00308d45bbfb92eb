package broadsheet.story.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of text under the same marks, the end of a line within a paragraph, or a note to what stands there. */
public sealed interface Inline {

    /** In wrapping order, at most one of a rank. */
    List<Mark> marks();

    /**
     * Words.
     *
     * @param text never empty
     */
    record Run(String text, List<Mark> marks) implements Inline {
        public Run {
            marks = inOrder(marks);
        }

        public Run(String text, Mark... marks) {
            this(text, List.of(marks));
        }
    }

    /** The line ends here, the paragraph goes on: verse, addresses. */
    record LineBreak(List<Mark> marks) implements Inline {
        public LineBreak {
            marks = inOrder(marks);
        }

        public LineBreak(Mark... marks) {
            this(List.of(marks));
        }
    }

    /**
     * A note to what stands before it, shown at the end of the story. It carries no marks, and no footnotes of its own.
     *
     * @param note may be a paragraph, hardly ever more
     */
    record Footnote(Text note) implements Inline {
        public Footnote {
            if (note.inlines().stream().anyMatch(Footnote.class::isInstance)) {
                note = new Text(note.inlines().stream()
                        .filter(inline -> !(inline instanceof Footnote))
                        .toList());
            }
        }

        @Override
        public List<Mark> marks() {
            return List.of();
        }
    }

    /** Marks with others inside them. */
    static List<Mark> under(List<Mark> outer, List<Mark> inner) {
        var all = new ArrayList<>(outer);
        all.addAll(inner);
        return inOrder(all);
    }

    /** Sorts by rank; where two marks share a rank the later, inner one wins. */
    private static List<Mark> inOrder(List<Mark> marks) {
        if (isInOrder(marks)) return List.copyOf(marks);
        var kept = new ArrayList<Mark>(marks.size());
        for (var mark : marks) {
            kept.removeIf(other -> other.rank() == mark.rank());
            kept.add(mark);
        }
        kept.sort(Comparator.comparingInt(Mark::rank));
        return List.copyOf(kept);
    }

    private static boolean isInOrder(List<Mark> marks) {
        for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i - 1).rank() >= marks.get(i).rank()) return false;
        }
        return true;
    }
}
