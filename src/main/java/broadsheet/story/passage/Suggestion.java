package broadsheet.story.passage;

import broadsheet.story.document.Document;
import broadsheet.text.Slug;
import java.time.Instant;

/**
 * A text as somebody would have it. What differs is what they suggest; it grows with their writing and shrinks as it is decided.
 *
 * @param baseVersion of the story, which they began with
 * @param base what they began with, and what was accepted of theirs since
 * @param body what they would have, less what was turned down
 * @param version steps with every save and every decision
 */
public record Suggestion(
        String id,
        String story,
        Slug person,
        int baseVersion,
        Document base,
        Document body,
        int version,
        Instant savedAt) {
    /** Whether there is anything to decide. */
    public boolean differs() {
        return !base.equals(body);
    }
}
