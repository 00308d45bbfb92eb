package broadsheet.desk.passage;

import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.Field;
import broadsheet.story.Comparison;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a story's text.
 *
 * @param address of the notes
 * @param story address of it
 * @param suggested what people would change
 * @param notes in the order of the text
 * @param quoted the field for the words that a new note is about
 * @param words the field for what it says
 */
public record Margin(
        Messages said,
        String address,
        String story,
        List<Row> notes,
        List<Suggested> suggested,
        Field quoted,
        Field words) {
    /**
     * A note.
     *
     * @param resolved who said that it is done with; null while it is open
     * @param answer the field for an answer
     */
    public record Row(
            String id,
            String quoted,
            List<Remark> remarks,
            @Nullable String resolved,
            Field answer) {
        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    /** What one person said. */
    public record Remark(String by, Cell.When when, String words) {}

    /**
     * What somebody would change.
     *
     * @param pieces of the text, by words
     * @param address of it
     * @param decidable whether it may be accepted and refused from here
     */
    public record Suggested(
            String by, Cell.When when, List<Comparison.Piece> pieces, String address, boolean decidable) {
        public Suggested {
            pieces = List.copyOf(pieces);
        }
    }

    public Margin {
        suggested = List.copyOf(suggested);
        notes = List.copyOf(notes);
    }

    public long open() {
        return notes.stream().filter(note -> note.resolved() == null).count();
    }
}
