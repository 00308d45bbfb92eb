package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;

/** The list of old addresses. */
public record RedirectsView(DeskPage page, PageHead head, Listing redirects) {}
