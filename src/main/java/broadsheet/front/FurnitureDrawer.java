package broadsheet.front;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the {@link Furniture} between pages, so that a page costs no query for it.
 *
 * <p>It must be emptied before the page cache is told of the same change. A page whose rendering began after the cache was
 * told then finds the drawer empty, or filled since; one that began before may be made with what was there, and the cache
 * turns it away because it shows what was forgotten.
 */
final class FurnitureDrawer {
    private final Records records;
    private long version;
    private @Nullable Furniture kept;
    private Furniture last = Furniture.NONE;

    FurnitureDrawer(Records records) {
        this.records = records;
    }

    /** Takes what is there or reads it. To be called before anything else is read through this handle. */
    Furniture take(Handle sql) {
        long before;
        synchronized (this) {
            if (kept != null) return kept;
            before = version;
        }
        var read = Furniture.read(records, sql);
        synchronized (this) {
            // Was it emptied while we read, then what we read may be from before the change.
            if (version == before) kept = read;
            last = read;
        }
        return read;
    }

    synchronized void empty() {
        version++;
        kept = null;
    }

    /** What was there last, for pages that must be made without a database. */
    synchronized Furniture last() {
        return last;
    }
}
