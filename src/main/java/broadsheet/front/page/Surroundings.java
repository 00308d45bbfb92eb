package broadsheet.front.page;

import broadsheet.html.Inset;

/** What stands around a page where it is not the house's own masthead and imprint. */
public interface Surroundings {
    /**
     * @param big whether it is the front page
     * @param page what stands within
     */
    Inset around(Frame frame, boolean big, Inset page);
}
