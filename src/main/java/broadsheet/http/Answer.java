package broadsheet.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What a {@link Prompt} says to a request. */
public sealed interface Answer {
    /** Nothing known: the routes are asked. */
    Answer NOT_MINE = new NotMine();

    /**
     * Here it is.
     *
     * @param lease how long it may be given again
     */
    record Now(Finished page, Lease lease) implements Answer {
        /** For this request only. */
        public Now(Finished page) {
            this(page, Lease.over());
        }
    }

    /**
     * It is being made; it will be sent when the stage completes, from whichever thread that happens on.
     *
     * @param headers for this reader alone, in place of what the page says under those names, which are in lower case
     */
    record Later(CompletionStage<Finished> page, List<Map.Entry<String, String>> headers) implements Answer {
        /** The same for everybody. */
        public Later(CompletionStage<Finished> page) {
            this(page, List.of());
        }
    }

    record NotMine() implements Answer {}
}
