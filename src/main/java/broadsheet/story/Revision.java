package broadsheet.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved state of a story. One that readers could see is never changed again.
 *
 * @param number from 1, without gaps
 * @param liveFrom when readers first saw it; null if they never did
 * @param step what kind of change made it public
 * @param note what readers were told of the change
 */
public record Revision(
        int number,
        Content content,
        Instant savedAt,
        String savedBy,
        @Nullable Instant liveFrom,
        @Nullable Step step,
        @Nullable String note) {}
