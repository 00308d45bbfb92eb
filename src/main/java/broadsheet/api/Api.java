package broadsheet.api;

import broadsheet.db.Database;
import broadsheet.discussion.Discussion;
import broadsheet.http.Routes;
import broadsheet.search.Search;
import broadsheet.story.Publications;
import broadsheet.story.Stories;

/** Everything programs can ask for, under {@code /api/v1/}. */
public final class Api {
    private final SearchResource search;
    private final CommentsResource comments;
    private final RelatedResource related;
    private final Description description = new Description();

    public Api(Database database, Stories stories, Publications publications, Search search, Discussion discussion) {
        this.search = new SearchResource(search);
        this.comments = new CommentsResource(database, stories, discussion);
        this.related = new RelatedResource(database, stories, publications);
    }

    public void routes(Routes routes) {
        search.routes(routes);
        comments.routes(routes);
        related.routes(routes);
        description.routes(routes);
    }
}
