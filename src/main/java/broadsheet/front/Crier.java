package broadsheet.front;

import broadsheet.db.Change;
import broadsheet.discussion.Comments;
import broadsheet.http.Ticker;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells those who have a story open how many comments it has now. However many changes come, one counting runs at a time. */
final class Crier {
    private static final String COMMENTS = Comments.key("");

    private final Records records;
    private final Ticker ticker;
    private final Executor spare;
    private final Set<String> stories = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean counting = new AtomicBoolean();

    Crier(Records records, Ticker ticker, Executor spare) {
        this.records = records;
        this.ticker = ticker;
        this.spare = spare;
    }

    void hear(List<Change> changes) {
        for (var change : changes) {
            for (var key : change.subject().split(" +")) {
                if (!key.startsWith(COMMENTS)) continue;
                var story = key.substring(COMMENTS.length());
                if (ticker.isHeard(story)) stories.add(story);
            }
        }
        begin();
    }

    private void begin() {
        if (stories.isEmpty() || !counting.compareAndSet(false, true)) return;
        try {
            spare.execute(this::count);
        } catch (RejectedExecutionException | broadsheet.http.Refused busy) {
            // The next change tells of this one too.
            counting.set(false);
        }
    }

    private void count() {
        try {
            for (var story : List.copyOf(stories)) {
                stories.remove(story);
                var size = records.database()
                        .read(sql -> records.discussion().comments().size(sql, story));
                ticker.tell(story, Integer.toString(size.comments()));
            }
        } finally {
            counting.set(false);
        }
        begin();
    }
}
