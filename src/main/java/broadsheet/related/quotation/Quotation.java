package broadsheet.related.quotation;

import broadsheet.story.Teaser;
import broadsheet.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, and the published story that has it.
 *
 * @param mark by which it is known within its story; stays while its words stay
 * @param words as the story quotes them, quotation marks included
 * @param speaker as the story names them
 * @param role what the story says of the speaker
 * @param topic on whose page it collects; null while nobody knows
 */
public record Quotation(
        Teaser story,
        String mark,
        String words,
        String speaker,
        @Nullable String role,
        Standing standing,
        @Nullable Slug topic) {

    /** What the desk thinks of it. */
    public enum Standing {
        /** Found by rule; no reader sees it. */
        SUGGESTED("suggested"),
        /** Marked by whoever wrote the story, or agreed to by an editor. */
        AGREED("agreed"),
        REFUSED("refused");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        /** The word it is stored under. */
        public String word() {
            return word;
        }

        static Standing of(String word) {
            for (var standing : values()) if (standing.word.equals(word)) return standing;
            throw new IllegalArgumentException("There is no standing called " + word);
        }
    }
}
