package broadsheet.discussion;

import broadsheet.story.document.Document;
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
        java.time.Instant at) {}
