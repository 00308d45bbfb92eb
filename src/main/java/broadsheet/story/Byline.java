package broadsheet.story;

import broadsheet.text.Slug;

/** Who wrote it: somebody of the staff, with a profile page, or a guest. */
public sealed interface Byline {

    /** A member of staff. */
    record Staff(Slug person) implements Byline {}

    /**
     * Somebody from outside.
     *
     * @param credit what readers are told of them, may be empty
     */
    record Guest(String name, String credit) implements Byline {
        public Guest {
            if (name.isBlank()) throw new IllegalArgumentException("A byline needs a name.");
        }
    }
}
