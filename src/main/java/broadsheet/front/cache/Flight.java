package broadsheet.front.cache;

import broadsheet.http.Finished;
import java.util.concurrent.CompletableFuture;

/** One rendering of a page, and those who wait for it. All but the landing is touched under the cache's lock. */
final class Flight {
    private final Rendering rendering;
    private final CompletableFuture<Finished> landing = new CompletableFuture<>();
    long version;
    long begun;

    /** A reader waits for it. */
    boolean urgent;

    /** It waits for the page's next turn. */
    boolean resting;

    /** The readers' workers have been told of it. */
    boolean queued;

    /** Those who work in their spare time have been told of it. */
    boolean spared;

    Flight(Rendering rendering) {
        this.rendering = rendering;
    }

    Rendering rendering() {
        return rendering;
    }

    CompletableFuture<Finished> landing() {
        return landing;
    }
}
