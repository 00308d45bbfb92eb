package broadsheet.desk.privacy;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Chart;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * All about privacy on one screen.
 *
 * @param asked after how many days readers are asked again
 * @param id that was looked up; may be empty
 * @param found what was decided under it; null when nothing was looked up
 */
public record PrivacyDeskView(
        DeskPage page,
        PageHead head,
        Messages words,
        Table services,
        Field asked,
        Chart chart,
        Table days,
        Table versions,
        String id,
        @Nullable Table found) {}
