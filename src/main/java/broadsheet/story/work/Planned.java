package broadsheet.story.work;

import broadsheet.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A story that is meant to be written: it has a name and a day, and no text.
 *
 * @param title as the newsroom calls it for now
 * @param at when it is wanted
 * @param person who is to write it; null while nobody is
 * @param note what is to be done; may be empty
 * @param story what became of it; null until somebody starts writing
 */
public record Planned(
        String id,
        String title,
        Slug section,
        DueTime at,
        @Nullable Slug person,
        String note,
        @Nullable String story) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NOTE = 2_000;

    public boolean isFor(Slug somebody) {
        return somebody.equals(person);
    }
}
