package broadsheet.discussion;

import broadsheet.story.document.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is stored.
 *
 * @param id UUIDv7
 * @param story its id
 * @param parent id of the comment it answers
 * @param thread id of the comment that began the thread, its own if it did
 * @param source as it was typed
 * @param body what readers are shown
 * @param edited when its writer last changed it
 * @param picked when an editor picked it
 * @param spot null until readers first see it
 * @param replies turns given in the thread it began
 */
public record Comment(
        String id,
        String story,
        @Nullable String parent,
        String thread,
        Writer writer,
        String source,
        Document body,
        Fate fate,
        Instant written,
        @Nullable Instant edited,
        @Nullable Instant picked,
        int recommendations,
        @Nullable Spot spot,
        int replies) {

    /** The same at another spot: where a comment that has none would stand. */
    public Comment at(Spot other) {
        return new Comment(
                id,
                story,
                parent,
                thread,
                writer,
                source,
                body,
                fate,
                written,
                edited,
                picked,
                recommendations,
                other,
                replies);
    }

    /** Whether readers can read what it says. */
    public boolean readable() {
        return switch (fate) {
            case Fate.Approved _ -> true;
            case Fate.Waiting _, Fate.Rejected _, Fate.Withdrawn _ -> false;
        };
    }
}
