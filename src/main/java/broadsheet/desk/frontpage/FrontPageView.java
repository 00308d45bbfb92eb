package broadsheet.desk.frontpage;

import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.PageHead;
import broadsheet.text.Messages;
import java.util.List;

/**
 * The screen.
 *
 * @param number of the arrangement that it began with
 * @param told what has just been done, or is wrong; may be empty
 * @param wrong whether that is a refusal
 * @param changed whether it differs from what readers see
 * @param zone the paper's, beside every moment
 * @param others published stories that could be put somewhere
 * @param places where
 * @param script that lets stories be dragged
 */
public record FrontPageView(
        DeskPage page,
        PageHead head,
        Messages words,
        long number,
        String told,
        boolean wrong,
        boolean changed,
        String zone,
        List<Part> parts,
        List<Control.Option> others,
        List<Control.Option> places,
        String script) {

    /**
     * A spot.
     *
     * @param about how it fills itself
     */
    public record Part(String spot, String name, String about, List<Row> rows) {}

    /**
     * A story in it.
     *
     * @param pinned whether an editor put it there
     * @param until in the paper's zone; empty for open end
     * @param focus whether its buttons have just been used
     */
    public record Row(
            String story,
            String headline,
            String path,
            String language,
            String small,
            boolean pinned,
            String until,
            boolean first,
            boolean last,
            String focus) {}
}
