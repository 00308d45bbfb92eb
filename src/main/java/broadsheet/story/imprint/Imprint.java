package broadsheet.story.imprint;

/** All that the paper tells of itself. */
public record Imprint(Contacts contacts, Ownership ownership, Menus menus) {
    /** A paper that tells nothing yet. */
    public static final Imprint NONE = new Imprint(Contacts.NONE, Ownership.UNTOLD, Menus.NONE);

    /** Whether there is anything to be told on a page of its own. */
    public boolean isTold() {
        return !contacts.mail().isEmpty() || !contacts.post().isEmpty() || !ownership.equals(Ownership.UNTOLD);
    }
}
