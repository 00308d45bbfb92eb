package broadsheet.http;

import org.jspecify.annotations.Nullable;

/**
 * Answers GET and HEAD at once from memory, or says that it cannot. Runs on the event loop before the routes are looked
 * at: it must never block.
 */
@FunctionalInterface
public interface Prompt {
    /** Knows nothing: everything goes to the routes. */
    Prompt NONE = request -> Answer.NOT_MINE;

    Answer answer(Request request);

    /**
     * What {@link #answer} would say at once to whoever asks for exactly this path without a query, whatever the other
     * headers. Null where that is not known at once, or not the same for everybody; then {@code answer} is asked.
     */
    default Answer.@Nullable Now ready(String path) {
        return null;
    }
}
