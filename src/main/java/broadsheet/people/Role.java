package broadsheet.people;

import java.util.Arrays;
import java.util.Locale;

/** What a member of staff may do; DESIGN's five. */
public enum Role {
    /** Writes own drafts. */
    CONTRIBUTOR,
    /** Writes and submits own stories. */
    REPORTER,
    /** Works on all stories and publishes. */
    EDITOR,
    /** Decides about comments. */
    MODERATOR,
    /** Everything, settings and people too. */
    PUBLISHER;

    /** The word it is stored under. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "“%s” is no role: use contributor, reporter, editor, moderator or publisher.".formatted(word)));
    }
}
