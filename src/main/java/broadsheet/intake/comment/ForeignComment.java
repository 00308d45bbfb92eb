package broadsheet.intake.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as another system kept it.
 *
 * @param origin names it for good, such as {@code disqus:4711}
 * @param parent origin of the comment it answers
 * @param page address of the page it stood under, whole or from the root
 * @param mail null when none was given
 * @param text in the notation that our own comments are typed in
 * @param recommendations how many people liked it; never below 0
 * @param ofStaff whether the other system marked its writer as one of the house
 */
public record ForeignComment(
        String origin,
        @Nullable String parent,
        String page,
        String name,
        @Nullable String mail,
        String text,
        Instant written,
        Standing standing,
        int recommendations,
        boolean ofStaff) {

    /** What had become of it there. */
    public enum Standing {
        SHOWN,
        WAITING,
        /** Its writer or a moderator took it away; what answered it may be left. */
        GONE,
        SPAM
    }
}
