package broadsheet.desk.editor;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import broadsheet.story.Comparison;
import broadsheet.story.Comparison.Fate;
import broadsheet.story.Comparison.Piece;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a story, two of them compared.
 *
 * @param choice which two, and how they are shown
 * @param compared null when there are no two
 * @param side whether they stand side by side
 * @param from the name of the first
 * @param to the name of the second
 */
public record VersionsView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        Messages said,
        String address,
        List<Field> choice,
        @Nullable Comparison compared,
        boolean side,
        String from,
        String to,
        Language language,
        Table table) {
    public VersionsView {
        choice = List.copyOf(choice);
    }

    /** One of the two texts: without what came, or without what went. */
    public static List<Piece> without(List<Piece> pieces, Fate fate) {
        return pieces.stream().filter(piece -> piece.fate() != fate).toList();
    }
}
