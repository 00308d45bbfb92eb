package broadsheet.http;

/**
 * Answers GET and HEAD at once from memory, or says that it cannot. Runs on the event loop before the routes are looked
 * at: it must never block.
 */
@FunctionalInterface
public interface Prompt {
    /** Knows nothing: everything goes to the routes. */
    Prompt NONE = request -> Answer.NOT_MINE;

    Answer answer(Request request);
}
