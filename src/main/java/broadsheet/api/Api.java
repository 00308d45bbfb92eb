package broadsheet.api;

import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.http.Routes;
import broadsheet.search.Search;
import broadsheet.story.Stories;

/** Everything programs can ask for, under {@code /api/v1/}. */
public final class Api {
    private final SearchResource search;
    private final CommentsResource comments;

    public Api(Database database, Stories stories, Search search, Discussion discussion) {
        this.search = new SearchResource(search);
        this.comments = new CommentsResource(database, stories, discussion);
    }

    public void routes(Routes routes) {
        search.routes(routes);
        comments.routes(routes);
    }
}
