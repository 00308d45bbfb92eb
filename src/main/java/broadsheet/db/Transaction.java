package broadsheet.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One write while it runs: everything done through it is kept together or not at all. */
public final class Transaction {
    private final Handle handle;
    private final ChangeLog log;
    private final Instant at;
    private final List<Logged> logged = new ArrayList<>();
    private boolean over;

    Transaction(Handle handle, ChangeLog log, Instant at) {
        this.handle = handle;
        this.log = log;
        this.at = at;
    }

    /** SQL inside this transaction. The database commits; beginning, committing and rolling back here are refused. */
    public Handle sql() {
        if (over) {
            throw new IllegalStateException("This write is over; nothing can be added to it.");
        }
        return handle;
    }

    /** The moment of this write, the same for everything in it. */
    public Instant at() {
        return at;
    }

    /**
     * Appends to the change log, in this transaction.
     *
     * @param what the kind of event, such as {@code story.published}
     * @param subject the identifier of the thing it happened to
     */
    public void changed(String what, String subject) {
        logged.add(log.append(sql(), what, subject, at));
    }

    /** Ends it: what leaked out of the write can do no more harm. */
    List<Logged> end() {
        over = true;
        return List.copyOf(logged);
    }
}
