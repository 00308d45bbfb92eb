package broadsheet.people.account.screen;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.PageHead;
import java.util.List;

/**
 * @param heading of the duties
 * @param duties what the person may do, in words that follow “may”
 */
public record HomeView(DeskPage page, PageHead head, String heading, List<String> duties) {}
