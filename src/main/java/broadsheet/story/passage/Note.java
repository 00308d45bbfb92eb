package broadsheet.story.passage;

import broadsheet.text.Slug;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of some words of a story, and what was answered.
 *
 * @param remarks the note itself and the answers to it, in order; never empty
 * @param resolved who said that it is done with; null while it is open
 */
public record Note(
        String id,
        Anchor anchor,
        List<Remark> remarks,
        @Nullable Resolved resolved) {
    /** What one person said. */
    public record Remark(Slug by, Instant at, String words) {}

    /** The end of it, until it is opened again. */
    public record Resolved(Slug by, Instant at) {}

    public Note {
        remarks = List.copyOf(remarks);
    }
}
