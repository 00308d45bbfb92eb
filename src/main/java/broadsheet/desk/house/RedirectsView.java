package broadsheet.desk.house;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Listing;
import broadsheet.people.desk.part.Notice;
import broadsheet.people.desk.part.PageHead;
import org.jspecify.annotations.Nullable;

/** The list of old addresses. @param tried what readers find at the address that was looked for; null when it was none */
public record RedirectsView(
        DeskPage page, PageHead head, @Nullable Notice tried, Listing redirects) {}
