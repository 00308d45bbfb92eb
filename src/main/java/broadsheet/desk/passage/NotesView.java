package broadsheet.desk.passage;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.PageHead;

/** The notes of a story by themselves. */
public record NotesView(DeskPage page, PageHead head, Margin margin) {}
