package broadsheet.people;

import static broadsheet.people.Role.CONTRIBUTOR;
import static broadsheet.people.Role.EDITOR;
import static broadsheet.people.Role.MODERATOR;
import static broadsheet.people.Role.PUBLISHER;
import static broadsheet.people.Role.REPORTER;

import java.util.Set;

/** What may be done at the desk, and by whom: the whole table. Every desk address names the line it needs. */
public enum Permission {
    OWN_ACCOUNT("keep one's own password, passkeys and sessions", CONTRIBUTOR, REPORTER, EDITOR, MODERATOR, PUBLISHER),
    WRITE("write drafts of one's own and put pictures into them", CONTRIBUTOR, REPORTER, EDITOR, PUBLISHER),
    SUBMIT("hand in stories of one's own, and see what is planned", REPORTER, EDITOR, PUBLISHER),
    MEDIA("look through the whole media library", REPORTER, EDITOR, PUBLISHER),
    EDIT_ALL("read and change every story, published or not", EDITOR, PUBLISHER),
    PUBLISH("approve, schedule, publish, correct, withdraw", EDITOR, PUBLISHER),
    ARRANGE("arrange the front page and the calendar, keep topics", EDITOR, PUBLISHER),
    LETTERS("write and send newsletters", EDITOR, PUBLISHER),
    AUDIENCE("see how many read what", REPORTER, EDITOR, PUBLISHER),
    MODERATE("decide about comments", MODERATOR, PUBLISHER),
    PEOPLE("invite people, give roles, suspend accounts", PUBLISHER),
    SETTINGS("set name, look, sections, redirects and ownership", PUBLISHER),
    LOGBOOK("read who did what", PUBLISHER);

    private final String words;
    private final Set<Role> roles;

    Permission(String words, Role... roles) {
        this.words = words;
        this.roles = Set.of(roles);
    }

    /** What it lets somebody do, in words that follow “may”; screens say it in the languages of {@code AccountWords}. */
    public String words() {
        return words;
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
