package broadsheet.people.desk;

import broadsheet.people.desk.part.PageHead;

/** All commands of the palette: {@code everything.jte}. */
public record EverythingView(DeskPage page, PageHead head) {}
