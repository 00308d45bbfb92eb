package broadsheet.discussion;

import org.jspecify.annotations.Nullable;

/** What became of something that was sent in. */
public sealed interface Posted {

    /**
     * It is stored.
     *
     * @param receipt lets its writer see, edit and withdraw it; null when it was known and who sent it again may be somebody
     *     else
     */
    record Kept(Comment comment, @Nullable String receipt) implements Posted {}

    /**
     * It was turned away.
     *
     * @param sentence to the writer, in the language of the story
     * @param seconds after which it may be tried again; 0 when that does not help
     */
    record Declined(Ground ground, String sentence, int seconds) implements Posted {}
}
