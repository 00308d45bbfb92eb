package broadsheet.desk.editor;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Cell;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Tabs;
import broadsheet.story.Comparison;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a story stands and what can be done with it.
 *
 * @param standing sentences about how far it has come
 * @param differs what the next update shows readers; null when there is nothing new or nothing public
 * @param log the latest first
 */
public record PublishingView(
        DeskPage page,
        PageHead head,
        Tabs tabs,
        Messages said,
        Messages stories,
        List<String> standing,
        List<Panel> panels,
        @Nullable Comparison differs,
        List<Deed> log) {
    /** One line of the log. */
    public record Deed(String who, String did, String words, Cell.When when) {}

    public PublishingView {
        standing = List.copyOf(standing);
        panels = List.copyOf(panels);
        log = List.copyOf(log);
    }
}
