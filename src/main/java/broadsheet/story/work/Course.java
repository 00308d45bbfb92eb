package broadsheet.story.work;

import broadsheet.text.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a story has come in the newsroom.
 *
 * @param assigned who is to work on it
 * @param wanted until when
 * @param task what is to be done, in the words of who asked; may be empty
 * @param returned who sent it back, with what note
 * @param approved who said that it can run as it is now
 * @param legal who flagged it so that it needs a second person's yes
 * @param cleared that yes, to the text as it is now
 */
public record Course(
        @Nullable Slug assigned,
        @Nullable DueTime wanted,
        String task,
        @Nullable Word returned,
        @Nullable Word approved,
        @Nullable Word legal,
        @Nullable Word cleared) {
    static final Course NONE = new Course(null, null, "", null, null, null, null);

    /**
     * What somebody said about it.
     *
     * @param note in their words; may be empty
     */
    public record Word(Slug by, Instant at, String note) {}

    public boolean isAssignedTo(Slug person) {
        return person.equals(assigned);
    }
}
