package broadsheet.story.frontpage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story that an editor put somewhere.
 *
 * @param story its id
 * @param until when the place fills itself again; null until somebody takes the story away
 */
public record Pin(String story, @Nullable Instant until) {
    boolean holds(Instant now) {
        return until == null || until.isAfter(now);
    }
}
