package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.PageHead;
import broadsheet.people.desk.part.Table;

/** All sections in the order of the navigation. */
public record SectionsView(DeskPage page, PageHead head, Table sections) {}
