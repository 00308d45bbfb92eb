package broadsheet.audience;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screen of figures: {@code audience.jte}.
 *
 * @param pause what there is to say while nobody counts
 * @param spans how many days the tables cover; null on the page of one story
 * @param tables with their headings
 * @param turn whether counting can be stopped or begun by whoever looks, and what the button sends; null when not
 */
public record AudienceView(
        DeskPage page,
        PageHead head,
        Messages said,
        @Nullable Notice pause,
        List<Chart> charts,
        @Nullable Tabs spans,
        List<Table> tables,
        @Nullable String turn) {}
