package broadsheet.related.topic;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.PageHead;

/** The list of all topics. */
public record TopicsView(DeskPage page, PageHead head, Listing topics) {}
