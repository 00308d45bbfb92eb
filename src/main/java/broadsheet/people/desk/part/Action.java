package broadsheet.people.desk.part;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done from here. One that only leads somewhere is a link; one that changes something is a button that
 * sends a form, so that no search engine, prefetcher or foreign page can do it.
 *
 * @param label a verb and what it does: "New story"
 * @param address where it leads, or where the form is sent
 * @param weight how much it asks to be pressed; one {@link Weight#MAIN} a screen
 * @param sends whether it changes something, and so is sent as a form
 * @param dialog id of the {@link Dialog} that asks first; without a script, {@code address} must lead to a page that asks
 * @param shortcut the key that does the same, as the person reads it; shown, not bound
 */
public record Action(
        String label,
        String address,
        Weight weight,
        @Nullable Icon icon,
        boolean sends,
        @Nullable String dialog,
        @Nullable String shortcut) {

    /** How much a button asks to be pressed. */
    public enum Weight {
        MAIN("main"),
        USUAL("usual"),
        QUIET("quiet"),
        GRAVE("grave");

        private final String word;

        Weight(String word) {
            this.word = word;
        }

        /** For the style sheet. */
        public String word() {
            return word;
        }
    }

    /** Leads somewhere. */
    public static Action to(String label, String address) {
        return new Action(label, address, Weight.USUAL, null, false, null, null);
    }

    /** Sends a form without fields. */
    public static Action send(String label, String address) {
        return new Action(label, address, Weight.USUAL, null, true, null, null);
    }

    public Action as(Weight other) {
        return new Action(label, address, other, icon, sends, dialog, shortcut);
    }

    public Action with(Icon drawing) {
        return new Action(label, address, weight, drawing, sends, dialog, shortcut);
    }

    /** Asks in this dialog first. */
    public Action asking(String dialogId) {
        return new Action(label, address, weight, icon, sends, dialogId, shortcut);
    }

    public Action key(String keys) {
        return new Action(label, address, weight, icon, sends, dialog, keys);
    }
}
