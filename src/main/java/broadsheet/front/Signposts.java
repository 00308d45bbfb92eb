package broadsheet.front;

import broadsheet.db.Database;
import broadsheet.http.Finished;
import broadsheet.http.Method;
import broadsheet.http.Request;
import broadsheet.story.redirect.Redirect;
import broadsheet.story.redirect.Redirects;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Leads readers on from old addresses where nothing stands. All of them are at hand, so that a walk through addresses that
 * were never there asks no records; how often each was used is written down a few seconds later, many at a time.
 */
final class Signposts implements AutoCloseable {
    private static final int SECONDS_TO_GATHER = 5;

    private final Database database;
    private final Redirects redirects = new Redirects();
    private final Executor spare;
    private final Map<String, Long> hits = new ConcurrentHashMap<>();
    private final AtomicBoolean noting = new AtomicBoolean();
    private volatile Map<String, String> atHand;

    Signposts(Database database, Executor spare) {
        this.database = database;
        this.spare = spare;
        this.atHand = database.read(redirects::all);
    }

    /** Reads them again when one of the keys that changed is theirs. */
    synchronized void forget(Set<String> keys) {
        if (keys.contains(Redirects.KEY)) atHand = database.read(redirects::all);
    }

    /** Where a request for nothing is led; null where nobody put a sign. Never asks the records. */
    @Nullable
    Finished lead(Request request) {
        if (request.method() != Method.GET && request.method() != Method.HEAD) return null;
        var path = Redirect.known(request.path());
        var target = atHand.get(path);
        if (target == null) return null;
        hits.merge(path, 1L, Long::sum);
        if (noting.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(SECONDS_TO_GATHER, TimeUnit.SECONDS, spare)
                    .execute(this::note);
        }
        return Compositor.moved(target);
    }

    /** Writes down what was counted. */
    private void note() {
        noting.set(false);
        var counted = new HashMap<String, Long>();
        for (var path : hits.keySet()) {
            var times = hits.remove(path);
            if (times != null) counted.put(path, times);
        }
        if (!counted.isEmpty()) database.run(tx -> redirects.count(tx, counted));
    }

    @Override
    public void close() {
        note();
    }
}
