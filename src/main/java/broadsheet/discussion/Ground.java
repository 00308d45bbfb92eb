package broadsheet.discussion;

import java.util.Locale;

/** Why a comment is turned away, or waits. Each has its sentence in {@code sentences_LANGUAGE.properties}. */
public enum Ground {
    /** The address leads to no story that can be discussed. */
    NO_STORY(404),
    CLOSED(403),
    CLOSED_SINCE(403),
    /** The comment that is answered is not there, or not below this story. */
    NO_PARENT(422),
    BANNED(403),
    SUSPENDED(403),
    NAME_MISSING(422),
    NAME_TOO_LONG(422),
    NAME_OF_STAFF(422),
    MAIL_UNREADABLE(422),
    TOO_LONG(422),
    REPEATED(409),
    TOO_FAST(429),
    TOO_FAST_HERE(429),
    STORM(429),
    EMPTY(422),
    BANNED_WORD(422),
    SUSPECT_WORD(202),
    MANY_LINKS(202),
    SPAM(202),
    TOXIC(202),
    FIRST(202),
    ALL_WAIT(202);

    private final int status;

    Ground(int status) {
        this.status = status;
    }

    /** As HTTP says it. */
    public int status() {
        return status;
    }

    /** Whether the comment is kept, for a moderator to look at. */
    public boolean holds() {
        return status == 202;
    }

    /** The word it is stored under. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** @throws IllegalArgumentException if there is no such ground */
    public static Ground of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
