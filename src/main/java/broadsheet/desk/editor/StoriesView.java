package broadsheet.desk.editor;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;

/** The list of stories. */
public record StoriesView(DeskPage page, PageHead head, Listing stories) {}
