package broadsheet.front.theme;

import broadsheet.front.page.Frame;
import broadsheet.html.Inset;

/**
 * What stands around a page: {@code frame.html} of a theme.
 *
 * @param big whether it is the front page, whose name is the heading of the page
 * @param page what stands within
 */
public record Surround(Frame frame, boolean big, Inset page) {}
