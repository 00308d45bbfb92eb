package broadsheet.front.theme;

import broadsheet.front.page.Pager;
import broadsheet.front.page.Words;

/** The way through a list: {@code pages.jte}. */
public record Turning(Pager pager, Words words) {}
