package broadsheet.people.desk;

import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.desk.part.PageHead;

/** The palette as a page of links, for who has no script, and as a map of the desk. */
public final class CommandsDesk {
    /** Where it is. */
    public static final String ADDRESS = "/desk/commands";

    private final DeskFrame frame;

    public CommandsDesk(DeskFrame frame) {
        this.frame = frame;
    }

    public Reply show(Request request, OnDuty who) {
        var page = frame.page(request, who, frame.words(request).say("palette"), ADDRESS);
        var head = PageHead.of(page.words().say("palette")).lead(page.words().say("palette.about"));
        return frame.show("broadsheet/people/desk/everything.jte", new EverythingView(page, head));
    }
}
