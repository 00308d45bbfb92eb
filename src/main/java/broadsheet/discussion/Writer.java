package broadsheet.discussion;

import broadsheet.text.Slug;
import org.jspecify.annotations.Nullable;

/** Who wrote a comment. */
public sealed interface Writer {
    /** Longer names are sentences. */
    int LONGEST_NAME = 60;

    /** As readers see it. */
    String name();

    /**
     * Somebody without an account.
     *
     * @param mail never shown; null when none was given
     */
    record Guest(String name, @Nullable String mail) implements Writer {}

    /** Somebody with a reader's account. */
    record Reader(String id, String name, @Nullable String mail) implements Writer {}

    /** Somebody of the newsroom, under their own name. */
    record Staff(Slug person, String name) implements Writer {}

    /** The word it is stored under. */
    default String word() {
        return switch (this) {
            case Guest _ -> "guest";
            case Reader _ -> "reader";
            case Staff _ -> "staff";
        };
    }

    /** What recognises an account; a guest has none. */
    default @Nullable String key() {
        return switch (this) {
            case Guest _ -> null;
            case Reader reader -> reader.id();
            case Staff staff -> staff.person().text();
        };
    }

    /** Where they can be written to, if they said so. */
    default @Nullable String address() {
        return switch (this) {
            case Guest guest -> guest.mail();
            case Reader reader -> reader.mail();
            case Staff _ -> null;
        };
    }
}
