package broadsheet.people.account.screen;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.PageHead;
import java.util.List;

/** @param duties what the person may do, in words that follow “may” */
public record HomeView(DeskPage page, PageHead head, List<String> duties) {}
