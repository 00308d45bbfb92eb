package broadsheet.related.desk;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.EmptyState;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read after one story.
 *
 * @param action where decisions are sent
 * @param refusal why the last one did not count
 * @param storyline what the story belongs to, with its screen; null when it belongs to none
 * @param shown what readers see, in its order
 * @param considered what is alike too, but further down
 * @param banned what the desk keeps out
 * @param query what was looked for
 * @param found published stories that fit it
 */
public record RelatedView(
        DeskPage page,
        PageHead head,
        Messages said,
        String action,
        @Nullable Notice refusal,
        @Nullable Pick storyline,
        List<Pick> shown,
        List<Pick> considered,
        List<Pick> banned,
        String query,
        List<Pick> found,
        EmptyState empty) {
    public RelatedView {
        shown = List.copyOf(shown);
        considered = List.copyOf(considered);
        banned = List.copyOf(banned);
        found = List.copyOf(found);
    }
}
