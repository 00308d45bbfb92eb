package broadsheet.desk.privacy;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;
import broadsheet.people.desk.part.Tabs;
import broadsheet.text.Messages;

/**
 * One version of what readers were asked.
 *
 * @param picture address of a page with the notice on it
 */
public record VersionView(
        DeskPage page, PageHead head, Messages words, String hash, Tabs languages, String picture, Table services) {}
