package broadsheet.desk.editor;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a story is looked at before its time.
 *
 * @param preview address of the page as readers will see it
 * @param address of this screen, to which a wish for a link is sent
 * @param made the link just made, told once; null for none
 * @param days how long a new link is good; null for who may make none
 */
public record PreviewsView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        Messages said,
        String preview,
        String address,
        @Nullable String made,
        @Nullable Field days,
        List<Link> links) {
    /** A link that is good. */
    public record Link(String by, String until, String removal) {}

    public PreviewsView {
        links = List.copyOf(links);
    }
}
