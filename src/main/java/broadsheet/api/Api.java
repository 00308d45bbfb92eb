package broadsheet.api;

import broadsheet.http.Routes;
import broadsheet.search.Search;

/** Everything programs can ask for, under {@code /api/v1/}. */
public final class Api {
    private final SearchResource search;

    public Api(Search search) {
        this.search = new SearchResource(search);
    }

    public void routes(Routes routes) {
        search.routes(routes);
    }
}
