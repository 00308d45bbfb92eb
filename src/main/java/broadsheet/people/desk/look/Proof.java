package broadsheet.people.desk.look;

import broadsheet.html.theme.Theme;
import broadsheet.http.Finished;

/** Prints the front page as it would look; whoever sets readers' pages can. */
public interface Proof {
    /** @param sheet address of the style sheet it would have */
    Finished front(Theme theme, String sheet);
}
