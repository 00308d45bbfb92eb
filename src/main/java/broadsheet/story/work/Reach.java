package broadsheet.story.work;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.story.Standing;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.Unseen;
import broadsheet.text.Slug;
import org.jdbi.v3.core.Handle;

/**
 * Which stories somebody may read and change before readers do. Whoever may not read one is not told that it exists.
 *
 * @param person slug of whoever asks
 */
public record Reach(Slug person, Role role) {

    /** Whether every story is within it. */
    public boolean isWhole() {
        return Permission.EDIT_ALL.isFor(role);
    }

    /** Their own, and what was given to them to work on. */
    public boolean reads(Handle sql, Story story) {
        return isWhole()
                || new Unseen(new Stories()).owners(sql, story).contains(person)
                || Permission.SUBMIT.isFor(role)
                        && new Workflow().of(sql, story.id()).isAssignedTo(person);
    }

    /**
     * Whether they may write in it now. What an editor has before them, or has let through, is no longer changed behind
     * their back; a contributor's published story is the newsroom's.
     */
    public boolean changes(Handle sql, Story story) {
        // What a lawyer has said yes to must not change on its way to the readers.
        boolean sealed = story.standing() instanceof Standing.Scheduled
                && new Workflow().of(sql, story.id()).legal() != null;
        if (sealed) return false;
        if (isWhole()) return true;
        boolean open = switch (story.standing()) {
            case Standing.Draft _ -> true;
            case Standing.Published _ -> Permission.SUBMIT.isFor(role);
            case Standing.InReview _, Standing.Scheduled _, Standing.Withdrawn _ -> false;
        };
        return open && reads(sql, story);
    }
}
