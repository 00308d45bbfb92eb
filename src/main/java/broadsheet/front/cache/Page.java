package broadsheet.front.cache;

import broadsheet.http.Finished;
import java.util.Set;

/**
 * A rendered page and the names of everything it was made from.
 *
 * @param keys none when the page must not be kept
 */
public record Page(Finished answer, Set<String> keys) {
    public Page {
        keys = Set.copyOf(keys);
    }

    boolean mayBeKept() {
        return !keys.isEmpty();
    }
}
