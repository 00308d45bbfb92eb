package broadsheet.related.desk;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;

/** The list of all storylines. */
public record StorylinesView(DeskPage page, PageHead head, Listing storylines) {}
