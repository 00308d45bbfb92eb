package broadsheet.people.desk.part;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that stays on the screen because it matters while the person is here: somebody else is editing, the story is
 * under embargo, mail is not set up.
 *
 * @param heading may be empty
 * @param action what to do about it; null when nothing
 */
public record Notice(
        Badge.Tone tone,
        String heading,
        String sentence,
        @Nullable Action action) {
    public static Notice of(Badge.Tone tone, String sentence) {
        return new Notice(tone, "", sentence, null);
    }

    public Icon icon() {
        return switch (tone) {
            case PLAIN, COMING -> Icon.NOTE;
            case WAITING, STOPPED -> Icon.WARNING;
            case GOOD -> Icon.CHECK;
        };
    }
}
