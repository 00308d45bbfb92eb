package broadsheet.related.desk;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One storyline and everything that can be decided about it.
 *
 * @param action where decisions are sent
 * @param refusal why the last one did not count
 * @param name what it is called
 * @param parted what those would be called that are parted from it
 * @param episodes its published stories, oldest first
 * @param ticked which of them were chosen when something was refused
 * @param query which stories were looked for
 * @param found published stories that fit it
 * @param other which storylines were looked for
 * @param others those that fit it
 */
public record StorylineView(
        DeskPage page,
        PageHead head,
        Messages said,
        String action,
        @Nullable Notice refusal,
        boolean confirmed,
        Field name,
        Field parted,
        List<Pick> episodes,
        List<String> ticked,
        String query,
        List<Pick> found,
        String other,
        List<Pick> others) {
    public StorylineView {
        episodes = List.copyOf(episodes);
        ticked = List.copyOf(ticked);
        found = List.copyOf(found);
        others = List.copyOf(others);
    }
}
