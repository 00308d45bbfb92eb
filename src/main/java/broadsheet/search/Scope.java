package broadsheet.search;

import broadsheet.people.Permission;
import broadsheet.people.Role;
import broadsheet.text.Slug;
import java.util.Collection;

/** Whose unpublished stories somebody at the desk finds. */
public sealed interface Scope {
    /** Everybody's. */
    record All() implements Scope {}

    /** Those that name this person as an author, or nobody yet and are kept by them. */
    record Own(Slug person) implements Scope {}

    /** Who may read every story finds every story; everybody else their own. */
    static Scope of(Role role, Slug person) {
        return Permission.EDIT_ALL.isFor(role) ? new All() : new Own(person);
    }

    /** Whether a story of these owners is within it. */
    default boolean holds(Collection<Slug> owners) {
        return switch (this) {
            case All _ -> true;
            case Own(var person) -> owners.contains(person);
        };
    }
}
