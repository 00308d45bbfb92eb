package broadsheet.discussion;

import broadsheet.story.document.Document;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A comment that the house rules let in, on its way into the records.
 *
 * @param parent what it answers; null for one that begins a thread
 * @param hold why it waits; null if readers may see it at once
 * @param request names the act of sending, so that a second time changes nothing
 * @param sender hash of the network address
 */
record Accepted(
        String id,
        String story,
        @Nullable Comment parent,
        Writer writer,
        String source,
        Document body,
        String fingerprint,
        @Nullable Ground hold,
        String request,
        @Nullable String sender,
        Instant at) {
    Accepted {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The comment that is kept of it. @param spot where readers see it; null while it waits */
    Comment kept(@Nullable Spot spot) {
        return new Comment(
                id,
                story,
                parent == null ? null : parent.id(),
                parent == null ? id : parent.thread(),
                writer,
                source,
                body,
                hold == null ? new Fate.Approved(at) : new Fate.Waiting(at, hold),
                at,
                null,
                null,
                0,
                spot,
                0);
    }
}
