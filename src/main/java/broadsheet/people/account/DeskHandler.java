package broadsheet.people.account;

import broadsheet.http.Reply;
import broadsheet.http.Request;

/** Answers somebody at the desk, who has been let in and may do what the route is for. */
@FunctionalInterface
public interface DeskHandler {
    /** @throws Exception what goes wrong, as for {@link broadsheet.http.Handler} */
    Reply answer(Request request, SignedIn who) throws Exception;
}
